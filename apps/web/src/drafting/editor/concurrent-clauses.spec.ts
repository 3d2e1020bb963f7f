import { contentFromYDoc, missingOrDuplicateIds } from '@concordat/documents';
import fc from 'fast-check';
import { moveTo } from './move-to.js';
import { after, DEEDS, type Deed, FLAT, Pair, WORDS, wordsOf } from './pair.testing.js';
import { placedClauses } from './placed-clauses.js';

const deeds = (...names: readonly (typeof DEEDS)[number][]) =>
  fc.array(
    fc.tuple(fc.constantFrom(...names), fc.constantFrom(0 as const, 1 as const), fc.nat(99), fc.nat(99)),
    { minLength: 1, maxLength: 16 },
  );

function keepsEveryWord({ windows: [one], typed }: Pair): void {
  const words = wordsOf(one.shared);
  for (const word of [...WORDS, ...typed]) expect(words).toContain(word);
}

describe('what two people do to clauses at once', () => {
  it('leaves them with one text, in which every section and clause has an identity, and none has another’s', () => {
    fc.assert(
      fc.property(deeds(...DEEDS), (done) => {
        after(done, ({ windows: [one, other] }) => {
          expect(one.state.doc.eq(other.state.doc)).toBe(true);
          const content = contentFromYDoc(one.shared);
          expect(contentFromYDoc(other.shared)).toEqual(content);
          expect(missingOrDuplicateIds(content)).toEqual([]);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('loses no word when they write, split and paste at the same time', () => {
    fc.assert(
      fc.property(deeds('type', 'split', 'paste', 'meet'), (done) => {
        after(done, keepsEveryWord, FLAT);
      }),
      { numRuns: 200 },
    );
  });

  it('loses no word when they do at the same time whatever moves words, and each sends before it hears', () => {
    const apart = deeds('type', 'split', 'join', 'move', 'nest', 'lift', 'paste', 'meet').map((done) =>
      done.map(([deed, who, which, where]): Deed => [deed, who, deed === 'meet' ? 0 : which, where]),
    );
    fc.assert(
      fc.property(apart, (done) => {
        after([...done, ['meet', 0, 0, 0]], keepsEveryWord);
      }),
      { numRuns: 300 },
    );
  });

  it('loses no word when they take turns at everything that moves words', () => {
    const turns = deeds('type', 'split', 'join', 'move', 'nest', 'lift', 'paste').map((done) =>
      done.flatMap((each): Deed[] => [each, ['meet', 0, 0, 0]]),
    );
    fc.assert(
      fc.property(turns, (done) => {
        after(done, keepsEveryWord);
      }),
      { numRuns: 200 },
    );
  });

  it('takes back by undoing and redoing no word but those that oneself typed, at the same time and in turns', () => {
    const apart = deeds(...DEEDS).map((done) =>
      done.map(([deed, who, which, where]): Deed => [deed, who, deed === 'meet' ? 0 : which, where]),
    );
    const turns = deeds(...DEEDS).map((done) => done.flatMap((each): Deed[] => [each, ['meet', 0, 0, 0]]));
    fc.assert(
      fc.property(fc.oneof(apart, turns), (done) => {
        const undoes = (who: 0 | 1) => done.some(([deed, by]) => deed === 'undo' && by === who);
        const check = ({ windows: [one], typedBy }: Pair) => {
          const words = wordsOf(one.shared);
          for (const word of WORDS) expect(words).toContain(word);
          for (const who of [0, 1] as const) {
            if (!undoes(who)) for (const word of typedBy[who]) expect(words).toContain(word);
          }
        };
        after([...done, ['meet', 0, 0, 0]], check, FLAT);
      }),
      { numRuns: 300 },
    );
  });

  it('loses no word where others have the same letters in the same order', () => {
    const done: readonly Deed[] = [
      ['join', 1, 9, 0],
      ['join', 0, 30, 0],
      ['type', 0, 29, 67],
      ['move', 1, 31, 23],
      ['type', 1, 76, 0],
      ['meet', 0, 0, 0],
    ];
    after(done, keepsEveryWord, FLAT);
  });

  it.each<readonly [string, readonly Deed[]]>([
    [
      'what the other has joined to a clause that one had begun',
      [
        ['split', 0, 4, 0],
        ['meet', 0, 0, 0],
        ['join', 1, 6, 0],
        ['meet', 0, 0, 0],
        ['undo', 0, 0, 0],
      ],
    ],
    [
      'what one had split off from a clause that the other has moved',
      [
        ['split', 1, 19, 9],
        ['meet', 0, 0, 0],
        ['move', 0, 61, 0],
        ['meet', 0, 0, 0],
        ['undo', 1, 0, 0],
      ],
    ],
    [
      'what the other has written in a clause that one had pasted',
      [
        ['paste', 0, 0, 0],
        ['meet', 0, 0, 0],
        ['type', 1, 0, 0],
        ['meet', 0, 0, 0],
        ['undo', 0, 0, 0],
      ],
    ],
    [
      'what the other has written in a clause that one had begun, taken back and begun again',
      [
        ['split', 0, 4, 0],
        ['undo', 0, 0, 0],
        ['redo', 0, 0, 0],
        ['meet', 0, 0, 0],
        ['type', 1, 5, 0],
        ['meet', 0, 0, 0],
        ['undo', 0, 0, 0],
      ],
    ],
    [
      'the heading of a section in which nothing is left but what one had pasted',
      [
        ['move', 0, 12, 0],
        ['meet', 0, 0, 0],
        ['paste', 0, 76, 1],
        ['meet', 0, 0, 0],
        ['join', 1, 46, 0],
        ['meet', 0, 0, 0],
        ['undo', 0, 0, 0],
      ],
    ],
    [
      'what the other has written in a clause that one had begun, joined and parted again',
      [
        ['split', 0, 4, 0],
        ['join', 0, 5, 0],
        ['undo', 0, 0, 0],
        ['meet', 0, 0, 0],
        ['type', 1, 5, 0],
        ['meet', 0, 0, 0],
        ['undo', 0, 0, 0],
      ],
    ],
  ])('keeps, when one undoes, %s', (_what, done) => {
    after(done, keepsEveryWord, FLAT);
  });

  it.each([
    ['up', 4, 3, 1],
    ['down', 2, 3, 2],
  ])(
    'keeps what one writes in a clause past which the other moves theirs %s',
    (_way, mover, other, place) => {
      const pair = new Pair(FLAT);
      const [one] = pair.windows;
      const from = placedClauses(one.state.doc)[mover - 1]?.pos ?? 0;
      const past = placedClauses(one.state.doc)[other - 1];
      pair.do(['type', 1, other - 1, 0]);
      const to = past && (place === 1 ? past.pos : past.pos + past.node.nodeSize);
      expect(moveTo(from, to ?? 0)(one.state, one.dispatch)).toBe(true);
      pair.meet();
      expect(wordsOf(one.shared)).toContain('btyped1');
      expect(placedClauses(one.state.doc)).toHaveLength(7);
      pair.destroy();
    },
  );
});
