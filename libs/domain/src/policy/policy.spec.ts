import fc from 'fast-check';
import { ROLES } from '../vocabulary.js';
import { type Actor, type Grant, NOWHERE, type PolicySubject, PUBLIC, SYSTEM } from './actor.js';
import { can, isRead } from './can.js';
import { standings } from './standing.js';
import { POLICY, READ_ACTIONS, WRITE_ACTIONS } from './table.js';

const SPACE = 'space-1';
const GROUP = 'group-1';
const ACTIONS = [...READ_ACTIONS, ...WRITE_ACTIONS];

function person(...grants: Partial<Grant>[]): Actor {
  return {
    kind: 'person',
    personId: 'person-1',
    sessionId: null,
    deactivated: false,
    represents: [],
    scope: null,
    grants: grants.map((grant) => ({
      role: 'member',
      spaceId: SPACE,
      groupId: null,
      organisationId: 'org-1',
      ...grant,
    })),
  };
}

const openRoom: PolicySubject = {
  ...NOWHERE,
  spaceId: SPACE,
  groupId: GROUP,
  seats: ['org-1'],
  states: {
    space: 'active',
    group: 'open',
    draft: 'open',
    decision: 'open',
    round: 'open',
    version: 'internal',
  },
};

const anyGrant = fc.record({
  role: fc.constantFrom(...ROLES),
  spaceId: fc.constantFrom(SPACE, 'space-2', null),
  groupId: fc.constantFrom(GROUP, 'group-2', null),
  organisationId: fc.constantFrom('org-1', 'org-2', null),
});
const anySubject = fc.record({
  spaceId: fc.constantFrom(SPACE, 'space-2', null),
  groupId: fc.constantFrom(GROUP, null),
  ownerId: fc.constantFrom('person-1', 'person-2', null),
  organisationId: fc.constantFrom('org-1', 'org-2', null),
  seats: fc.subarray(['org-1', 'org-2']),
  states: fc.constantFrom(openRoom.states, {}, { ...openRoom.states, space: 'closed' }),
});

