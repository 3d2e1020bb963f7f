import type { StateKind } from './actor.js';
import type { Standing } from './standing.js';

/** One way in: any of these standings, while each kind of thing named is in one of the states listed. */
export interface Clause {
  readonly who: readonly Standing[];
  readonly when?: Readonly<Partial<Record<StateKind, readonly string[]>>>;
}

/** A row of the policy: the ways in, the read that must be allowed to know of the thing at all, the reason in words. */
export interface PolicyRow {
  readonly allow: readonly Clause[];
  /** The read without which the subject is NOT_FOUND; null where everybody may know that it exists. */
  readonly knownBy: ReadAction | null;
  /** Said to somebody whose role does not allow it. */
  readonly why: string;
}

const ACTIVE = { space: ['active'] } as const;
const GROUP_OPEN = { space: ['active'], group: ['open'] } as const;
const DRAFT_OPEN = { space: ['active'], group: ['open'], draft: ['open'] } as const;
const DECISION_OPEN = { space: ['active'], decision: ['open'] } as const;

const READERS_OF_THE_ROOM = [
  'co_chair',
  'member',
  'observer',
  'secretariat',
  'facilitator',
  'government_observer',
] as const;

const READS = {
  'space.read': {
    allow: [{ who: ['public'] }],
    knownBy: null,
    why: 'Everybody may see that a space exists.',
  },
  'organisation.read': { allow: [{ who: ['public'] }], knownBy: null, why: 'Who takes part is public.' },
  'ledger.read': { allow: [{ who: ['public'] }], knownBy: null, why: 'Anybody may check the record.' },
  'viewer.read': { allow: [{ who: ['public'] }], knownBy: null, why: 'Everybody may ask who they are.' },
  'session.read': { allow: [{ who: ['owner'] }], knownBy: null, why: 'A session is its owner’s business.' },
  'group.read': {
    allow: [{ who: ['participant'] }],
    knownBy: null,
    why: 'Task groups are open to everybody who has a role in the space.',
  },
  'draft.read': {
    allow: [{ who: READERS_OF_THE_ROOM }],
    knownBy: null,
    why: 'A draft under way is read by its group and by those who look on.',
  },
  'version.read': {
    allow: [{ who: ['participant'] }, { who: ['public'], when: { version: ['published'] } }],
    knownBy: null,
    why: 'A version is public once it is consulted on openly.',
  },
  'decision.read': {
    allow: [{ who: ['participant'] }],
    knownBy: null,
    why: 'Decisions are read by everybody who has a role in the space.',
  },
  'definition.read': {
    allow: [{ who: ['participant'] }, { who: ['public'], when: { definition: ['agreed'] } }],
    knownBy: null,
    why: 'A definition is public once it is agreed.',
  },
  'consultation.read': {
    allow: [{ who: ['participant'] }, { who: ['public'], when: { consultation: ['open_to_all'] } }],
    knownBy: null,
    why: 'A small-group consultation is for those who have a role in the space.',
  },
  'response.read': {
    allow: [{ who: ['owner', ...READERS_OF_THE_ROOM, 'auditor'] }],
    knownBy: null,
    why: 'A response is read by who gave it and by the group that asked.',
  },
  'recommendation.read': {
    allow: [{ who: ['participant'] }],
    knownBy: null,
    why: 'Recommendations are read by everybody who has a role in the space.',
  },
  'act.read': {
    allow: [{ who: ['participant'] }],
    knownBy: null,
    why: 'The acts of a space are read by everybody who has a role in it.',
  },
} as const satisfies Record<`${string}.read`, ReadRow>;

