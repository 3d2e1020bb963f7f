import { outlineOf } from './outline-of.js';
import { at, clause, section, textOf } from './testing.js';

const doc = textOf(
  section('s', 'Scope', clause('a', 'one two three four five six seven eight nine', clause('b', 'inside'))),
  section('t', 'Terms', clause('c', 'third'), clause('d', '')),
);

describe('outlineOf', () => {
  it('lists the sections, and the clauses of the one with the caret', () => {
    const listed = outlineOf(at(doc, 'third')).map(({ mark, words, inside }) => [
      mark,
      words,
      inside.map((each) => [each.mark, each.words, each.current]),
    ]);
    expect(listed).toEqual([
      ['1', 'Scope', []],
      [
        '2',
        'Terms',
        [
          ['2.1', 'third', true],
          ['2.2', '', false],
        ],
      ],
    ]);
  });

  it('says where the caret is, and shortens a long clause', () => {
    const [scope, terms] = outlineOf(at(doc, 'inside'));
    expect(scope?.inside).toMatchObject([
      { words: 'one two three four five six seven eight …', current: true },
    ]);
    expect([scope?.current, terms?.current]).toEqual([false, false]);
    expect(outlineOf(at(doc, 'Scope'))[0]?.current).toBe(true);
  });

  it('gives places inside what it lists', () => {
    for (const { pos, words } of outlineOf(at(doc, 'Scope'))) {
      expect(doc.resolve(pos).parent.textContent).toBe(words);
    }
  });
});
