import { strToU8, zipSync } from 'fflate';
import { plainText } from '../text/plain-text.js';
import type { ImportChange } from './changes.js';
import { importFile } from './import-file.js';
import { UNPACKED_LIMIT } from './unpack.js';
import { comments, header, item, paragraph, run, wordDocument } from './word.testing.js';

const html = (page: string) => importFile('html', new TextEncoder().encode(page), 'page');
const docx = (bytes: Uint8Array) => importFile('docx', bytes, 'document');
const short = (changes: readonly ImportChange[]) =>
  changes.map(({ kind, count, details }) => [kind, count, ...details]);

describe('a Word document', () => {
  const picture = '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"/></w:pict></w:r>';
  const cell = (words: string, properties = '') =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(words)}</w:tc>`;
  const report = wordDocument(
    paragraph('Carbon compliance', 'Title') +
      paragraph('For discussion.') +
      paragraph('Scope', 'Heading1') +
      item('Homes emit little:', 1, 0) +
      item('detached homes', 1, 1) +
      item('flats', 1, 1) +
      item('It holds from 2016.', 1, 0) +
      item('gas', 2, 0) +
      item('oil', 2, 1) +
      paragraph('Limits', 'Heading2') +
      `<w:p>${run('A ')}${run('home', '<w:b/><w:color w:val="FF0000"/>')}<w:ins w:id="1">${run(' always')}</w:ins><w:del w:id="2"><w:r><w:delText>never</w:delText></w:r></w:del>${run(' is one.')}${picture}</w:p>` +
      paragraph('Mind the gap.', 'HouseCallout') +
      `<w:tbl><w:tr>${cell('Type', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell('Flat')}${cell('10')}</w:tr></w:tbl>`,
    { 'word/comments.xml': comments('Really?', 'Yes.'), 'word/header1.xml': header('Confidential') },
  );

  it('keeps its title, headings, numbered paragraphs, bullets and tables', async () => {
    const { title, content } = await docx(report);
    expect(title).toBe('Carbon compliance');
    expect(plainText(content).split('\n\n')).toEqual([
      'Carbon compliance',
      '1',
      '1.1 For discussion.',
      '2 Scope',
      '2.1 Homes emit little:',
      '2.1(a) detached homes',
      '2.1(b) flats',
      '2.2 It holds from 2016.',
      '- gas\n  - oil',
      '3 Limits',
      '3.1 A home always is one.',
      '3.2 Mind the gap.',
      'Type\nFlat | 10',
    ]);
  });

  it('says what was changed on the way', async () => {
    const { changes } = await docx(report);
    expect(short(changes)).toEqual([
      ['comments', 2],
      ['trackedChanges', 2],
      ['headersAndFooters', 1],
      ['headingLevels', 1],
      ['introduction', 1],
      ['styles', 1, 'House Callout'],
      ['formatting', 1],
    ]);
  });

  it('is called what its file is when it has no title', async () => {
    expect((await docx(wordDocument(paragraph('Words.')))).title).toBe('document');
  });

  const bomb = '<w:p/>'.repeat(UNPACKED_LIMIT / 6 + 1);
  it.each<[string, () => Uint8Array, string]>([
    ['is no archive', () => strToU8('<html>not Word</html>'), 'UNREADABLE'],
    ['is empty', () => new Uint8Array(), 'UNREADABLE'],
    ['is cut off', () => report.subarray(0, report.length / 2), 'UNREADABLE'],
    ['is of the old format', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'UNREADABLE'],
    ['is an archive of something else', () => zipSync({ 'a.txt': strToU8('a') }), 'UNREADABLE'],
    ['has no text part', () => wordDocument('', { 'word/document.xml': '<w:document' }), 'UNREADABLE'],
    [
      'defines entities',
      () => wordDocument('', { 'word/document.xml': '<!DOCTYPE d [<!ENTITY a "aaaa">]><d>&a;</d>' }),
      'UNREADABLE',
    ],
    ['unpacks to too much', () => wordDocument(bomb), 'TOO_LARGE'],
    ['nests too deep', () => wordDocument('<w:sdt>'.repeat(300) + '</w:sdt>'.repeat(300)), 'TOO_LARGE'],
    [
      'has too many parts',
      () => zipSync(Object.fromEntries(Array.from({ length: 2001 }, (_, n) => [`${n}`, new Uint8Array()]))),
      'TOO_LARGE',
    ],
    ['has no text', () => wordDocument('<w:p/>'), 'EMPTY'],
  ])('that %s is refused', async (_what, made, code) => {
    await expect(docx(made())).rejects.toMatchObject({ name: 'ImportError', code });
  });

  it('whatever a byte of it is changed to, is read or refused, and nothing else', async () => {
    for (let at = 0; at < report.length; at += 97) {
      const changed = report.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x55;
      const read = await docx(changed).then(
        ({ content }) => content.type,
        (error: unknown) => (error as Error).name,
      );
      expect(['doc', 'ImportError']).toContain(read);
    }
  });
});

describe('a web page', () => {
  it('keeps its text, and says what was left out', async () => {
    const { title, content, changes } = await html(`<!doctype html><title>Site – page</title>
      <h1>Carbon</h1><p>One <a href="https://x.example">link</a>.</p><script>alert(1)</script>
      <h2>Part</h2><p onclick="x()"><u>Two</u> <img src="x.png"></p><iframe src="y"></iframe>`);
    expect(title).toBe('Carbon');
    expect(plainText(content)).toBe('Carbon\n\n1\n\n1.1 One link.\n\n2 Part\n\n2.1 Two');
    expect(short(changes)).toEqual([
      ['images', 1],
      ['embedded', 1],
      ['scripts', 1],
      ['introduction', 1],
      ['links', 1],
      ['formatting', 1],
    ]);
  });

  it('is read in the encoding that it says', async () => {
    const page = Buffer.from('<meta charset="windows-1252"><p>\u0093caf\u00e9\u0094</p>', 'latin1');
    expect(plainText((await importFile('html', page, 'page')).content)).toContain('“café”');
  });

  it.each([
    ['is not in the encoding that it says', Buffer.from([0x3c, 0x70, 0x3e, 0xff, 0xfe, 0x80]), 'UNREADABLE'],
    ['says an encoding that there is not', Buffer.from('<meta charset="klingon"><p>a</p>'), 'UNREADABLE'],
    ['nests too deep', Buffer.from(`${'<div>'.repeat(5000)}a`), 'TOO_LARGE'],
    ['has no text', Buffer.from('<title>Only that</title><img src="a">'), 'EMPTY'],
  ])('that %s is refused', async (_what, bytes, code) => {
    await expect(importFile('html', bytes, 'page')).rejects.toMatchObject({ name: 'ImportError', code });
  });
});
