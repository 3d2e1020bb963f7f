import type { Connection } from './connection.js';
import { DOCUMENT_COST } from './limits.js';
import { encodeStep1, encodeStep2 } from './protocol.js';

/** How long reading a draft may be put off until those who wait for it have what is kept, in milliseconds. */
const PATIENCE_MS = 200;

/** What whoever has nothing of a document asks: for what is not in a state vector of nothing. */
const ASKS_FOR_ALL = encodeStep1(Uint8Array.of(0));

/**
 * Answers whoever has nothing of a draft from its snapshot, before the server has read that itself: a large draft is
 * read at both ends at the same time. Resolves when the answer is on its way, or after a moment.
 *
 * @returns whether it was answered: it lacks then only what is newer than the snapshot
 */
export async function answerFirst(connection: Connection, snapshot: Uint8Array): Promise<boolean> {
  if (!connection.takeFirst(ASKS_FOR_ALL)) return false;
  connection.updates.take(performance.now(), DOCUMENT_COST);
  await new Promise<void>((resolve) => {
    const late = setTimeout(resolve, PATIENCE_MS);
    connection.sendDocument(encodeStep2(snapshot), () => {
      clearTimeout(late);
      resolve();
    });
  });
  return true;
}
