import fc from 'fast-check';
import { type Actor, NOWHERE, type PolicySubject, PUBLIC } from './actor.js';
import { can } from './can.js';
import {
  actionsOf,
  BEYOND_TOKENS,
  familyOf,
  groupOf,
  reaches,
  SCOPE_GROUPS,
  tokensMayReach,
  withNeededReads,
} from './reach.js';
import { POLICY, READ_ACTIONS, WRITE_ACTIONS } from './table.js';

const ACTIONS = [...READ_ACTIONS, ...WRITE_ACTIONS];

const mine: PolicySubject = { ...NOWHERE, ownerId: 'person-1' };

function holder(scope: readonly (typeof ACTIONS)[number][] | null): Actor {
  return {
    kind: 'person',
    personId: 'person-1',
    sessionId: null,
    deactivated: false,
    grants: [{ role: 'secretariat', spaceId: null, groupId: null, organisationId: null }],
    represents: [],
    scope,
  };
}

describe('what an access token reaches', () => {
  it('is never how somebody signs in, their sessions, tokens or accounts, even when its scope says so', () => {
    const beyond = ACTIONS.filter((action) => BEYOND_TOKENS.includes(familyOf(action)));
    expect(beyond).toEqual(expect.arrayContaining(['identity.signOut', 'person.create', 'session.read']));
    for (const action of beyond) {
      expect(tokensMayReach(action)).toBe(false);
      expect(reaches(holder(ACTIONS), action)).toBe(false);
      const answer = can(holder(ACTIONS), action, mine).allowed;
      expect([action, answer]).toEqual([action, can(PUBLIC, action, mine).allowed]);
      expect(reaches(holder(null), action)).toBe(true);
    }
  });

  it('grows by the reads that its acts need, and by nothing else', () => {
    expect(withNeededReads(['draft.freeze'])).toEqual(['draft.read', 'draft.freeze']);
    fc.assert(
      fc.property(fc.subarray([...ACTIONS]), (scope) => {
        const whole = withNeededReads(scope);
        expect(withNeededReads(whole)).toEqual(whole);
        for (const action of scope) expect(whole).toContain(action);
        const needed = scope.map((action) => POLICY[action].knownBy);
        for (const action of whole)
          expect(scope.includes(action) || needed.includes(action as never)).toBe(true);
      }),
    );
  });

  it('is chosen by groups: every action is in one, or beyond all tokens', () => {
    // An action of a new family: give the family a group in reach.ts, or put it beyond tokens.
    const undecided = ACTIONS.filter((action) => tokensMayReach(action) && groupOf(action) === undefined);
    expect(undecided).toEqual([]);
    expect(SCOPE_GROUPS.flatMap(actionsOf).sort()).toEqual(ACTIONS.filter(tokensMayReach).sort());
  });

  it('lets an act that it reaches be known of', () => {
    for (const action of WRITE_ACTIONS) {
      const { knownBy } = POLICY[action];
      if (knownBy !== null) expect(withNeededReads([action])).toContain(knownBy);
    }
  });
});
