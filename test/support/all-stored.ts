import { setTimeout as delay } from 'node:timers/promises';
import * as Y from 'yjs';
import type { DraftClient } from './draft-client.js';
import { storedDraft } from './stored.js';

const PATIENCE = 15_000;

/** Waits until everything that a client wrote into a draft is in the database. @throws when it is not in time */
export async function allStored(databaseUrl: string, { doc }: DraftClient, draftId: string): Promise<void> {
  const written = Y.getState(doc.store, doc.clientID);
  const deadline = performance.now() + PATIENCE;
  for (;;) {
    const stored = await storedDraft(databaseUrl, draftId);
    if (Y.getState(stored.store, doc.clientID) >= written) return;
    if (performance.now() > deadline) throw new Error('What was written into the draft is not stored.');
    await delay(5);
  }
}
