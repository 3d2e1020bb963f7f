import type { Actor } from './actor.js';
import { isRead } from './can.js';
import { type Action, POLICY } from './table.js';

/**
 * Families of actions (what stands before the dot) that no access token reaches: how somebody signs in, their
 * sessions, their tokens, and accounts. Whoever finds a token must not be able to make it last or grow. Nor do they reach
 * where people talk in private: that is for people alone.
 */
export const BEYOND_TOKENS: readonly string[] = [
  'identity',
  'account',
  'password',
  'email',
  'session',
  'letterLink',
  'passkey',
  'provider',
  'signInWay',
  'token',
  'person',
  'personalData',
  'invitation',
  'respondent',
  'installation',
  'sideRoom',
];

/** What people choose from when they say what a token may do. `reading` is all reads; the others hold the acts of families. */
const ACTS_OF = {
  drafting: ['draft', 'version', 'authorship', 'amendment', 'comment'],
  deciding: ['decision', 'objection', 'correction', 'dispute', 'poll'],
  consulting: ['consultation', 'round', 'response', 'disposition'],
  recommending: ['recommendation'],
  defining: ['definition'],
  gathering: ['evidence'],
  grouping: ['group', 'joinRequest', 'meeting', 'minutes', 'action', 'substitution', 'interest', 'recusal'],
  keeping: [
    'space',
    'milestone',
    'organisation',
    'affiliation',
    'representation',
    'secondment',
    'list',
    'metrics',
  ],
  following: ['notification', 'notice', 'digest', 'feed', 'calendar'],
} as const satisfies Record<string, readonly string[]>;

export type ScopeGroup = 'reading' | keyof typeof ACTS_OF;
export const SCOPE_GROUPS = ['reading', ...Object.keys(ACTS_OF)] as readonly ScopeGroup[];

/** Days that a token lasts at most. */
export const TOKEN_DAYS_MAX = 366;

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

/** The actions of a group, in the policy's order. */
export function actionsOf(group: ScopeGroup): Action[] {
  return (Object.keys(POLICY) as Action[]).filter((action) => groupOf(action) === group);
}

/** The group that an action is chosen with; undefined for what no token reaches. */
export function groupOf(action: Action): ScopeGroup | undefined {
  if (!tokensMayReach(action)) return undefined;
  if (isRead(action)) return 'reading';
  const groups = Object.entries(ACTS_OF) as [ScopeGroup, readonly string[]][];
  return groups.find(([, families]) => families.includes(familyOf(action)))?.[0];
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
