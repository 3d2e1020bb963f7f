import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { create } from 'xmlbuilder2';
import { type ContentNode, type DocumentContent, everyNode } from '../../content/content.js';
import { parseContent } from '../../content/parse.js';
import { anyContent } from '../../testing.js';
import type { VersionFacts } from '../version-facts.js';
import { renderDocx } from './render-docx.js';

const facts: VersionFacts = {
  work: 'https://hub.example/drafts/d-1',
  number: 3,
  sha256: 'ab'.repeat(32),
  frozenAt: new Date('2011-02-21T09:30:00Z'),
  author: 'Carbon compliance & more',
  language: 'eng',
};

const text = (words: string, ...marks: string[]): ContentNode => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}),
});
const node = (type: string, ...content: ContentNode[]): ContentNode => ({ type, content });
const paragraph = (words: string): ContentNode => node('paragraph', text(words));
const clause = (id: string, ...content: ContentNode[]): ContentNode => ({
  type: 'clause',
  attrs: { id },
  content,
});
const cell = (words: string, attrs: ContentNode['attrs'] = {}, type = 'tableCell'): ContentNode => ({
  type,
  attrs,
  content: [paragraph(words)],
});

function document(...inside: ContentNode[]): DocumentContent {
  const section = {
    type: 'section',
    attrs: { id: 's' },
    content: [node('heading', text('Limits')), ...inside],
  };
  return { type: 'doc', content: [node('title', text('Carbon <compliance>')), section] };
}

