import type {
  ActionStatus,
  AmendmentStatus,
  CommentThreadStatus,
  CorrectionStatus,
  DecisionStatus,
  DefinitionStatus,
  DisputeStatus,
  DraftStatus,
  ErasureRequestStatus,
  EvidenceStatus,
  GroupStatus,
  JoinRequestStatus,
  MeetingStatus,
  ObjectionStatus,
  PollStatus,
  RecommendationStatus,
  ResponseStatus,
  RoundStatus,
  SpaceStatus,
} from '../vocabulary.js';
import type { Machine } from './machine.js';

export const spaceStates: Machine<SpaceStatus, 'close'> = {
  name: 'space',
  initial: 'active',
  transitions: { active: { close: 'closed' }, closed: {} },
};

export const groupStates: Machine<GroupStatus, 'close'> = {
  name: 'group',
  initial: 'open',
  transitions: { open: { close: 'closed' }, closed: {} },
};

/** The only thing that opens again: a text may have to be taken up after all. */
export const draftStates: Machine<DraftStatus, 'close' | 'reopen'> = {
  name: 'draft',
  initial: 'open',
  transitions: { open: { close: 'closed' }, closed: { reopen: 'open' } },
};

/** A decision lapses when its version is overtaken by a newer one before it is closed. */
export const decisionStates: Machine<DecisionStatus, 'carry' | 'fail' | 'lapse'> = {
  name: 'decision',
  initial: 'open',
  transitions: {
    open: { carry: 'carried', fail: 'not_carried', lapse: 'lapsed' },
    carried: {},
    not_carried: {},
    lapsed: {},
  },
};

export const objectionStates: Machine<ObjectionStatus, 'withdraw' | 'resolve' | 'lapse'> = {
  name: 'objection',
  initial: 'sustained',
  transitions: {
    sustained: { withdraw: 'withdrawn', resolve: 'resolved', lapse: 'lapsed' },
    resolved: {},
    withdrawn: {},
    lapsed: {},
  },
};

/** What an organisation's own people say against an answer given for it, until the organisation has settled it. */
export const correctionStates: Machine<CorrectionStatus, 'withdraw' | 'confirm' | 'replace'> = {
  name: 'correction',
  initial: 'open',
  transitions: {
    open: { withdraw: 'withdrawn', confirm: 'confirmed', replace: 'replaced' },
    withdrawn: {},
    confirmed: {},
    replaced: {},
  },
};

/**
 * An objection taken to a facilitator. One whose deadline has passed unsettled is with the co-chairs, who may give it
 * another; one that is open when its decision is closed has lapsed.
 */
export const disputeStates: Machine<
  DisputeStatus,
  'escalate' | 'extend' | 'resolve' | 'withdraw' | 'recordDissent' | 'lapse'
> = {
  name: 'dispute',
  initial: 'open',
  transitions: {
    open: {
      escalate: 'escalated',
      extend: 'open',
      resolve: 'resolved',
      withdraw: 'withdrawn',
      recordDissent: 'dissent_recorded',
      lapse: 'lapsed',
    },
    escalated: {
      extend: 'open',
      resolve: 'resolved',
      withdraw: 'withdrawn',
      recordDissent: 'dissent_recorded',
      lapse: 'lapsed',
    },
    resolved: {},
    withdrawn: {},
    dissent_recorded: {},
    lapsed: {},
  },
};

/** It closes by itself after its last instant, or before that by who may close it. */
export const pollStates: Machine<PollStatus, 'close'> = {
  name: 'poll',
  initial: 'open',
  transitions: { open: { close: 'closed' }, closed: {} },
};

/**
 * What was sent to government. It is acknowledged before anything is answered or not at all; government may change its
 * mind about what it answered, and never takes an answer back.
 */
export const recommendationStates: Machine<
  RecommendationStatus,
  'acknowledge' | 'answerPart' | 'defer' | 'answer'