describe('the policy', () => {
  it.each([
    ['a member of the group edits its draft', person({ groupId: GROUP }), 'draft.edit', true],
    [
      'an observer of the group reads its draft',
      person({ role: 'observer', groupId: GROUP }),
      'draft.read',
      true,
    ],
    ['a government observer reads the draft', person({ role: 'government_observer' }), 'draft.read', true],
    ['a member of another group decides nothing here', person({ groupId: 'group-2' }), 'draft.freeze', false],
    ['a co-chair freezes', person({ role: 'co_chair', groupId: GROUP }), 'draft.freeze', true],
    ['a seat holder takes a position', person({ groupId: GROUP }), 'decision.takePosition', true],
    [
      'an organisation without a seat does not',
      person({ groupId: GROUP, organisationId: 'org-2' }),
      'decision.takePosition',
      false,
    ],
    ['the public knows that the space exists', PUBLIC, 'space.read', true],
    ['the system closes a decision', SYSTEM, 'decision.close', true],
    ['the system takes no position', SYSTEM, 'decision.takePosition', false],
  ] as const)('%s', (_what, actor, action, expected) => {
    expect(can(actor, action, openRoom).allowed).toBe(expected);
  });

  it('refuses with the code that fits: unknown, signed out, wrong role, wrong time', () => {
    const draft = (actor: Actor, subject = openRoom) => can(actor, 'draft.edit', subject);
    expect(draft(PUBLIC)).toMatchObject({ code: 'NOT_FOUND' });
    expect(draft(person({ role: 'observer', groupId: GROUP }))).toMatchObject({ code: 'FORBIDDEN' });
    expect(can(PUBLIC, 'space.close', openRoom)).toMatchObject({ code: 'UNAUTHENTICATED' });
    const closed = { ...openRoom, states: { ...openRoom.states, draft: 'closed' } };
    expect(draft(person({ groupId: GROUP }), closed)).toMatchObject({
      code: 'CONFLICT',
      reason: 'The draft is closed; this is possible only while it is open.',
    });
  });

  it('says in every row who may and why others may not', () => {
    for (const action of ACTIONS) {
      expect(POLICY[action].allow.length).toBeGreaterThan(0);
      expect(POLICY[action].why).toMatch(/^[A-Z].*\.$/u);
    }
  });

  it('lets a deactivated person do nothing at all', () => {
    fc.assert(
      fc.property(fc.array(anyGrant), anySubject, fc.constantFrom(...ACTIONS), (grants, subject, action) => {
        const actor: Actor = {
          kind: 'person',
          personId: 'person-1',
          sessionId: null,
          deactivated: true,
          represents: ['org-1'],
          scope: null,
          grants,
        };
        expect(can(actor, action, subject).allowed).toBe(false);
      }),
    );
  });

  it('lets an observer write nothing that the group or the space keeps', () => {
    const roles = fc.constantFrom('observer' as const, 'government_observer' as const, 'auditor' as const);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anyGrant, roles)),
        anySubject,
        fc.constantFrom(...WRITE_ACTIONS),
        (held, subject, action) => {
          const grants = held.map(([grant, role]) => ({ ...grant, role }));
          const allowed = can({ ...person(), grants } as Actor, action, subject).allowed;
          if (!POLICY[action].personal) expect(allowed).toBe(false);
        },
      ),
    );
  });

  it('never takes away by giving: one grant more allows no less', () => {
    fc.assert(
      fc.property(
        fc.array(anyGrant),
        anyGrant,
        anySubject,
        fc.constantFrom(...ACTIONS),
        (grants, more, subject, action) => {
          const before = can({ ...person(), grants } as Actor, action, subject).allowed;
          const after = can({ ...person(), grants: [...grants, more] } as Actor, action, subject).allowed;
          expect(after || !before).toBe(true);
        },
      ),
    );
  });

  it('gives nothing in one space for a role in another', () => {
    fc.assert(
      fc.property(fc.array(anyGrant), anySubject, fc.constantFrom(...ACTIONS), (grants, subject, action) => {
        const elsewhere = grants.map((grant) => ({ ...grant, spaceId: 'space-9' }));
        const bare = can(person(), action, subject).allowed;
        expect(can({ ...person(), grants: elsewhere } as Actor, action, subject).allowed).toBe(bare);
      }),
    );
  });

  it('never reaches further with an access token than without, nor further than the token says', () => {
    fc.assert(
      fc.property(
        fc.array(anyGrant),
        anySubject,
        fc.constantFrom(...ACTIONS),
        fc.subarray(ACTIONS),
        (grants, subject, action, scope) => {
          const whole = { ...person(), grants, represents: ['org-1'] } as Actor;
          const reached = can({ ...whole, scope } as Actor, action, subject).allowed;
          if (!reached) return;
          expect(can(whole, action, subject).allowed).toBe(true);
          expect(scope.includes(action) || can(PUBLIC, action, subject).allowed).toBe(true);
        },
      ),
    );
  });

  it('says what an access token does not reach, and hides what its holder may not know of', () => {
    const member = person({ groupId: GROUP });
    const narrow = { ...member, scope: ['space.read' as const] } as Actor;
    expect(can(narrow, 'space.close', openRoom)).toMatchObject({ code: 'FORBIDDEN' });
    expect(can(narrow, 'draft.edit', openRoom)).toMatchObject({ code: 'NOT_FOUND' });
    const reading = { ...member, scope: ['draft.read' as const] } as Actor;
    expect(can(reading, 'draft.edit', openRoom)).toMatchObject({ code: 'FORBIDDEN' });
    const writing = { ...member, scope: ['draft.edit' as const] } as Actor;
    expect(can(writing, 'draft.edit', openRoom).allowed).toBe(true);
  });

  it('lets who represents an organisation see to what is its own, and nobody else', () => {
    const own = { ...NOWHERE, organisationId: 'org-1' };
    const held = (represents: string[]) => standings({ ...person(), represents } as Actor, own);
    expect(held(['org-1']).some(({ standing }) => standing === 'representative')).toBe(true);
    expect(held(['org-2']).some(({ standing }) => standing === 'representative')).toBe(false);
  });

  it('names every read so that it can be told from an act', () => {
    expect(READ_ACTIONS.every(isRead)).toBe(true);
    expect(WRITE_ACTIONS.some(isRead)).toBe(false);
  });
});
