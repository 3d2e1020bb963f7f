import type { PersonKey } from './people.js';
import { mutate, payloadOf, read, type Speaker } from './people.js';

/** Who speaks for the six organisations that have a seat in every group of the demonstration. */
export const SEATED = [
  'builders',
  'greenBuilding',
  'standards',
  'suppliers',
  'councils',
  'nature',
] as const satisfies readonly PersonKey[];

export type Seated = Readonly<Record<(typeof SEATED)[number], Speaker>>;

/** Opens a decision by consent on the latest version of a draft. @returns its id */
export async function open(speaker: Speaker, versionId: string, question: string): Promise<string> {
  const answer = await mutate<{ decision: { id: string } }>(
    speaker,
    'openDecision',
    { versionId, question, rule: 'CONSENT' },
    'decision { id }',
  );
  return payloadOf(answer).decision.id;
}

/** Opens a decision, has every organisation agree, and closes it: carried. @returns its id */
export async function carry(seated: Seated, versionId: string, question: string): Promise<string> {
  const decisionId = await open(seated.builders, versionId, question);
  for (const speaker of Object.values(seated)) {
    const versionSha256 = await read(speaker, versionId);
    payloadOf(await mutate(speaker, 'takePosition', { decisionId, versionSha256, answer: 'AGREE' }));
  }
  payloadOf(await mutate(seated.builders, 'closeDecision', { decisionId }));
  return decisionId;
}
