import { applyContentToYDoc, type ContentNode } from '../../libs/documents/src/index.js';
import { allStored } from './all-stored.js';
import { closeDraft, inSync, openDraft } from './draft-client.js';
import { mutate, payloadOf, type Speaker } from './people.js';

/** Words with marks, as a text has them. */
export function words(text: string, ...marks: string[]): ContentNode {
  return { type: 'text', text, ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}) };
}

/** Begins a draft in a group; its speaker must be a co-chair. @returns its id */
export async function beginDraft(speaker: Speaker, taskGroupId: string, title: string): Promise<string> {
  const begun = await mutate<{ draft: { id: string } }>(
    speaker,
    'createDraft',
    { taskGroupId, title },
    'draft { id }',
  );
  return payloadOf(begun).draft.id;
}

/** Writes a text of one clause over whatever a draft says, and waits until it is stored. */
export async function writeText(
  server: { readonly url: string; readonly database: { readonly url: string } },
  speaker: Speaker,
  draftId: string,
  clause: readonly ContentNode[],
  title = 'A text being written',
): Promise<void> {
  const client = openDraft(server.url, draftId, speaker.cookie);
  await inSync(client);
  const paragraph: ContentNode = { type: 'paragraph', content: clause };
  const section: ContentNode = {
    type: 'section',
    attrs: { id: 's-1' },
    content: [
      { type: 'heading', content: [words('Terms')] },
      { type: 'clause', attrs: { id: 'c-1' }, content: [paragraph] },
    ],
  };
  applyContentToYDoc(client.doc, {
    type: 'doc',
    content: [{ type: 'title', content: [words(title)] }, section],
  });
  await allStored(server.database.url, client, draftId);
  closeDraft(client);
}

/** Writes a text of one clause over whatever a draft says, and freezes it. @returns the id of the version */
export async function freezeText(
  server: { readonly url: string; readonly database: { readonly url: string } },
  speaker: Speaker,
  draftId: string,
  { title, clause }: { readonly title: string; readonly clause: readonly ContentNode[] },
): Promise<string> {
  await writeText(server, speaker, draftId, clause, title);
  const frozen = await mutate<{ version: { id: string } }>(
    speaker,
    'freezeDraft',
    { draftId, summary: 'To be looked at.' },
    'version { id }',
  );
  return payloadOf(frozen).version.id;
}
