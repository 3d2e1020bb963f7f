import * as Y from 'yjs';
import { lengthOf, type SharedBlock, sharedBlocks } from './shared-words.js';

/** Both ends of a phrase as encoded Yjs relative positions: they stay with its letters, whatever is typed around them. */
export interface PhraseAnchor {
  readonly start: Uint8Array;
  readonly end: Uint8Array;
}

/** What somebody spoke of: a phrase where there is an anchor, else a whole clause or section; and its words then. */
export interface SpokenOf {
  readonly clauseId: string;
  readonly anchor: PhraseAnchor | null;
  readonly quote: string;
}

/** Part of a shared text: letters of one block, or of several from one to another. */
export interface SharedRange {
  /** Indexes among `sharedBlocks`, and letters in those. */
  readonly from: Place;
  readonly to: Place;
}

export interface Place {
  readonly block: number;
  readonly offset: number;
}

/** What became of the words that were spoken of: `gone` where they are no longer in the text. */
export type TextSince = 'unchanged' | 'changed' | 'gone';

/** Where it stands, and what it says there; neither where it is gone. */
export interface Found {
  readonly since: TextSince;
  readonly words: string | null;
  readonly range: SharedRange | null;
}

/** How many letters of a clause are quoted at most. */
const QUOTE_LIMIT = 10_000;
const GONE: Found = { since: 'gone', words: null, range: null };

/** The words of a whole clause as they are quoted: the first of them, and nothing that no text may hold. */
export function clauseQuote(words: string): string {
  return words.slice(0, QUOTE_LIMIT).replaceAll('\0', '\ufffd').toWellFormed();
}

/**
 * Anchors letters of a clause, counted in what `clauseWords` gives. Where something else was typed in the meantime,
 * the nearest place in the clause that has the same words is taken.
 *
 * @returns null where the clause does not have these words
 */
export function anchorPhrase(
  doc: Y.Doc,
  clauseId: string,
  phrase: { readonly from: number; readonly quote: string },
): PhraseAnchor | null {
  const blocks = sharedBlocks(doc);
  const own = indexesOf(blocks, clauseId);
  const words = own.map((index) => blocks[index]?.words ?? '').join('\n');
  const at = nearestOf(words, phrase.quote, phrase.from);
  if (at === undefined) return null;
  const start = placeIn(blocks, own, at);
  const end = placeIn(blocks, own, at + phrase.quote.length);
  const first = blocks[start.block];
  const last = blocks[end.block];
  if (first === undefined || last === undefined) return null;
  return {
    start: Y.encodeRelativePosition(positionAfter(first.element, start.offset)),
    end: Y.encodeRelativePosition(positionBefore(last.element, end.offset)),
  };
}

/**
 * Finds what was spoken of in the text of today: at its letters, else where its clause has the same words, else where
 * the text has them once (they were moved).
 */
export function findSpokenOf(doc: Y.Doc, spoken: SpokenOf, blocks = sharedBlocks(doc)): Found {
  if (spoken.anchor === null) return findClause(blocks, spoken);
  const anchored = anchoredRange(doc, blocks, spoken.anchor);
  const words = anchored === null ? '' : wordsIn(blocks, anchored);
  if (words === spoken.quote) return { since: 'unchanged', words, range: anchored };
  const again =
    onlyIn(blocks, indexesOf(blocks, spoken.clauseId), spoken.quote) ??
    onlyIn(blocks, [...blocks.keys()], spoken.quote);
  if (again !== null) return { since: 'unchanged', words: spoken.quote, range: again };
  return words.trim() === '' ? GONE : { since: 'changed', words, range: anchored };
}

/** What stands in part of a text, a line a block. */
export function wordsIn(blocks: readonly SharedBlock[], { from, to }: SharedRange): string {
  const lines = blocks.slice(from.block, to.block + 1).map(({ words }, index) => {
    const end = from.block + index === to.block ? to.offset : words.length;
    return words.slice(index === 0 ? from.offset : 0, end);
  });
  return lines.join('\n');
}

