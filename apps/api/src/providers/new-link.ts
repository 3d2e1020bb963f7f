import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import type { Letter } from '../acts/messages.js';
import type { Person } from '../identity/entities/person.js';
import { newId } from '../platform/ids.js';
import { Problem } from '../platform/problem.js';
import { ProviderLink } from './entities/provider-link.js';
import { providerLinkedLetter } from './letters.js';

/** Who came back from a provider, as the door has opened it from the browser's sealed cookie; null when nobody did. */
export const pendingInput = z
  .object({ provider: z.string(), issuer: z.string(), subject: z.string(), email: z.string() })
  .nullable();
type PendingInput = NonNullable<z.infer<typeof pendingInput>>;

/** Who came back. @throws Problem GONE when nobody did, or too long ago */
export function returned(pending: PendingInput | null): PendingInput {
  if (pending !== null) return pending;
  throw new Problem('GONE', 'Too much time has passed. Begin again with your provider.');
}

/**
 * Links a person to who they are to a provider.
 *
 * @throws Problem CONFLICT when one of both is linked already
 */
export async function newLink(
  tx: EntityManager,
  person: Person,
  { provider, issuer, subject, email }: PendingInput,
  now: Date,
): Promise<{ readonly id: string; readonly letter: Letter }> {
  if (person.email !== email) {
    throw new Problem(
      'FORBIDDEN',
      `${provider} knows you by another address than the one of your account here. Only the same address can be linked.`,
    );
  }
  const taken = await tx.existsBy(ProviderLink, [
    { issuer, subject },
    { issuer, personId: person.id },
  ]);
  if (taken) throw Problem.conflict(`An account is linked to ${provider} in this way already.`);
  const id = newId();
  const link = { id, personId: person.id, issuer, subject, email, createdAt: now, lastUsedAt: null };
  await tx.insert(ProviderLink, link);
  const words = { provider, person: person.name };
  return { id, letter: { kind: providerLinkedLetter.kind, to: person.email, words } };
}
