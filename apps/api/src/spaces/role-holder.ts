import type { Type } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActorNames } from '../acts/who.js';
import { AccountsService } from '../identity/accounts.service.js';
import { namesOf } from '../identity/names.js';
import { isId } from '../platform/input.js';
import { Problem } from '../platform/problem.js';

/**
 * Names of a person who is to hold a role, and of the organisation for which they do.
 *
 * @throws Problem NOT_FOUND, and CONFLICT where their account is deactivated
 */
export async function knownHolder(
  tx: EntityManager,
  use: <T>(service: Type<T>) => T,
  { personId, organisationId }: { readonly personId: string; readonly organisationId: string | null },
  now: Date,
): Promise<ActorNames> {
  if (!isId(personId)) throw Problem.notFound('person');
  if (organisationId !== null && !isId(organisationId)) throw Problem.notFound('organisation');
  const names = await namesOf(tx, personId, organisationId);
  if (names.person === null) throw Problem.notFound('person');
  if (organisationId !== null && names.organisation === null) throw Problem.notFound('organisation');
  const active = await use(AccountsService).activeAmong(tx, [personId], now);
  if (!active.has(personId)) {
    throw Problem.conflict(`The account of ${names.person} is deactivated. Reactivate it first.`);
  }
  return names;
}