function partsOf(content: DocumentContent): Record<string, string> {
  const files = unzipSync(renderDocx(content, facts));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

const body = (...inside: ContentNode[]): string => partsOf(document(...inside))['word/document.xml'] ?? '';

describe('a version as a Word document', () => {
  it('says on every page and in its properties which version it is', () => {
    const parts = partsOf(document(clause('a', paragraph('Ten.'))));
    expect(parts['word/footer1.xml']).toContain(
      'Carbon compliance &amp; more. Version 3, frozen 2011-02-21T09:30:00.000Z.',
    );
    expect(parts['word/footer1.xml']).toContain(`SHA-256 ${facts.sha256}`);
    expect(parts['docProps/custom.xml']).toContain(
      `name="ConcordatSha256"><vt:lpwstr>${facts.sha256}</vt:lpwstr>`,
    );
    expect(parts['docProps/custom.xml']).toContain('name="ConcordatVersion"><vt:i4>3</vt:i4>');
    expect(parts['docProps/core.xml']).toContain('<dc:title>Carbon &lt;compliance&gt;</dc:title>');
    expect(parts['docProps/core.xml']).toContain('<cp:version>3</cp:version>');
    expect(parts['docProps/core.xml']).toContain('>2011-02-21T09:30:00.000Z</dcterms:modified>');
  });

  it('is the same bytes each time, in whatever zone, and bears no date but that of freezing', () => {
    const content = document(clause('a', paragraph('Ten.')));
    const first = Buffer.from(renderDocx(content, facts));
    const zone = process.env.TZ;
    try {
      process.env.TZ = 'Pacific/Auckland';
      expect(Buffer.from(renderDocx(content, facts)).equals(first)).toBe(true);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
    const dates = Object.values(partsOf(content)).flatMap(
      (xml) => xml.match(/\d{4}-\d\d-\d\dT[\d:.]+Z/gu) ?? [],
    );
    expect(new Set(dates)).toEqual(new Set(['2011-02-21T09:30:00.000Z']));
  });

  it('leaves the numbers to Word’s own numbering, level by level', () => {
    const inner = clause('b', paragraph('Inside.'), clause('c', paragraph('Deeper.')));
    const parts = partsOf(document(clause('a', paragraph('Outer.'), inner)));
    const styles = [...(parts['word/document.xml'] ?? '').matchAll(/<w:pStyle w:val="(\w+)"/gu)].map(
      ([, style]) => style,
    );
    expect(styles).toEqual(['Title', 'Heading1', 'Clause1', 'Clause2', 'Clause3']);
    const numbering = parts['word/numbering.xml'] ?? '';
    const levels = [
      ...numbering.matchAll(
        /<w:numFmt w:val="(\w+)"\/><w:pStyle w:val="(\w+)"\/><w:lvlText w:val="([^"]*)"/gu,
      ),
    ].map(([, format, style, shown]) => [style, format, shown]);
    expect(levels.slice(0, 6)).toEqual([
      ['Heading1', 'decimal', '%1'],
      ['Clause1', 'decimal', '%1.%2'],
      ['Clause2', 'lowerLetter', '(%3)'],
      ['Clause3', 'lowerRoman', '(%4)'],
      ['Clause4', 'upperLetter', '(%5)'],
      ['Clause5', 'upperRoman', '(%6)'],
    ]);
    expect(parts['word/styles.xml']).toContain('<w:numPr><w:ilvl w:val="2"/><w:numId w:val="1"/></w:numPr>');
  });

  it('writes out the numbers that Word would count otherwise: letters after aa', () => {
    const many = Array.from({ length: 28 }, (_, index) => clause(`c${index}`, paragraph('One.')));
    const xml = body(clause('a', paragraph('Outer.'), ...many));
    expect(xml.match(/<w:numId w:val="0"\/>/gu)).toHaveLength(1);
    expect(xml).toContain('<w:t xml:space="preserve">(ab)</w:t></w:r><w:r><w:tab/></w:r>');
  });

  it('makes cross references fields that Word renumbers, and leaves words where the clause is gone', () => {
    const reference = (clauseId: string): ContentNode => ({
      type: 'crossReference',
      attrs: { clauseId, label: '9' },
    });
    const xml = body(clause('a', node('paragraph', reference('a'), reference('gone'))));
    const [, name] = /<w:bookmarkStart w:id="1" w:name="(\w+)"/u.exec(xml) ?? [];
    expect(xml).toContain(
      `<w:fldSimple w:instr=" REF ${name} \\w \\h "><w:r><w:t xml:space="preserve">1.1</w:t></w:r></w:fldSimple>`,
    );
    expect(xml).toContain('</w:fldSimple><w:r><w:t xml:space="preserve">9</w:t></w:r>');
  });

  it('has a style for terms and citations, and marks as they are', () => {
    const xml = body(
      clause(
        'a',
        node(
          'paragraph',
          text('home', 'bold', 'italic', 'term'),
          { type: 'hardBreak' },
          { type: 'citation', attrs: { definitionId: 'd', versionId: 'v', label: 'dwelling' } },
        ),
      ),
    );
    expect(xml).toContain(
      '<w:rPr><w:rStyle w:val="DefinedTerm"/><w:b/><w:bCs/><w:i/><w:iCs/></w:rPr><w:t xml:space="preserve">home</w:t>',
    );
    expect(xml).toContain('<w:r><w:br/></w:r>');
    expect(xml).toContain('<w:rStyle w:val="Citation"/></w:rPr><w:t xml:space="preserve">dwelling</w:t>');
  });

  it('begins every numbered list at one, and nests lists', () => {
    const list = (type: string, ...items: ContentNode[]) => node(type, ...items);
    const item = (...inside: ContentNode[]) => node('listItem', ...inside);
    const parts = partsOf(
      document(
        clause(
          'a',
          paragraph('These:'),
          list('orderedList', item(paragraph('one'), list('bulletList', item(paragraph('inside'))))),
          paragraph('and these:'),
          list('orderedList', item(paragraph('again'), paragraph('more of it'))),
        ),
      ),
    );
    const xml = parts['word/document.xml'] ?? '';
    const numbered = [...xml.matchAll(/<w:ilvl w:val="(\d)"\/><w:numId w:val="(\d)"\/>/gu)];
    expect(numbered.map(([, level, id]) => [level, id])).toEqual([
      ['0', '3'],
      ['1', '2'],
      ['0', '4'],
    ]);
    expect(xml).toContain('<w:pStyle w:val="ListContinue"/>');
    expect(parts['word/numbering.xml']).toContain(
      '<w:num w:numId="4"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>',
    );
  });

  it('keeps what cells span, and heads each page with the rows that are headings', () => {
    const xml = body(
      clause(
        'a',
        paragraph('Table:'),
        node(
          'table',
          node(
            'tableRow',
            cell('Home', { rowspan: 2 }, 'tableHeader'),
            cell('kWh', { colspan: 2 }, 'tableHeader'),
          ),
          node('tableRow', cell('2013'), cell('2016')),
          node('tableRow', cell('Detached')),
        ),
      ),
    );
    expect(xml.match(/<w:gridCol/gu)).toHaveLength(3);
    expect(xml.match(/<w:tblHeader\/>/gu)).toHaveLength(1);
    expect(xml).toContain('<w:vMerge w:val="restart"/>');
    expect(xml).toContain('<w:vMerge/>');
    expect(xml).toContain('<w:gridSpan w:val="2"/>');
    const widths = xml
      .split('<w:tr>')
      .slice(1)
      .map((row) =>
        [...row.matchAll(/<w:tc>(?:(?!<\/w:tcPr>).)*<\/w:tcPr>/gu)].reduce(
          (sum, [properties]) => sum + Number(/gridSpan w:val="(\d+)"/u.exec(properties)?.[1] ?? 1),
          0,
        ),
      );
    expect(widths).toEqual([3, 3, 3]);
  });

  it('of any document is well-formed, and holds every text of it in order', () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        const parts = partsOf(content);
        for (const xml of Object.values(parts)) expect(() => create(xml)).not.toThrow();
        const typed = [...everyNode(parseContent(content))].flatMap((each) =>
          each.type === 'text' ? [each.text ?? ''] : [],
        );
        let rest = wordsOf(parts['word/document.xml'] ?? '');
        for (const words of typed) {
          const seen = asXml(words);
          const at = rest.indexOf(seen);
          expect(at).toBeGreaterThanOrEqual(0);
          rest = rest.slice(at + seen.length);
        }
      }),
      { numRuns: 50 },
    );
  });
});

/** The texts of a part, run after run. */
function wordsOf(xml: string): string {
  const texts = [...xml.matchAll(/<w:t xml:space="preserve"(?:\/>|>([^<]*)<\/w:t>)/gu)];
  return texts.map(([, words = '']) => words).join('');
}

/** A text as XML shows it: escaped, and without what XML cannot hold. */
function asXml(words: string): string {
  const root = create({ version: '1.0', invalidCharReplacement: '\uFFFD' }).ele('t').txt(words);
  return /<t>(?<words>.*)<\/t>/su.exec(root.end())?.groups?.words ?? '';
}