function findClause(blocks: readonly SharedBlock[], { clauseId, quote }: SpokenOf): Found {
  const own = indexesOf(blocks, clauseId);
  const first = own[0];
  const last = own.at(-1);
  if (first === undefined || last === undefined) return GONE;
  const words = own.map((index) => blocks[index]?.words ?? '').join('\n');
  const range = {
    from: { block: first, offset: 0 },
    to: { block: last, offset: blocks[last]?.words.length ?? 0 },
  };
  const since = clauseQuote(words) === quote ? 'unchanged' : 'changed';
  return { since, words, range };
}

function indexesOf(blocks: readonly SharedBlock[], clauseId: string): number[] {
  return blocks.flatMap((block, index) => (block.clauseId === clauseId ? [index] : []));
}

function nearestOf(words: string, quote: string, wanted: number): number | undefined {
  let best: number | undefined;
  for (let at = words.indexOf(quote); at !== -1; at = words.indexOf(quote, at + 1)) {
    if (best === undefined || Math.abs(at - wanted) < Math.abs(best - wanted)) best = at;
  }
  return best;
}

/** Where the words stand among these blocks, if they stand there once. */
function onlyIn(blocks: readonly SharedBlock[], among: readonly number[], quote: string): SharedRange | null {
  const words = among.map((index) => blocks[index]?.words ?? '').join('\n');
  const at = words.indexOf(quote);
  if (at === -1 || words.indexOf(quote, at + 1) !== -1) return null;
  return { from: placeIn(blocks, among, at), to: placeIn(blocks, among, at + quote.length) };
}

/** A place by its letters among these blocks, the end of one counted as one letter. */
function placeIn(blocks: readonly SharedBlock[], among: readonly number[], at: number): Place {
  let left = at;
  for (const block of among) {
    const length = blocks[block]?.words.length ?? 0;
    if (left <= length) return { block, offset: left };
    left -= length + 1;
  }
  const block = among.at(-1) ?? 0;
  return { block, offset: blocks[block]?.words.length ?? 0 };
}

/** A position that stays with the letter after it. */
function positionAfter(element: Y.XmlElement, offset: number): Y.RelativePosition {
  let left = offset;
  const children = element.toArray();
  for (const [index, child] of children.entries()) {
    if (left < lengthOf(child)) {
      return child instanceof Y.XmlText
        ? Y.createRelativePositionFromTypeIndex(child, left, 0)
        : Y.createRelativePositionFromTypeIndex(element, index, 0);
    }
    left -= lengthOf(child);
  }
  return Y.createRelativePositionFromTypeIndex(element, children.length, 0);
}

/** A position that stays with the letter before it. */
function positionBefore(element: Y.XmlElement, offset: number): Y.RelativePosition {
  let left = offset;
  for (const [index, child] of element.toArray().entries()) {
    if (left <= lengthOf(child) && left > 0) {
      return child instanceof Y.XmlText
        ? Y.createRelativePositionFromTypeIndex(child, left, -1)
        : Y.createRelativePositionFromTypeIndex(element, index + 1, -1);
    }
    left -= lengthOf(child);
  }
  return Y.createRelativePositionFromTypeIndex(element, 0, -1);
}

/** Where both ends stand; null where either is in nothing that is left, or nothing is between them. */
function anchoredRange(doc: Y.Doc, blocks: readonly SharedBlock[], anchor: PhraseAnchor): SharedRange | null {
  const from = resolved(doc, blocks, anchor.start);
  const to = resolved(doc, blocks, anchor.end);
  if (from === null || to === null) return null;
  const forward = from.block < to.block || (from.block === to.block && from.offset < to.offset);
  return forward ? { from, to } : null;
}

function resolved(doc: Y.Doc, blocks: readonly SharedBlock[], encoded: Uint8Array): Place | null {
  const found = Y.createAbsolutePositionFromRelativePosition(Y.decodeRelativePosition(encoded), doc);
  if (found === null) return null;
  const { type, index } = found;
  for (const [block, { element }] of blocks.entries()) {
    if (type === element) return { block, offset: sumOf(element.toArray().slice(0, index)) };
    const children = element.toArray();
    const place = (children as readonly unknown[]).indexOf(type);
    if (place !== -1) return { block, offset: sumOf(children.slice(0, place)) + index };
  }
  return null;
}

function sumOf(children: readonly Parameters<typeof lengthOf>[0][]): number {
  return children.reduce((sum, child) => sum + lengthOf(child), 0);
}
