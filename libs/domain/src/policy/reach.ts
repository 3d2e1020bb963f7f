import type { Actor } from './actor.js';
import { type Action, POLICY } from './table.js';

/**
 * Families of actions (what stands before the dot) that no access token reaches: how somebody signs in, their
 * sessions, their tokens, and accounts. Whoever finds a token must not be able to make it last or grow.
 */
export const BEYOND_TOKENS: readonly string[] = [
  'identity',
  'account',
  'password',
  'email',
  'session',
  'passkey',
  'provider',
  'token',
  'person',
  'invitation',
];

/** What an action is about: `draft` for `draft.freeze`. */
export function familyOf(action: Action): string {
  return action.slice(0, action.indexOf('.'));
}

/** Whether an access token can be given this action at all. */
export function tokensMayReach(action: Action): boolean {
  return !BEYOND_TOKENS.includes(familyOf(action));
}

/** Whether the way in which the actor came reaches the action: a session reaches all, a token what it was given. */
export function reaches(actor: Actor, action: Action): boolean {
  if (actor.kind !== 'person' || actor.scope === null) return true;
  return tokensMayReach(action) && actor.scope.includes(action);
}

/** A scope and the reads that its acts need: what one may not know of one cannot change. In the policy's order. */
export function withNeededReads(scope: readonly Action[]): Action[] {
  const needed = new Set<Action>(scope);
  for (const action of scope) {
    const { knownBy } = POLICY[action];
    if (knownBy !== null) needed.add(knownBy);
  }
  return (Object.keys(POLICY) as Action[]).filter((action) => needed.has(action));
}