const WRITES = {
  'identity.signIn': { allow: [{ who: ['public'] }], knownBy: null, why: 'Anybody may try to sign in.' },
  'identity.signOut': {
    allow: [{ who: ['signed_in'] }],
    knownBy: null,
    why: 'Only who is signed in can sign out.',
  },
  'person.create': {
    allow: [{ who: ['secretariat', 'system'] }],
    knownBy: null,
    why: 'Accounts are created by the secretariat of the installation.',
  },
  'organisation.create': {
    allow: [{ who: ['secretariat', 'system'] }],
    knownBy: null,
    why: 'Organisations are added by the secretariat of the installation.',
  },
  'affiliation.create': {
    allow: [{ who: ['secretariat', 'system'] }],
    knownBy: null,
    why: 'Affiliations are recorded by the secretariat of the installation.',
  },
  'space.create': {
    allow: [{ who: ['secretariat', 'system'] }],
    knownBy: null,
    why: 'Spaces are opened by the secretariat of the installation.',
  },
  'space.grantRole': {
    allow: [{ who: ['secretariat', 'system'], when: ACTIVE }],
    knownBy: 'space.read',
    why: 'Roles in a space are given by its secretariat.',
  },
  'space.admitOrganisation': {
    allow: [{ who: ['secretariat'], when: ACTIVE }],
    knownBy: 'space.read',
    why: 'Organisations are admitted by the secretariat of the space.',
  },
  'space.close': {
    allow: [{ who: ['sponsor'], when: ACTIVE }],
    knownBy: 'space.read',
    why: 'Government set the goal; only its sponsor can end it.',
  },
  'milestone.set': {
    allow: [{ who: ['secretariat'], when: ACTIVE }],
    knownBy: 'space.read',
    why: 'The timeline is kept by the secretariat.',
  },
  'milestone.report': {
    allow: [{ who: ['secretariat'], when: ACTIVE }],
    knownBy: 'space.read',
    why: 'The status of the timeline is reported by the secretariat.',
  },
  'group.create': {
    allow: [{ who: ['secretariat'], when: ACTIVE }],
    knownBy: 'space.read',
    why: 'Task groups are set up by the secretariat.',
  },
  'group.appoint': {
    allow: [{ who: ['secretariat', 'co_chair'], when: GROUP_OPEN }],
    knownBy: 'group.read',
    why: 'Members are appointed by the secretariat or a co-chair.',
  },
  'draft.create': {
    allow: [{ who: ['co_chair', 'secretariat'], when: GROUP_OPEN }],
    knownBy: 'group.read',
    why: 'Drafts are begun by a co-chair or the secretariat.',
  },
  'draft.edit': {
    allow: [{ who: ['co_chair', 'member'], when: DRAFT_OPEN }],
    knownBy: 'draft.read',
    why: 'Only co-chairs and members write; observers stay at arm’s length.',
  },
  'draft.freeze': {
    allow: [{ who: ['co_chair'], when: DRAFT_OPEN }],
    knownBy: 'draft.read',
    why: 'A version is frozen by a co-chair.',
  },
  'version.confirmReading': {
    allow: [{ who: ['signed_in'] }],
    knownBy: 'version.read',
    why: 'Sign in, so that the reading is yours.',
  },
  'decision.open': {
    allow: [{ who: ['co_chair'], when: GROUP_OPEN }],
    knownBy: 'group.read',
    why: 'A question is put to the group by a co-chair.',
  },
  'decision.takePosition': {
    allow: [{ who: ['seat_holder'], when: DECISION_OPEN }],
    knownBy: 'decision.read',
    why: 'Positions are taken by who speaks for an organisation with a seat in this decision.',
  },
  'decision.raiseObjection': {
    allow: [{ who: ['seat_holder'], when: DECISION_OPEN }],
    knownBy: 'decision.read',
    why: 'Objections are raised by who speaks for an organisation with a seat in this decision.',
  },
  'decision.close': {
    allow: [{ who: ['co_chair', 'system'], when: DECISION_OPEN }],
    knownBy: 'decision.read',
    why: 'A decision is closed by a co-chair.',
  },
  'objection.withdraw': {
    allow: [
      { who: ['seat_holder'], when: { space: ['active'], decision: ['open'], objection: ['sustained'] } },
    ],
    knownBy: 'decision.read',
    why: 'An objection is withdrawn by the organisation that raised it.',
  },
  'definition.propose': {
    allow: [{ who: ['co_chair', 'secretariat'], when: GROUP_OPEN }],
    knownBy: 'group.read',
    why: 'Definitions are proposed by a co-chair or the secretariat.',
  },
  'consultation.open': {
    allow: [{ who: ['co_chair', 'secretariat'], when: ACTIVE }],
    knownBy: 'version.read',
    why: 'Consultations are opened by a co-chair or the secretariat.',
  },
  'round.close': {
    allow: [{ who: ['co_chair', 'secretariat'], when: { space: ['active'], round: ['open'] } }],
    knownBy: 'consultation.read',
    why: 'A round is closed by a co-chair or the secretariat.',
  },
  'response.submit': {
    allow: [{ who: ['signed_in'], when: { space: ['active'], round: ['open'] } }],
    knownBy: 'consultation.read',
    why: 'Sign in to respond, so that you can see what became of it.',
  },
  'disposition.record': {
    allow: [{ who: ['secretariat', 'co_chair'], when: ACTIVE }],
    knownBy: 'response.read',
    why: 'What was done about a comment is recorded by the secretariat or a co-chair.',
  },
  'recommendation.send': {
    allow: [{ who: ['co_chair', 'secretariat'], when: { space: ['active'], decision: ['carried'] } }],
    knownBy: 'decision.read',
    why: 'A recommendation is sent by a co-chair or the secretariat.',
  },
  'recommendation.answer': {
    allow: [{ who: ['sponsor'], when: ACTIVE }],
    knownBy: 'recommendation.read',
    why: 'Only government answers a recommendation.',
  },
} as const satisfies Record<string, WriteRow>;

interface ReadRow {
  readonly allow: readonly Clause[];
  readonly knownBy: null;
  readonly why: string;
}

interface WriteRow {
  readonly allow: readonly Clause[];
  readonly knownBy: ReadAction | null;
  readonly why: string;
}

export type ReadAction = keyof typeof READS;
export type WriteAction = keyof typeof WRITES;
export type Action = ReadAction | WriteAction;

/** The policy: every action there is, who may do it and in which state. */
export const POLICY: Readonly<Record<Action, PolicyRow>> = { ...READS, ...WRITES };
export const READ_ACTIONS = Object.keys(READS) as readonly ReadAction[];
export const WRITE_ACTIONS = Object.keys(WRITES) as readonly WriteAction[];