> = {
  name: 'recommendation',
  initial: 'sent',
  transitions: {
    sent: {
      acknowledge: 'acknowledged',
      answerPart: 'answered_in_part',
      defer: 'deferred',
      answer: 'answered',
    },
    acknowledged: { answerPart: 'answered_in_part', defer: 'deferred', answer: 'answered' },
    answered_in_part: { answerPart: 'answered_in_part', defer: 'deferred', answer: 'answered' },
    deferred: { defer: 'deferred', answer: 'answered' },
    answered: { defer: 'deferred', answer: 'answered' },
  },
};

export const roundStates: Machine<RoundStatus, 'close'> = {
  name: 'round',
  initial: 'open',
  transitions: { open: { close: 'closed' }, closed: {} },
};

export const responseStates: Machine<ResponseStatus, 'withdraw'> = {
  name: 'response',
  initial: 'submitted',
  transitions: { submitted: { withdraw: 'withdrawn' }, withdrawn: {} },
};

/** An agreed definition may be agreed again, at a newer version of its text. */
export const definitionStates: Machine<DefinitionStatus, 'agree' | 'supersede'> = {
  name: 'definition',
  initial: 'proposed',
  transitions: {
    proposed: { agree: 'agreed' },
    agreed: { agree: 'agreed', supersede: 'superseded' },
    superseded: {},
  },
};

/** Evidence is never reworded: a mistaken entry is withdrawn, stays to be read, and is brought in anew. */
export const evidenceStates: Machine<EvidenceStatus, 'withdraw'> = {
  name: 'evidence',
  initial: 'listed',
  transitions: { listed: { withdraw: 'withdrawn' }, withdrawn: {} },
};

export const joinRequestStates: Machine<JoinRequestStatus, 'accept' | 'decline' | 'withdraw'> = {
  name: 'request',
  initial: 'open',
  transitions: {
    open: { accept: 'accepted', decline: 'declined', withdraw: 'withdrawn' },
    accepted: {},
    declined: {},
    withdrawn: {},
  },
};

export const meetingStates: Machine<MeetingStatus, 'cancel'> = {
  name: 'meeting',
  initial: 'scheduled',
  transitions: { scheduled: { cancel: 'cancelled' }, cancelled: {} },
};

/** What was done or dropped may be taken up again. */
export const actionStates: Machine<ActionStatus, 'finish' | 'drop' | 'reopen'> = {
  name: 'action',
  initial: 'open',
  transitions: {
    open: { finish: 'done', drop: 'dropped' },
    done: { reopen: 'open' },
    dropped: { reopen: 'open' },
  },
};

export const commentThreadStates: Machine<CommentThreadStatus, 'resolve' | 'reopen'> = {
  name: 'comment thread',
  initial: 'open',
  transitions: { open: { resolve: 'resolved' }, resolved: { reopen: 'open' } },
};

/**
 * One that is settled stays so: what it proposed is proposed again as another. An open one to an amendment lapses when
 * that is settled.
 */
export const amendmentStates: Machine<
  AmendmentStatus,
  'accept' | 'acceptWithChanges' | 'reject' | 'withdraw' | 'lapse'
> = {
  name: 'amendment',
  initial: 'proposed',
  transitions: {
    proposed: {
      accept: 'accepted',
      acceptWithChanges: 'accepted_with_changes',
      reject: 'rejected',
      withdraw: 'withdrawn',
      lapse: 'lapsed',
    },
    accepted: {},
    accepted_with_changes: {},
    rejected: {},
    withdrawn: {},
    lapsed: {},
  },
};

export const erasureRequestStates: Machine<ErasureRequestStatus, 'withdraw' | 'decline' | 'erase'> = {
  name: 'request',
  initial: 'waiting',
  transitions: {
    waiting: { withdraw: 'withdrawn', decline: 'declined', erase: 'done' },
    withdrawn: {},
    declined: {},
    done: {},
  },
};
