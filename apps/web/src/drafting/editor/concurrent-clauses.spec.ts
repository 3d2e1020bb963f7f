import { contentFromYDoc, FRAGMENT, missingOrDuplicateIds } from '@concordat/documents';
import { joinBackward } from '@tiptap/pm/commands';
import type { Node } from '@tiptap/pm/model';
import { type Command, TextSelection } from '@tiptap/pm/state';
import { prosemirrorToYXmlFragment, yUndoPlugin, yUndoPluginKey } from '@tiptap/y-tiptap';
import fc from 'fast-check';
import * as Y from 'yjs';
import { Incoming } from '../room/incoming.js';
import { keepWhole } from '../room/keep-whole.js';
import { newClause } from './clause-commands.js';
import { clauseIdentities } from './clause-identities.js';
import { isRemote } from './is-remote.js';
import { dropPlaces, moveTo } from './move-to.js';
import { liftClause, nestClause } from './place-commands.js';
import { placedClauses } from './placed-clauses.js';
import { clause, section, textOf } from './testing.js';
import { redoWhole, undoWhole } from './undo-whole.js';
import { exchange, Window } from './window.testing.js';
import { writtenByIdentity } from './written-by-identity.js';

const NESTED = textOf(
  section('s', 'word1', clause('a', 'word2 word3', clause('b', 'word4 word5')), clause('c', 'word6 word7')),
  section('t', 'word8', clause('d', 'word9 word10', clause('e', 'word11')), clause('f', 'word12 word13')),
);

/** Without clauses inside others, which go along when the one that they are in is split. */
const FLAT = textOf(
  section('s', 'word1', clause('a', 'word2 word3'), clause('b', 'word4 word5'), clause('c', 'word6 word7')),
  section('t', 'word8', clause('d', 'word9 word10 word11'), clause('f', 'word12 word13')),
);

const WORDS = Array.from({ length: 13 }, (_, index) => `word${index + 1}`);

const DEEDS = ['type', 'split', 'join', 'move', 'nest', 'lift', 'paste', 'undo', 'redo', 'meet'] as const;
type Deed = readonly [deed: (typeof DEEDS)[number], who: 0 | 1, which: number, where: number];

/** Two people at two windows of one draft, who hear of each other when they meet. */
class Pair {
  readonly windows: readonly [Window, Window];
  /** The words that were typed. */
  readonly typed: string[] = [];
  /** The same by who typed them. */
  readonly typedBy: readonly [string[], string[]] = [[], []];
  private readonly incoming = new Incoming();
  private made = 0;

  constructor(base: Node) {
    const first = new Y.Doc();
    prosemirrorToYXmlFragment(base, first.getXmlFragment(FRAGMENT));
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(first));
    this.windows = [this.window(first), this.window(other)];
  }

  private window(shared: Y.Doc): Window {
    const newId = () => {
      this.made += 1;
      return `new-${this.made}`;
    };
    keepWhole(shared, { newId, incoming: this.incoming, onApart: () => undefined });
    return new Window(shared, [writtenByIdentity(), yUndoPlugin(), clauseIdentities({ newId, isRemote })]);
  }

  meet(first: 0 | 1 = 0, atOnce = true): void {
    const [one, other] = first === 0 ? this.windows : [this.windows[1], this.windows[0]];
    exchange(one.shared, other.shared, this.incoming, atOnce);
  }

  do([deed, who, which, where]: Deed): void {
    const window = this.windows[who];
    if (deed === 'meet') this.meet(who, which % 2 === 0);
    else if (deed === 'undo') undoWhole(window.state);
    else if (deed === 'redo') redoWhole(window.state);
    else this.edit(window, deed, which, where);
  }

  private edit(
    window: Window,
    deed: Exclude<Deed[0], 'meet' | 'undo' | 'redo'>,
    which: number,
    where: number,
  ): void {
    yUndoPluginKey.getState(window.state)?.undoManager.stopCapturing();
    const placed = placedClauses(window.state.doc);
    const chosen = placed[which % placed.length];
    if (!chosen) throw new Error('the text has no section');
    const places = betweenWords(chosen.node.firstChild?.textContent ?? '');
    const offset = deed === 'join' ? 0 : (places[where % places.length] ?? 0);
    window.dispatch(
      window.state.tr.setSelection(TextSelection.create(window.state.doc, chosen.pos + 2 + offset)),
    );
    const commands = {
      type: () => this.typeWord(window === this.windows[0] ? 0 : 1),
      split: () => newClause,
      join: () => joinBackward,
      move: () => move(chosen.pos, where),
      nest: () => nestClause,
      lift: () => liftClause,
      paste: () => paste(chosen.pos, where),
    };
    commands[deed]()(window.state, window.dispatch);
  }

  private typeWord(who: 0 | 1): Command {
    const count = this.typed.length + 1;
    // No two begin alike: what is put in before a like beginning is written after it.
    const word = `${'abcdefghijklmnopq'.charAt(count)}typed${count}`;
    this.typed.push(word);
    this.typedBy[who].push(word);
    return (state, dispatch) => {
      dispatch?.(state.tr.insertText(` ${word} `));
      return true;
    };
  }

  destroy(): void {
    for (const each of this.windows) each.destroy();
  }
}

/** Where a text can be parted without parting a word. */
const betweenWords = (text: string): number[] =>
  [...text, ' '].flatMap((letter, index) => (letter === ' ' || index === 0 ? [index] : []));

const move =
  (from: number, where: number): Command =>
  (state, dispatch) => {
    const places = dropPlaces(state, from);
    const place = places[where % Math.max(places.length, 1)];
    return place !== undefined && moveTo(from, place.at)(state, dispatch);
  };

/** Puts a copy of the clause or section at another place where one like it may stand. */
const paste =
  (from: number, where: number): Command =>
  (state, dispatch) => {
    const node = state.doc.nodeAt(from);
    const places = dropPlaces(state, from);
    const place = places[where % Math.max(places.length, 1)];
    if (!node || !place) return false;
    dispatch?.(state.tr.insert(place.at, node));
    return true;
  };

const wordsOf = (doc: Y.Doc) =>
  new Set(JSON.stringify(contentFromYDoc(doc)).match(/(?:word|[a-q]typed)\d+/gu) ?? []);

const deeds = (...names: readonly (typeof DEEDS)[number][]) =>
  fc.array(
    fc.tuple(fc.constantFrom(...names), fc.constantFrom(0 as const, 1 as const), fc.nat(99), fc.nat(99)),
    { minLength: 1, maxLength: 16 },
  );

function after(done: readonly Deed[], check: (pair: Pair) => void, base = NESTED): void {
  const pair = new Pair(base);
  for (const each of done) pair.do(each);
  pair.meet(0, done.length % 2 === 0);
  check(pair);
  pair.destroy();
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
        after(
          done,
          ({ windows: [one], typed }) => {
            const words = wordsOf(one.shared);
            for (const word of [...WORDS, ...typed]) expect(words).toContain(word);
          },
          FLAT,
        );
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
        const check = ({ windows: [one], typed }: Pair) => {
          const words = wordsOf(one.shared);
          for (const word of [...WORDS, ...typed]) expect(words).toContain(word);
        };
        after([...done, ['meet', 0, 0, 0]], check);
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
        after(done, ({ windows: [one], typed }) => {
          const words = wordsOf(one.shared);
          for (const word of [...WORDS, ...typed]) expect(words).toContain(word);
        });
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
    after(
      done,
      ({ windows: [one], typed }) => {
        const words = wordsOf(one.shared);
        for (const word of [...WORDS, ...typed]) expect(words).toContain(word);
      },
      FLAT,
    );
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
