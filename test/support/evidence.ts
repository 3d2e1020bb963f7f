import * as Y from 'yjs';
import { query, storedDraft } from './stored.js';

interface Row {
  readonly seq: string;
  readonly update: Buffer;
}

/** What is wrong with the stored updates of a draft: numbers with gaps, or words that are stored twice; empty when nothing is. */
export async function flawsOf(databaseUrl: string, draftId: string): Promise<string[]> {
  const rows = await query<Row>(
    databaseUrl,
    'SELECT seq, "update" FROM draft_update WHERE draft_id = $1 ORDER BY seq',
    [draftId],
  );
  const flaws: string[] = [];
  const ends = new Map<number, number>();
  for (const [index, { seq, update }] of rows.entries()) {
    if (Number(seq) !== index + 1) flaws.push(`number ${seq} in place ${index + 1}`);
    for (const { id, length } of Y.decodeUpdate(update).structs) {
      const end = ends.get(id.client) ?? 0;
      if (id.clock < end) flaws.push(`clock ${id.clock} of ${id.client} is stored again as ${seq}`);
      ends.set(id.client, Math.max(end, id.clock + length));
    }
  }
  return flaws;
}

/** Whether these documents and the store hold the same. */
export async function sameAsStored(
  databaseUrl: string,
  draftId: string,
  docs: readonly Y.Doc[],
): Promise<boolean> {
  const stored = Y.snapshot(await storedDraft(databaseUrl, draftId));
  return docs.every((doc) => Y.equalSnapshots(stored, Y.snapshot(doc)));
}
