import type { ContentNode } from '@concordat/documents';
import fc from 'fast-check';
import { findInDraft, findingOf, goToMatch, lookFor, matchesIn } from './find-in-draft.js';
import { after, at, clause, section, textOf } from './testing.js';

const doc = textOf(
  section('s', 'Homes', clause('a', 'A home is a Home', clause('b', 'homes')), clause('c', 'nothing')),
);
const plugin = findInDraft({ found: 'found', current: 'current' });

describe('matchesIn', () => {
  it('finds words whatever their case, in headings and clauses', () => {
    const words = matchesIn(doc, 'hOME').map(({ from, to }) => doc.textBetween(from, to));
    expect(words).toEqual(['Home', 'home', 'Home', 'home']);
  });

  it('finds nothing for no words, and nothing across two paragraphs', () => {
    expect([matchesIn(doc, ''), matchesIn(doc, '  '), matchesIn(doc, 'homesnothing')]).toEqual([[], [], []]);
  });

  it('gives places that hold what was looked for, with letters of every kind and atoms between', () => {
    const reference: ContentNode = { type: 'crossReference', attrs: { clauseId: 'c', label: '1' } };
    const piece = fc.constantFrom('İ', '😀', 'tŷ', 'Home', ' ', 'ß');
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1 }), fc.array(piece), (before, behind) => {
        const words = (texts: readonly string[]) =>
          texts.length === 0 ? [] : [{ type: 'text', text: texts.join('') }];
        const paragraph = { type: 'paragraph', content: [...words(before), reference, ...words(behind)] };
        const text = textOf(section('s', 'S', { type: 'clause', attrs: { id: 'a' }, content: [paragraph] }));
        const matches = matchesIn(text, 'home');
        expect(matches).toHaveLength([...before, ...behind].filter((each) => each === 'Home').length);
        for (const { from, to } of matches) expect(text.textBetween(from, to)).toBe('Home');
      }),
    );
  });
});

describe('going from match to match', () => {
  const asked = after(at(doc, 'A home', [plugin]), lookFor('home'));
  it('begins after the caret, and goes around', () => {
    if (!asked) throw new Error('nothing was looked for');
    let state = asked;
    const visited = [1, 1, 1, -1, -1, -1].map((direction) => {
      state = after(state, goToMatch(direction as 1 | -1)) ?? state;
      return findingOf(state).current;
    });
    expect(visited).toEqual([2, 3, 0, 3, 2, 1]);
    expect(state.doc.textBetween(state.selection.from, state.selection.to)).toBe('home');
  });

  it('keeps up with what is typed', () => {
    if (!asked) throw new Error('nothing was looked for');
    const typed = asked.apply(asked.tr.insertText(' home', 2));
    expect(findingOf(typed).matches).toHaveLength(5);
    expect(after(typed, lookFor(''))).not.toBeNull();
  });

  it('goes nowhere when there is nothing', () => {
    expect(after(at(doc, 'homes', [plugin]), goToMatch(1))).toBeNull();
  });
});
