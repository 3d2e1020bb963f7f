import { contentFromYDoc, FRAGMENT } from '@concordat/documents';
import { joinBackward } from '@tiptap/pm/commands';
import type { Node } from '@tiptap/pm/model';
import { type Command, TextSelection } from '@tiptap/pm/state';
import { prosemirrorToYXmlFragment, yUndoPlugin, yUndoPluginKey } from '@tiptap/y-tiptap';
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

/** With clauses inside others. */
export const NESTED = textOf(
  section('s', 'word1', clause('a', 'word2 word3', clause('b', 'word4 word5')), clause('c', 'word6 word7')),
  section('t', 'word8', clause('d', 'word9 word10', clause('e', 'word11')), clause('f', 'word12 word13')),
);

/** Without clauses inside others, which go along when the one that they are in is split. */
export const FLAT = textOf(
  section('s', 'word1', clause('a', 'word2 word3'), clause('b', 'word4 word5'), clause('c', 'word6 word7')),
  section('t', 'word8', clause('d', 'word9 word10 word11'), clause('f', 'word12 word13')),
);

/** The words of either. */
export const WORDS = Array.from({ length: 13 }, (_, index) => `word${index + 1}`);

/** What somebody may do. */
export const DEEDS = [
  'type',
  'split',
  'join',
  'move',
  'nest',
  'lift',
  'paste',
  'undo',
  'redo',
  'meet',
] as const;
/** What was done, by whom, to which section or clause and where in it. */
export type Deed = readonly [deed: (typeof DEEDS)[number], who: 0 | 1, which: number, where: number];

/** Two people at two windows of one draft, who hear of each other when they meet. */
export class Pair {
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

/** The words of a shared text, given and typed. */
export const wordsOf = (doc: Y.Doc) =>
  new Set(JSON.stringify(contentFromYDoc(doc)).match(/(?:word|[a-q]typed)\d+/gu) ?? []);

/** Has a pair do all of this and meet, and checks what came of it. */
export function after(done: readonly Deed[], check: (pair: Pair) => void, base = NESTED): void {
  const pair = new Pair(base);
  for (const each of done) pair.do(each);
  pair.meet(0, done.length % 2 === 0);
  check(pair);
  pair.destroy();
}
