import type { Role } from '../vocabulary.js';
import type { Actor, Grant, PolicySubject } from './actor.js';

/**
 * What somebody is in relation to one subject. `participant` is anybody with a role in the subject's space,
 * `seat_holder` a co-chair or member of the subject's group whose organisation holds a seat in it, `representative`
 * somebody who represents the organisation whose own thing the subject is.
 */
export const STANDINGS = [
  'public',
  'signed_in',
  'owner',
  'representative',
  'participant',
  'secretariat',
  'facilitator',
  'government_observer',
  'sponsor',
  'auditor',
  'co_chair',
  'member',
  'observer',
  'seat_holder',
  'system',
] as const;
export type Standing = (typeof STANDINGS)[number];

/** A standing and the grant it rests on (null where it rests on none). */
export interface Held {
  readonly standing: Standing;
  readonly grant: Grant | null;
}

const GROUP_ROLES: readonly Role[] = ['co_chair', 'member', 'observer'];

/** Every standing that the actor has towards the subject, strongest claims first. A deactivated person has none. */
export function standings(actor: Actor, subject: PolicySubject): Held[] {
  if (actor.kind === 'system') return [{ standing: 'system', grant: null }];
  if (actor.kind === 'public') return [{ standing: 'public', grant: null }];
  if (actor.deactivated) return [];
  const held: Held[] = actor.grants.flatMap((grant) => standingsOfGrant(grant, subject));
  if (subject.ownerId !== null && subject.ownerId === actor.personId)
    held.push({ standing: 'owner', grant: null });
  if (subject.organisationId !== null && actor.represents.includes(subject.organisationId))
    held.push({ standing: 'representative', grant: null });
  held.push({ standing: 'signed_in', grant: null }, { standing: 'public', grant: null });
  return held;
}

function standingsOfGrant(grant: Grant, subject: PolicySubject): Held[] {
  if (grant.spaceId !== subject.spaceId) return [];
  const participant: Held = { standing: 'participant', grant };
  if (!GROUP_ROLES.includes(grant.role)) return [{ standing: grant.role, grant }, participant];
  if (grant.groupId === null || grant.groupId !== subject.groupId) return [participant];
  const inGroup: Held[] = [{ standing: grant.role, grant }, participant];
  const speaks = grant.role !== 'observer' && grant.organisationId !== null;
  if (speaks && grant.organisationId !== null && subject.seats.includes(grant.organisationId)) {
    inGroup.unshift({ standing: 'seat_holder', grant });
  }
  return inGroup;
}
