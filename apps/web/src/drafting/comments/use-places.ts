import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import type * as Y from 'yjs';
import type { ChosenWords } from './chosen-words.js';
import { type CommentMark, markComments, marksOf } from './comment-marks.js';
import { type Anchored, type PlacedThread, placedThreads } from './placed-threads.js';

/** The mark of words that are chosen for a comment under way. */
const CHOSEN = 'chosen';
const NOWHERE: ReadonlyMap<string, PlacedThread> = new Map();

/** Where threads stand in the text, followed while it changes; their words and those that are chosen are marked. */
export function usePlaces(
  editor: Editor,
  doc: Y.Doc,
  threads: readonly Anchored[],
  marked: { readonly current: string | null; readonly chosen: ChosenWords | null },
): ReadonlyMap<string, PlacedThread> {
  const [places, setPlaces] = useState(NOWHERE);
  const { current, chosen } = marked;
  useEffect(() => {
    let frame = 0;
    let first = true;
    const look = () => {
      frame = 0;
      if (editor.isDestroyed) return;
      const found = placedThreads(doc, editor.state.doc, threads);
      if (found === null) return;
      setPlaces((before) => (spelt(before) === spelt(found) ? before : found));
      const before = marksOf(editor.state);
      const kept = first ? undefined : before.find(({ threadId }) => threadId === CHOSEN);
      first = false;
      const marks = [...marksFor(threads, found, current), ...chosenMark(chosen, kept)];
      if (JSON.stringify(marks) !== JSON.stringify(before)) {
        markComments(marks)(editor.state, editor.view.dispatch);
      }
    };
    const soon = () => {
      frame ||= requestAnimationFrame(look);
    };
    soon();
    doc.on('update', soon);
    editor.on('update', soon);
    return () => {
      cancelAnimationFrame(frame);
      doc.off('update', soon);
      editor.off('update', soon);
    };
  }, [editor, doc, threads, current, chosen]);
  return places;
}

function marksFor(
  threads: readonly Anchored[],
  places: ReadonlyMap<string, PlacedThread>,
  current: string | null,
): CommentMark[] {
  return threads.flatMap(({ id, anchor }) => {
    const range = places.get(id)?.range;
    if (!range || range.from >= range.to) return [];
    return [{ threadId: id, ...range, current: id === current, whole: anchor === null }];
  });
}

/** The words that are chosen: where they were, or where what was typed since has moved them to. */
function chosenMark(chosen: ChosenWords | null, kept: CommentMark | undefined): CommentMark[] {
  if (chosen === null) return [];
  const { from, to } = kept ?? chosen.range;
  return from < to ? [{ threadId: CHOSEN, from, to, current: true, whole: chosen.phrase === null }] : [];
}

function spelt(places: ReadonlyMap<string, PlacedThread>): string {
  return JSON.stringify([...places]);
}
