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

/** Has every organisation agree to the version in question, and closes the decision: carried. */
export async function agree(seated: Seated, decisionId: string, versionId: string): Promise<void> {
  for (const name of SEATED) {
    const versionSha256 = await read(seated[name], versionId);
    payloadOf(await mutate(seated[name], 'takePosition', { decisionId, versionSha256, answer: 'AGREE' }));
  }
  payloadOf(await mutate(seated.builders, 'closeDecision', { decisionId }));
}

/** Opens a decision and carries it. @returns its id */
export async function carry(seated: Seated, versionId: string, question: string): Promise<string> {
  const decisionId = await open(seated.builders, versionId, question);
  await agree(seated, decisionId, versionId);
  return decisionId;
}
