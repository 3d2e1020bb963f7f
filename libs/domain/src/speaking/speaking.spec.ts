import fc from 'fast-check';
import { type Actor, can, type Grant, NOWHERE, READ_ACTIONS, WRITE_ACTIONS } from '../policy/index.js';
import { AFFILIATION_KINDS, ROLES } from '../vocabulary.js';
import { inForce, overlap } from './periods.js';
import { grantsInForce, represents, speaksFor } from './speaking.js';
import type { Period, Speaker, Substitution, Tie } from './types.js';

const ME = 'person-1';
const OTHER = 'person-2';
const NOON = new Date('2027-03-10T12:00:00Z');
const ALWAYS: Period = { from: '2027-01-01', until: null, endedAt: null };

const employed: Tie = { kind: 'employed', organisationId: 'org-1', lentToId: null, ...ALWAYS };
const representing: Tie = { ...employed, kind: 'representing' };
const lent: Tie = { kind: 'seconded', organisationId: 'org-1', lentToId: 'org-2', ...ALWAYS };
const standIn: Substitution = {
  spaceId: 'space-1',
  groupId: 'group-1',
  organisationId: 'org-1',
  memberId: OTHER,
  substituteId: ME,
  from: '2027-03-08',
  until: '2027-03-12',
  endedAt: null,
};

function me(has: Partial<Speaker>): Speaker {
  return { personId: ME, deactivated: false, ties: [], substitutions: [], ...has };
}

function place(grant: Partial<Grant> = {}): Grant {
  return { role: 'member', spaceId: 'space-1', groupId: 'group-1', organisationId: 'org-1', ...grant };
}

