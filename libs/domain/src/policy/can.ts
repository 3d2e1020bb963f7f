import { type Actor, type Grant, type PolicySubject, PUBLIC, type StateKind } from './actor.js';
import { reaches } from './reach.js';
import { standings } from './standing.js';
import type { Clause, PolicyRow } from './table/row.js';
import { type Action, POLICY } from './table.js';

/** Why something is refused: the code that every door shows, and the reason in words. */
export interface Refusal {
  readonly allowed: false;
  readonly code: 'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND' | 'CONFLICT';
  readonly reason: string;
}

/** Permission, and the grant it rests on: whoever acts speaks for that grant's organisation. */
export interface Permission {
  readonly allowed: true;
  readonly grant: Grant | null;
}

const UNKNOWN: Refusal = {
  allowed: false,
  code: 'NOT_FOUND',
  reason: 'There is nothing here that you may see.',
};

/**
 * May this actor do this to this subject, in the state that it is in? The only place that decides.
 *
 * What the actor may not even know of is refused as NOT_FOUND; a wrong role as FORBIDDEN (UNAUTHENTICATED where
 * signing in might help); the right role at the wrong time as CONFLICT. For what an access token does not reach,
 * whoever holds it is the public.
 */
export function can(actor: Actor, action: Action, subject: PolicySubject): Permission | Refusal {
  if (actor.kind !== 'person' || actor.scope === null) return decide(actor, action, subject);
  if (reaches(actor, action)) return decide({ ...actor, scope: null }, action, subject);
  const answer = decide(actor.deactivated ? { ...actor, scope: null } : PUBLIC, action, subject);
  if (answer.allowed) return answer;
  const { knownBy } = POLICY[action];
  const known = knownBy !== null && can(actor, knownBy, subject).allowed;
  if (answer.code !== 'UNAUTHENTICATED' && !known) return answer;
  return { allowed: false, code: 'FORBIDDEN', reason: 'This access token does not reach that far.' };
}

function decide(actor: Actor, action: Action, subject: PolicySubject): Permission | Refusal {
  const row: PolicyRow = POLICY[action];
  const known =
    row.knownBy === null || actor.kind === 'system' || decide(actor, row.knownBy, subject).allowed;
  if (!known) return UNKNOWN;
  const held = standings(actor, subject);
  for (const clause of row.allow) {
    const match = held.find(({ standing }) => clause.who.includes(standing));
    if (match && inState(clause, subject)) return { allowed: true, grant: match.grant };
  }
  if (isRead(action)) return UNKNOWN;
  const rightRole = row.allow.filter(({ who }) => held.some(({ standing }) => who.includes(standing)));
  if (rightRole.length > 0)
    return { allowed: false, code: 'CONFLICT', reason: wrongState(rightRole, subject) };
  if (actor.kind === 'public') {
    return {
      allowed: false,
      code: 'UNAUTHENTICATED',
      reason: 'Sign in first: this is not open to the public.',
    };
  }
  return { allowed: false, code: 'FORBIDDEN', reason: row.why };
}

/** Those of the given actions that the actor may do to the subject now. */
export function allowedActions(actor: Actor, actions: readonly Action[], subject: PolicySubject): Action[] {
  return actions.filter((action) => can(actor, action, subject).allowed);
}

/** Reads are the actions that change nothing: their name ends in `.read`. */
export function isRead(action: Action): boolean {
  return action.endsWith('.read');
}

function inState(clause: Clause, subject: PolicySubject): boolean {
  return Object.entries(clause.when ?? {}).every(([kind, states]) => {
    const state = subject.states[kind as StateKind];
    return state !== undefined && states.includes(state);
  });
}

function wrongState(clauses: readonly Clause[], subject: PolicySubject): string {
  for (const clause of clauses) {
    for (const [kind, states] of Object.entries(clause.when ?? {})) {
      const state = subject.states[kind as StateKind];
      if (state === undefined || !states.includes(state)) {
        return `The ${kind} is ${state?.replaceAll('_', ' ') ?? 'not there'}; this is possible only while it is ${states.join(' or ').replaceAll('_', ' ')}.`;
      }
    }
  }
  return 'This is not possible now.';
}
