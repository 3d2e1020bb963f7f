import type { SpaceRole } from '../vocabulary.js';

/** A role that somebody holds in a space, or in the installation. */
export interface HeldRole {
  readonly id: string;
  readonly role: SpaceRole;
  readonly personId: string;
  /** Whether the account can be used: a deactivated person keeps nothing going. */
  readonly active: boolean;
}

/**
 * Why a role may not be ended, in words; null when it may. A space, and the installation, always keep a secretariat
 * that can act; who sponsors a space is for government to say.
 *
 * @param held every role in force in the same space, this one among them
 */
export function keptRole(ending: HeldRole, held: readonly HeldRole[]): string | null {
  if (ending.role === 'sponsor') {
    return 'Who sponsors a space is for government to change, not for its secretariat.';
  }
  if (ending.role !== 'secretariat') return null;
  const left = held.some(({ id, role, active }) => id !== ending.id && role === 'secretariat' && active);
  return left
    ? null
    : 'This is the last secretariat. Give the role to somebody else first, then end this one.';
}