describe('who may speak for whom', () => {
  it.each<[string, Speaker, string, string | null, ReturnType<typeof speaksFor>]>([
    ['who is employed by it', me({ ties: [employed] }), 'org-1', null, { as: 'member', inPlaceOfId: null }],
    [
      'who represents it',
      me({ ties: [representing] }),
      'org-1',
      'group-1',
      { as: 'member', inPlaceOfId: null },
    ],
    ['nobody else', me({ ties: [employed] }), 'org-2', null, null],
    ['nobody without a tie', me({}), 'org-1', 'group-1', null],
    [
      'a secondee for the body they are lent to',
      me({ ties: [lent] }),
      'org-2',
      'group-1',
      { as: 'seconded', inPlaceOfId: null },
    ],
    ['a secondee not for the one that lends', me({ ties: [lent] }), 'org-1', 'group-1', null],
    ['nobody whose tie is to come', me({ ties: [{ ...employed, from: '2027-03-11' }] }), 'org-1', null, null],
    [
      'until the end of the last day',
      me({ ties: [{ ...employed, until: '2027-03-10' }] }),
      'org-1',
      null,
      { as: 'member', inPlaceOfId: null },
    ],
    ['not on the day after', me({ ties: [{ ...employed, until: '2027-03-09' }] }), 'org-1', null, null],
    [
      'not from the instant at which it was ended',
      me({ ties: [{ ...employed, endedAt: NOON }] }),
      'org-1',
      null,
      null,
    ],
    ['nobody deactivated', me({ ties: [employed, lent], deactivated: true }), 'org-1', null, null],
    [
      'a substitute in the group',
      me({ substitutions: [standIn] }),
      'org-1',
      'group-1',
      { as: 'substitute', inPlaceOfId: OTHER },
    ],
    ['a substitute nowhere else', me({ substitutions: [standIn] }), 'org-1', 'group-2', null],
    ['a substitute for nobody else', me({ substitutions: [standIn] }), 'org-2', 'group-1', null],
    [
      'no substitute outside the period',
      me({ substitutions: [{ ...standIn, until: '2027-03-09' }] }),
      'org-1',
      'group-1',
      null,
    ],
    [
      'not the member who is replaced',
      me({ ties: [employed], substitutions: [{ ...standIn, memberId: ME, substituteId: OTHER }] }),
      'org-1',
      'group-1',
      null,
    ],
    [
      'that member in every other group',
      me({ ties: [employed], substitutions: [{ ...standIn, memberId: ME, substituteId: OTHER }] }),
      'org-1',
      'group-2',
      { as: 'member', inPlaceOfId: null },
    ],
    [
      'no deactivated substitute',
      me({ substitutions: [standIn], deactivated: true }),
      'org-1',
      'group-1',
      null,
    ],
  ])('%s', (_who, speaker, organisationId, groupId, expected) => {
    expect(speaksFor(speaker, organisationId, groupId, NOON)).toEqual(expected);
  });

  it('leaves of the roles what still rests on something', () => {
    const roles = [
      place(),
      place({ role: 'secretariat', groupId: null, organisationId: 'org-2' }),
      place({ role: 'auditor', groupId: null, organisationId: null }),
    ];
    expect(grantsInForce(me({ ties: [employed, lent] }), roles, NOON)).toEqual(roles);
    expect(grantsInForce(me({ ties: [employed] }), roles, NOON)).toEqual([roles[0], roles[2]]);
    expect(grantsInForce(me({ ties: [lent] }), roles, NOON)).toEqual([roles[1], roles[2]]);
    expect(grantsInForce(me({}), roles, NOON)).toEqual([roles[2]]);
    expect(grantsInForce(me({ ties: [employed], deactivated: true }), roles, NOON)).toEqual([]);
  });

  it('lets the member who is replaced look on, and gives the substitute their voice but not the chair', () => {
    const chair = place({ role: 'co_chair' });
    const replaced = me({
      ties: [employed],
      substitutions: [{ ...standIn, memberId: ME, substituteId: OTHER }],
    });
    expect(grantsInForce(replaced, [chair], NOON)).toEqual([{ ...chair, role: 'observer' }]);
    expect(grantsInForce(me({ substitutions: [standIn] }), [], NOON)).toEqual([place()]);
    const after = new Date('2027-03-13T00:00:00Z');
    expect(grantsInForce(replaced, [chair], after)).toEqual([chair]);
    expect(grantsInForce(me({ substitutions: [standIn] }), [], after)).toEqual([]);
  });

  it('names the organisations that somebody represents, each once, and none that only employs or lends them', () => {
    expect(represents(me({ ties: [representing, representing, employed, lent] }), NOON)).toEqual(['org-1']);
    expect(represents(me({ ties: [employed, lent] }), NOON)).toEqual([]);
    expect(represents(me({ ties: [representing], deactivated: true }), NOON)).toEqual([]);
  });
});

const DAYS = ['2027-03-08', '2027-03-09', '2027-03-10', '2027-03-11', '2027-03-12'] as const;
const anyDay = fc.constantFrom(...DAYS);
const anyInstant = anyDay.map((day) => new Date(`${day}T12:00:00Z`));
const anyPeriod = fc.record({
  from: anyDay,
  until: fc.option(anyDay, { nil: null }),
  endedAt: fc.option(anyInstant, { nil: null }),
});
const anyOrganisation = fc.constantFrom('org-1', 'org-2', 'org-3');
const anyTie: fc.Arbitrary<Tie> = fc
  .tuple(fc.constantFrom(...AFFILIATION_KINDS), anyOrganisation, anyOrganisation, anyPeriod)
  .map(([kind, organisationId, other, period]) => ({
    kind,
    organisationId,
    lentToId: kind === 'seconded' ? other : null,
    ...period,
  }));
const anySubstitution: fc.Arbitrary<Substitution> = fc
  .record({
    groupId: fc.constantFrom('group-1', 'group-2'),
    organisationId: anyOrganisation,
    memberId: fc.constantFrom(ME, OTHER),
    substituteId: fc.constantFrom(ME, OTHER, 'person-3'),
    period: anyPeriod,
  })
  .map(({ period, ...rest }) => ({ spaceId: 'space-1', ...rest, ...period }));
