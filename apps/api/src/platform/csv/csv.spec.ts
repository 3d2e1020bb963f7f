import fc from 'fast-check';
import { decoded } from './decode.js';
import { neutralised, restored } from './formulas.js';
import { readRows, separatorOf } from './read-rows.js';
import { csvText } from './write-rows.js';

const COLUMNS = { all: ['name', 'note'], required: ['name'] } as const;
const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readRows(bytes(text), COLUMNS);
const problemsOf = (text: string) => read(text).problems;

/** Texts with much of what is dangerous in them. */
const cell = fc.oneof(
  fc.string({ unit: fc.constantFrom('=', '+', '-', '@', "'", '"', ',', ';', '\t', '\n', 'a', ' ', 'é') }),
  fc.string({ unit: 'grapheme' }),
);
/** As it is kept: a cell's line breaks are read as one kind. */
const kept = (text: string) => text.replaceAll(/\r\n?/gu, '\n');

describe('a cell', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ["'=1+1", "''=1+1"],
    ['+44 20', "'+44 20"],
    ['-', "'-"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['O’Neill', 'O’Neill'],
    ["'quoted'", "'quoted'"],
    ['a=b', 'a=b'],
  ])('%j is written as %j and read back', (text, written) => {
    expect(neutralised(text)).toBe(written);
    expect(restored(written)).toBe(text);
  });

  it('never begins a formula, and comes back as it was', () => {
    fc.assert(
      fc.property(fc.oneof(cell, fc.string({ unit: 'binary' })), (text) => {
        expect(neutralised(text)).not.toMatch(/^[=+\-@\t\r\n]/u);
        expect(restored(neutralised(text))).toBe(text);
      }),
    );
  });

  it('that somebody typed as a formula is accepted as the text it is', () => {
    expect(read('name\n=HYPERLINK("x")').rows).toEqual([]);
    expect(read('name\n"=HYPERLINK(""x"")"').rows.map(({ cells }) => cells.name)).toEqual([
      '=HYPERLINK("x")',
    ]);
  });
});

describe('a list', () => {
  it('is read back as it was written, whatever stands in its cells', () => {
    const row = fc.record({ name: cell, note: cell });
    const shown = row.filter(({ name, note }) => `${name}${note}`.trim() !== '');
    fc.assert(
      fc.property(fc.array(shown, { minLength: 1, maxLength: 5 }), (rows) => {
        const { rows: again, problems } = read(csvText(COLUMNS.all, rows));
        expect(problems).toEqual([]);
        expect(again.map(({ cells }) => cells)).toEqual(
          rows.map(({ name, note }) => ({ name: kept(name), note: kept(note) })),
        );
      }),
    );
  });

  it('holds no cell, as written, that a spreadsheet takes for a formula', () => {
    fc.assert(
      fc.property(cell, (text) => {
        const [, written = ''] = csvText(['name'], [{ name: text }]).split(/\r\n(.*)/su);
        expect(written.replace(/\r\n$/u, '')).not.toMatch(/^"?[=+\-@\t\r\n]/u);
      }),
    );
    expect(csvText(['name'], [{ name: '=1' }])).toBe("\ufeffname\r\n'=1\r\n");
  });

  it.each([
    ['commas', 'name,note\nA,B', ','],
    ['semicolons', 'name;note\nA;B, C', ';'],
    ['tabs', 'name\tnote\nA\tB', '\t'],
    ['commas in quotes', '"name, of whom";note\nA;B', ';'],
    ['one column', 'name\nA', ','],
  ])('divided by %s is understood', (_what, text, separator) => {
    expect(separatorOf(text)).toBe(separator);
  });

  it('keeps line breaks inside quotes, and counts rows as a spreadsheet does', () => {
    const { rows } = read('Name,Note\r\nA,"one\r\ntwo"\r\n,\r\nB,"say ""yes"""\r\n');
    expect(rows).toEqual([
      { row: 2, cells: { name: 'A', note: 'one\ntwo' } },
      { row: 4, cells: { name: 'B', note: 'say "yes"' } },
    ]);
  });

  it.each([
    ['an unknown column', 'name,phone\nA,1', { row: 1, column: 'phone' }, /no column of this list/u],
    ['a missing column', 'note\nA', { row: 1, column: 'name' }, /is missing/u],
    ['a column twice', 'name,name\nA,B', { row: 1, column: 'name' }, /twice/u],
    ['a cell too many', 'name,note\nA,B,C', { row: 2, column: null }, /has 3 cells/u],
    ['an open quote', 'name,note\n"A,B', { row: null, column: null }, /never closed/u],
    ['nothing', '', { row: 1, column: 'name' }, /is missing/u],
    ['no row', 'name,note\n', { row: null, column: null }, /no rows/u],
    ['too many rows', `name\n${'A\n'.repeat(5001)}`, { row: null, column: null }, /5001 rows/u],
  ])('with %s says so', (_what, text, place, words) => {
    const problems = problemsOf(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject(place);
    expect(problems[0]?.problem).toMatch(words);
  });
});

describe('the encoding', () => {
  it.each([
    ['UTF-8', bytes('Siân'), 'Siân', 'UTF-8'],
    ['UTF-8 with its mark', bytes('\ufeffSiân'), 'Siân', 'UTF-8'],
    ['Windows-1252', Uint8Array.of(0x53, 0x69, 0xe2, 0x6e, 0x20, 0x96), 'Siân –', 'Windows-1252'],
  ])('%s is read', (_what, given, text, encoding) => {
    expect(decoded(given)).toEqual({ text, encoding });
  });

  it.each([
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x41, 0x00), /UTF-16/u],
    ['a spreadsheet', Uint8Array.of(0x50, 0x4b, 3, 4), /is a spreadsheet/u],
    ['no text at all', Uint8Array.of(0x41, 0x00, 0x42), /not a text file/u],
    ['neither', Uint8Array.of(0x41, 0x81, 0xff), /encoding that is not known/u],
  ])('%s is refused in words', (_what, given, words) => {
    expect(decoded(given)).toMatch(words);
    expect(readRows(given, COLUMNS).problems[0]?.problem).toMatch(words);
  });
});
