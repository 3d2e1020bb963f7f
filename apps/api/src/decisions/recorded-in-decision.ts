import type { EntityManager } from 'typeorm';
import { namesOf } from '../identity/names.js';
import type { DecisionInGroup } from './decisions.service.js';

/** Something in a decision that an organisation is behind, and who is told of what was done about it. */
interface DoneInDecision<Type extends string, Payload> {
  readonly subject: { readonly type: Type; readonly id: string };
  readonly organisationId: string;
  readonly payload: Payload;
  /** Ids of people, of whom some may be named twice; whoever acts is not told. */
  readonly told: readonly string[];
  readonly personId: string;
}

/** What is recorded of something that was done about an objection or a correction in a decision. */
export async function recordedInDecision<Type extends string, Payload>(
  tx: EntityManager,
  { decision, group, space }: DecisionInGroup,
  { subject, organisationId, payload, told, personId }: DoneInDecision<Type, Payload>,
) {
  const { organisation } = await namesOf(tx, null, organisationId);
  return {
    spaceId: space.id,
    groupId: group.id,
    subjects: [subject, { type: 'decision' as const, id: decision.id }],
    payload,
    words: { organisation: organisation ?? '', question: decision.question },
    notices: [
      {
        kind: 'decision' as const,
        personIds: [...new Set(told)].filter((each) => each !== personId),
        path: `/spaces/${space.slug}/decisions/${decision.id}`,
      },
    ],
  };
}