const anyGrants = fc.array(
  fc.record({
    role: fc.constantFrom(...ROLES),
    spaceId: fc.constantFrom('space-1', 'space-2', null),
    groupId: fc.constantFrom('group-1', 'group-2', null),
    organisationId: fc.option(anyOrganisation, { nil: null }),
  }),
);
const anySpeaker = fc.record({
  personId: fc.constant(ME),
  deactivated: fc.boolean(),
  ties: fc.array(anyTie, { maxLength: 6 }),
  substitutions: fc.array(anySubstitution, { maxLength: 4 }),
});

describe('properties of speaking', () => {
  const actorOf = (speaker: Speaker, grants: readonly Grant[], at: Date): Actor => ({
    kind: 'person',
    personId: ME,
    sessionId: null,
    deactivated: speaker.deactivated,
    grants: grantsInForce(speaker, grants, at),
    represents: represents(speaker, at),
    scope: null,
  });
  const subject = {
    ...NOWHERE,
    spaceId: 'space-1',
    groupId: 'group-1',
    organisationId: 'org-1',
    seats: ['org-1', 'org-2'],
    states: { space: 'active', group: 'open', draft: 'open', decision: 'open' },
  };

  it('ending a tie, or taking it away, never widens what somebody may do', () => {
    fc.assert(
      fc.property(
        anySpeaker,
        anyGrants,
        anyInstant,
        fc.nat(),
        fc.boolean(),
        fc.constantFrom(...READ_ACTIONS, ...WRITE_ACTIONS),
        (speaker, grants, at, which, ended, action) => {
          const ties = speaker.ties.flatMap((tie, index) => {
            if (index !== which % Math.max(speaker.ties.length, 1)) return [tie];
            return ended ? [{ ...tie, endedAt: at }] : [];
          });
          const after = { ...speaker, ties };
          if (can(actorOf(after, grants, at), action, subject).allowed) {
            expect(can(actorOf(speaker, grants, at), action, subject).allowed).toBe(true);
          }
          for (const organisationId of ['org-1', 'org-2', 'org-3']) {
            if (speaksFor(after, organisationId, 'group-1', at))
              expect(speaksFor(speaker, organisationId, 'group-1', at)).not.toBeNull();
          }
        },
      ),
    );
  });

  it('no role speaks for an organisation for which its holder may not speak', () => {
    fc.assert(
      fc.property(anySpeaker, anyGrants, anyInstant, (speaker, grants, at) => {
        for (const { organisationId, groupId, role } of grantsInForce(speaker, grants, at)) {
          if (organisationId !== null && groupId !== null && role !== 'observer')
            expect(speaksFor(speaker, organisationId, groupId, at)).not.toBeNull();
        }
      }),
    );
  });

  it('a substitute without ties speaks only in the period', () => {
    fc.assert(
      fc.property(fc.array(anySubstitution), anyInstant, (substitutions, at) => {
        const speaker = me({ substitutions });
        const now = substitutions.filter((each) => each.substituteId === ME && inForce(each, at));
        const expected = new Set(now.map(({ groupId, organisationId }) => `${groupId} ${organisationId}`));
        const held = grantsInForce(speaker, [], at).map((each) => `${each.groupId} ${each.organisationId}`);
        expect(new Set(held)).toEqual(expected);
      }),
    );
  });

  it('a deactivated person never speaks', () => {
    fc.assert(
      fc.property(
        anySpeaker,
        anyGrants,
        anyOrganisation,
        anyInstant,
        (speaker, grants, organisationId, at) => {
          const gone = { ...speaker, deactivated: true };
          expect(speaksFor(gone, organisationId, 'group-1', at)).toBeNull();
          expect(grantsInForce(gone, grants, at)).toEqual([]);
          expect(represents(gone, at)).toEqual([]);
        },
      ),
    );
  });

  it('periods overlap when a day lies in both', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (one, other) => {
        const both = DAYS.some((day) => {
          const start = new Date(`${day}T00:00:00Z`);
          return inForce(one, start) && inForce(other, start);
        });
        if (both) expect(overlap(one, other)).toBe(true);
        expect(overlap(one, other)).toBe(overlap(other, one));
      }),
    );
  });
});
