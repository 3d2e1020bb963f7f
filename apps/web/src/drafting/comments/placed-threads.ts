import { findSpokenOf, type SharedRange, sharedBlocks, type TextSince } from '@concordat/documents';
import type { Node } from '@tiptap/pm/model';
import type * as Y from 'yjs';
import { type EditorBlock, editorBlocks } from './chosen-words.js';

/** A thread as far as its place goes. */
export interface Anchored {
  readonly id: string;
  readonly clauseId: string;
  readonly quote: string;
  readonly anchor: { readonly start: string; readonly end: string } | null;
}

/** Where a thread stands in the text of now, and what became of its words. */
export interface PlacedThread {
  readonly since: TextSince;
  readonly words: string | null;
  /** In the editor; null where the words are gone. */
  readonly range: { readonly from: number; readonly to: number } | null;
}

/**
 * Finds threads in the text, by id.
 *
 * @returns null while the editor does not show what the shared document says: it is about to
 */
export function placedThreads(
  shared: Y.Doc,
  shown: Node,
  threads: readonly Anchored[],
): ReadonlyMap<string, PlacedThread> | null {
  const blocks = sharedBlocks(shared);
  const inEditor = editorBlocks(shown);
  if (blocks.length !== inEditor.length) return null;
  if (blocks.some(({ words }, index) => words !== inEditor[index]?.words)) return null;
  return new Map(
    threads.map((thread) => {
      const anchor = thread.anchor && { start: bytes(thread.anchor.start), end: bytes(thread.anchor.end) };
      const { since, words, range } = findSpokenOf(shared, { ...thread, anchor }, blocks);
      return [thread.id, { since, words, range: range && rangeIn(inEditor, range) }];
    }),
  );
}

/** Threads in the order of the text; those whose words are gone stand last, as they come. */
export function inTextOrder<T extends Anchored>(
  threads: readonly T[],
  places: ReadonlyMap<string, PlacedThread>,
): T[] {
  const at = ({ id }: T) => places.get(id)?.range?.from ?? Number.POSITIVE_INFINITY;
  return threads.toSorted((one, other) => {
    const [first, second] = [at(one), at(other)];
    return first === second ? 0 : first - second;
  });
}

function rangeIn(blocks: readonly EditorBlock[], { from, to }: SharedRange): { from: number; to: number } {
  return {
    from: (blocks[from.block]?.start ?? 0) + from.offset,
    to: (blocks[to.block]?.start ?? 0) + to.offset,
  };
}

function bytes(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
