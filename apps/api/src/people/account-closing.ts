import { closingProblem, NOWHERE } from '@concordat/domain';
import { dayOf } from '../access/grants.js';
import type { Acting, Located, SubjectArguments, Tools } from '../acts/define-act.js';
import { AccountsService, accountStatus } from '../identity/accounts.service.js';
import type { Person } from '../identity/entities/person.js';
import { Problem } from '../platform/problem.js';
import { SpacesService } from '../spaces/spaces.service.js';

/**
 * The subject of an act about somebody's account: locked, and in the state it is in. Null when there is none.
 *
 * @param absent the state that the policy is asked about when there is none: one in which the act is possible, so that
 * whoever may do it is told that there is no such person
 */
export async function locateAccount(
  { tx, use, input }: SubjectArguments<{ readonly personId: string }>,
  absent: 'active' | 'deactivated' = 'active',
): Promise<Located<Person | null>> {
  const person = await use(AccountsService).locked(tx, input.personId);
  const states = person === null ? { account: absent } : { account: accountStatus(person) };
  return { subject: person, policy: { ...NOWHERE, states } };
}

/** The subject of an act about one's own account, locked. */
export async function locateOwnAccount({
  tx,
  use,
  actor,
}: SubjectArguments<unknown>): Promise<Located<Person | null>> {
  const ownerId = actor.kind === 'person' ? actor.personId : null;
  const person = ownerId === null ? null : await use(AccountsService).locked(tx, ownerId);
  return { subject: person, policy: { ...NOWHERE, ownerId } };
}

/** @throws Problem NOT_FOUND, told only to whoever may do the act at all */
export function mustBeThere(person: Person | null): Person {
  if (person === null) throw Problem.notFound('person');
  return person;
}

/** Who of the installation's secretariat has an open account; none of them changes until the act is done. */
async function activeSecretariat({ tx, use }: Tools, now: Date): Promise<string[]> {
  const holders = await use(SpacesService).installationSecretariat(tx, dayOf(now));
  const active = await use(AccountsService).lockedActive(tx, holders);
  return active.map(({ id }) => id);
}

/** @throws Problem CONFLICT for one's own account, and for the last one of the secretariat */
export async function mustBeClosable(
  person: Person,
  { tx, use, personId, now }: Acting & Tools,
): Promise<void> {
  const secretariat = await activeSecretariat({ tx, use }, now);
  const problem = closingProblem({ personId: person.id, byId: personId, secretariat });
  if (problem !== null) throw Problem.conflict(problem);
}
