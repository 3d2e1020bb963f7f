import { allStored } from './all-stored.js';
import { closeDraft, firstWords, inSync, openDraft } from './draft-client.js';
import { ask, mutate, payloadOf } from './people.js';
import type { Stage } from './stage.js';

/** Begins the joint statement of a dispute, and writes in it. @returns the hash of its words */
export async function stated(stage: Stage, disputeId: string): Promise<string> {
  const builders = await stage.as('builders');
  const shown = `dispute { statement { id } }`;
  const begun = await mutate<{ dispute: { statement: { id: string } } }>(
    builders,
    'beginStatement',
    { disputeId },
    shown,
  );
  const { id } = payloadOf(begun).dispute.statement;
  const client = openDraft(stage.url, id, builders.cookie);
  await inSync(client);
  firstWords(client).insert(0, 'We differ about the price.');
  await allStored(stage.database, client, id);
  closeDraft(client);
  const asked = `{ dispute(id: "${disputeId}") { statement { sha256 content } } }`;
  const { data } = await ask<{ dispute: { statement: { sha256: string } } }>(builders, asked);
  return data?.dispute.statement.sha256 ?? '';
}
