import { InputError } from './input-error.js';
import { linesOf } from './lines.js';
import { inChunks } from './sample-export.fixture.js';

async function linesIn(text: string | Uint8Array, size: number, longest?: number) {
  const lines: (string | null)[] = [];
  for await (const cut of linesOf(inChunks(Buffer.from(text), size), longest)) {
    for (const line of cut) {
      expect(line.number).toBe(lines.length + 1);
      lines.push(line.text);
    }
  }
  return lines;
}

describe('lines of bytes', () => {
  it.each([1, 2, 3, 100])('are cut at line feeds alone, in chunks of %i bytes', async (size) => {
    expect(await linesIn('a\r\n\n\u2028\u20ac\ud83c\udfe1\u2029\rb', size)).toEqual([
      'a\r',
      '',
      '\u2028\u20ac\ud83c\udfe1\u2029\rb',
    ]);
  });

  it('need no last line feed, and none make no line', async () => {
    expect([await linesIn('a\n', 9), await linesIn('a', 9), await linesIn('', 9)]).toEqual([
      ['a'],
      ['a'],
      [],
    ]);
  });

  it('are null where they are not UTF-8, and the next is read again', async () => {
    for (const size of [1, 9])
      expect(await linesIn(Buffer.from([0x61, 0xc3, 0x0a, 0x62, 0x0a]), size)).toEqual([null, 'b']);
    expect(await linesIn(Buffer.from([0x0a, 0xc3, 0x0a, 0xa9, 0x0a, 0x62]), 9)).toEqual([
      '',
      null,
      null,
      'b',
    ]);
  });

  it('are refused before they fill the memory', async () => {
    await expect(linesIn('a\nbbbbbbbb', 4, 5)).rejects.toThrow(InputError);
    expect(await linesIn('aaaaa\nbbbbb', 4, 5)).toEqual(['aaaaa', 'bbbbb']);
  });
});
