import type { Role } from '../vocabulary.js';
import type { Action } from './table.js';

/**
 * One role held by a person: where, and for which organisation. A grant whose `spaceId` is null is for the
 * installation itself (accounts, organisations, new spaces) and gives nothing inside any space. Only grants in force at the time of the question
 * are given to the policy; ended ones are left out by whoever builds the actor.
 */
export interface Grant {
  readonly role: Role;
  readonly spaceId: string | null;
  readonly groupId: string | null;
  readonly organisationId: string | null;
}

/** A person with the grants they hold now. */
export interface PersonActor {
  readonly kind: 'person';
  readonly personId: string;
  readonly sessionId: string | null;
  readonly deactivated: boolean;
  readonly grants: readonly Grant[];
  /** Organisations that the person represents now, whatever roles they hold. */
  readonly represents: readonly string[];
  /** What an access token reaches; null for a session, which reaches all that its person may do. */
  readonly scope: readonly Action[] | null;
}

/** Who asks: the public (nobody signed in), the system (a job), or a person. */
export type Actor = { readonly kind: 'public' } | { readonly kind: 'system' } | PersonActor;

export const PUBLIC: Actor = { kind: 'public' };
export const SYSTEM: Actor = { kind: 'system' };

/** What the policy needs to know of the thing that is read or changed. */
export interface PolicySubject {
  readonly spaceId: string | null;
  readonly groupId: string | null;
  /** The person whose own thing it is (a response, a session); null where nobody owns it. */
  readonly ownerId: string | null;
  /** The organisation whose own thing it is (its entry, its interests); null where no organisation owns it. */
  readonly organisationId: string | null;
  /** Organisations that hold a seat in it; empty where seats mean nothing. */
  readonly seats: readonly string[];
  /** State by kind of thing, for example `{ space: 'active', decision: 'open' }`. */
  readonly states: Readonly<Partial<Record<StateKind, string>>>;
}

export type StateKind =
  | 'account'
  | 'space'
  | 'group'
  | 'request'
  | 'meeting'
  | 'draft'
  | 'version'
  | 'decision'
  | 'objection'
  | 'dispute'
  | 'poll'
  | 'definition'
  | 'evidence'
  | 'consultation'
  | 'round'
  | 'recommendation'
  | 'invitation';

/** A subject with nothing said about it; spread it and state what is known. */
export const NOWHERE: PolicySubject = {
  spaceId: null,
  groupId: null,
  ownerId: null,
  organisationId: null,
  seats: [],
  states: {},
};
