import {
  applyContentByWords,
  contentFromYDoc,
  mendSharedIdentities,
  mendStructure,
  toldApart,
} from '@concordat/documents';
import * as Y from 'yjs';
import { DraftConnection, type RoomOptions, type RoomState } from '../room/draft-connection.js';
import { placeOf } from '../version-diff-view.js';

/** Words of a clause that are in no draft: its section was closed before they were stored. */
export interface AsideWords {
  readonly clauseId: string;
  /** What people called the clause. */
  readonly place: string;
  readonly text: string;
}

/**
 * Sets aside what a window wrote in sections that were closed before it was stored, and stores what else it wrote.
 *
 * @param old the connection that the server ended for that reason; it keeps everything until this is done
 * @param keep told of the words before anything else happens
 * @throws when the server cannot be reached or does not take it; nothing is lost then
 */
export async function setAside(
  old: DraftConnection,
  options: RoomOptions,
  keep: (words: readonly AsideWords[]) => void,
): Promise<void> {
  const fresh = new DraftConnection({ ...options, keeps: false });
  try {
    const { closed } = await reached(fresh, ({ ready, phase }) => ready && phase === 'saved');
    const merged = mergedOf(fresh.doc, old.doc);
    const { beside, within } = toldApart(
      contentFromYDoc(fresh.doc),
      contentFromYDoc(merged),
      new Set(closed),
    );
    merged.destroy();
    keep(
      within.map((change) => ({
        clauseId: change.clauseId,
        place: placeOf(change),
        text: change.words.flatMap(({ kind, text }) => (kind === 'removed' ? [] : [text])).join(''),
      })),
    );
    applyContentByWords(fresh.doc, beside);
    await reached(fresh, ({ phase }) => phase === 'saved');
    await old.forgetKept();
  } finally {
    fresh.destroy();
  }
}

/** What is stored with everything that a window wrote in it. */
function mergedOf(stored: Y.Doc, written: Y.Doc): Y.Doc {
  const merged = new Y.Doc();
  for (const doc of [stored, written]) Y.applyUpdate(merged, Y.encodeStateAsUpdate(doc));
  mendSharedIdentities(merged);
  mendStructure(merged, () => crypto.randomUUID());
  return merged;
}

/** Waits until a connection is as wanted. @throws when the server ends it before */
function reached(connection: DraftConnection, wanted: (state: RoomState) => boolean): Promise<RoomState> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const state = connection.state();
      if (state.closeCode !== null) reject(new Error(`the server ended the connection: ${state.closeCode}`));
      else if (wanted(state)) resolve(state);
      else return;
      stop();
    };
    const stop = connection.subscribe(() => look());
    look();
  });
}
