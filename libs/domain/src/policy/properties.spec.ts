import fc from 'fast-check';
import { ROLES } from '../vocabulary.js';
import { type Actor, type Grant, type PersonActor, type PolicySubject, PUBLIC } from './actor.js';
import { can } from './can.js';
import { type Action, POLICY, READ_ACTIONS, WRITE_ACTIONS } from './table.js';

const ACTIONS: readonly Action[] = [...READ_ACTIONS, ...WRITE_ACTIONS];
const SPACES = ['space-1', 'space-2', null] as const;
const GROUPS = ['group-1', 'group-2', null] as const;
const ORGANISATIONS = ['org-1', 'org-2', null] as const;
const PEOPLE = ['person-1', 'person-2', null] as const;

const action = fc.constantFrom(...ACTIONS);
const grant: fc.Arbitrary<Grant> = fc.record({
  role: fc.constantFrom(...ROLES),
  spaceId: fc.constantFrom(...SPACES),
  groupId: fc.constantFrom(...GROUPS),
  organisationId: fc.constantFrom(...ORGANISATIONS),
});
const grants = fc.array(grant, { maxLength: 6 });
const represents = fc.subarray(['org-1', 'org-2']);
const scope = fc.subarray([...ACTIONS]);

/** Each kind of thing in one of the states that the policy speaks of, in another one, or not there. */
const STATES = Object.values(POLICY)
  .flatMap(({ allow }) => allow.flatMap(({ when = {} }) => Object.entries(when)))
  .reduce((known, [kind, states]) => {
    known.set(kind, new Set([...(known.get(kind) ?? []), ...(states ?? [])]));
    return known;
  }, new Map<string, Set<string>>());
const states = fc.record(
  Object.fromEntries(
    [...STATES].map(([kind, named]) => [kind, fc.constantFrom(...named, 'another', undefined)]),
  ),
) as fc.Arbitrary<PolicySubject['states']>;
const subject: fc.Arbitrary<PolicySubject> = fc.record({
  spaceId: fc.constantFrom(...SPACES),
  groupId: fc.constantFrom(...GROUPS),
  ownerId: fc.constantFrom(...PEOPLE),
  organisationId: fc.constantFrom(...ORGANISATIONS),
  seats: fc.subarray(['org-1', 'org-2']),
  states,
});

function person(given: Partial<PersonActor>): Actor {
  return {
    kind: 'person',
    personId: 'person-1',
    sessionId: null,
    deactivated: false,
    grants: [],
    represents: [],
    scope: null,
    ...given,
  };
}

function allowed(actor: Actor, what: Action, about: PolicySubject): boolean {
  return can(actor, what, about).allowed;
}

const RUNS = { numRuns: 1_000 };

describe('whatever people and things are', () => {
  it('a deactivated person can do nothing: not with any role, organisation, token or thing of their own', () => {
    fc.assert(
      fc.property(
        grants,
        represents,
        fc.option(scope),
        action,
        subject,
        (held, spoken, reach, what, about) => {
          const actor = person({ deactivated: true, grants: held, represents: spoken, scope: reach });
          expect(allowed(actor, what, about)).toBe(false);
        },
      ),
      RUNS,
    );
  });

  it('an observer writes nothing but what is about themselves alone', () => {
    const observing = fc.array(
      fc.record({
        ...grantParts(),
        role: fc.constantFrom('observer' as const, 'government_observer' as const),
      }),
    );
    fc.assert(
      fc.property(observing, subject, fc.constantFrom(...WRITE_ACTIONS), (held, about, what) => {
        if (POLICY[what].personal) return;
        expect(
          allowed(person({ grants: held }), what, { ...about, ownerId: null, organisationId: null }),
        ).toBe(false);
      }),
      RUNS,
    );
  });

  it('a narrower token never does more than a wider one, nor than its holder without any', () => {
    fc.assert(
      fc.property(
        grants,
        represents,
        scope,
        scope,
        action,
        subject,
        (held, spoken, one, two, what, about) => {
          const whole = person({ grants: held, represents: spoken });
          const narrow = { ...whole, scope: one.filter((each) => two.includes(each)) } as Actor;
          const wide = { ...whole, scope: one } as Actor;
          if (!allowed(narrow, what, about)) return;
          expect(allowed(wide, what, about)).toBe(true);
          expect(allowed(whole, what, about)).toBe(true);
        },
      ),
      RUNS,
    );
  });

  it('a token that names nothing is the public', () => {
    fc.assert(
      fc.property(grants, represents, action, subject, (held, spoken, what, about) => {
        const actor = person({ grants: held, represents: spoken, scope: [] });
        expect(allowed(actor, what, about)).toBe(allowed(PUBLIC, what, about));
      }),
      RUNS,
    );
  });

  it('what ends never widens: a role less, an organisation less', () => {
    fc.assert(
      fc.property(grants, grants, represents, action, subject, (kept, ended, spoken, what, about) => {
        const before = person({ grants: [...kept, ...ended], represents: ['org-1', 'org-2'] });
        const after = person({ grants: kept, represents: spoken });
        if (allowed(after, what, about)) expect(allowed(before, what, about)).toBe(true);
      }),
      RUNS,
    );
  });

  it('a role in another space gives nothing here, and one for the installation nothing in any space', () => {
    fc.assert(
      fc.property(
        grants,
        action,
        subject,
        fc.constantFrom('space-9', null),
        (held, what, about, elsewhere) => {
          if (about.spaceId === elsewhere) return;
          const away = held.map((each) => ({ ...each, spaceId: elsewhere }));
          expect(allowed(person({ grants: away }), what, about)).toBe(allowed(person({}), what, about));
        },
      ),
      RUNS,
    );
  });

  it('a role in another group gives no more here than any role in the space', () => {
    fc.assert(
      fc.property(grant, action, subject, (held, what, about) => {
        fc.pre(held.groupId !== null && held.groupId !== about.groupId);
        fc.pre(['co_chair', 'member', 'observer'].includes(held.role));
        const onlooker = { ...held, role: 'observer' as const, groupId: 'group-9' };
        expect(allowed(person({ grants: [held] }), what, about)).toBe(
          allowed(person({ grants: [onlooker] }), what, about),
        );
      }),
      RUNS,
    );
  });

  it('what may not be known of is never told apart: each refusal of a write whose read is refused is NOT_FOUND', () => {
    fc.assert(
      fc.property(grants, subject, fc.constantFrom(...WRITE_ACTIONS), (held, about, what) => {
        const { knownBy } = POLICY[what];
        const actor = person({ grants: held });
        if (knownBy === null || allowed(actor, knownBy, about)) return;
        expect(can(actor, what, about)).toMatchObject({ allowed: false, code: 'NOT_FOUND' });
      }),
      RUNS,
    );
  });
});

function grantParts() {
  return {
    spaceId: fc.constantFrom(...SPACES),
    groupId: fc.constantFrom(...GROUPS),
    organisationId: fc.constantFrom(...ORGANISATIONS),
  };
}
