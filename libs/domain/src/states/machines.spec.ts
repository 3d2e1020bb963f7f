import fc from 'fast-check';
import {
  AMENDMENT_STATUSES,
  COMMENT_THREAD_STATUSES,
  CORRECTION_STATUSES,
  DECISION_STATUSES,
  DEFINITION_STATUSES,
  DISPUTE_STATUSES,
  DRAFT_STATUSES,
  ERASURE_REQUEST_STATUSES,
  EVIDENCE_STATUSES,
  GROUP_STATUSES,
  OBJECTION_STATUSES,
  POLL_STATUSES,
  RECOMMENDATION_STATUSES,
  RESPONSE_STATUSES,
  ROUND_STATUSES,
  SPACE_STATUSES,
} from '../vocabulary.js';
import {
  amendmentStates,
  commentThreadStates,
  correctionStates,
  decisionStates,
  definitionStates,
  disputeStates,
  draftStates,
  erasureRequestStates,
  evidenceStates,
  groupStates,
  isFinal,
  type Machine,
  next,
  objectionStates,
  pollStates,
  possible,
  recommendationStates,
  responseStates,
  roundStates,
  StateError,
  spaceStates,
} from './index.js';

type AnyMachine = Machine<string, string>;

/**
 * Each machine: every status of its kind, and every transition as "from event to". Nothing else may happen.
 */
const MACHINES: [string, AnyMachine, readonly string[], string[]][] = [
  ['space', spaceStates, SPACE_STATUSES, ['active close closed']],
  ['group', groupStates, GROUP_STATUSES, ['open close closed']],
  ['draft', draftStates, DRAFT_STATUSES, ['open close closed', 'closed reopen open']],
  [
    'decision',
    decisionStates,
    DECISION_STATUSES,
    ['open carry carried', 'open fail not_carried', 'open lapse lapsed'],
  ],
  [
    'objection',
    objectionStates,
    OBJECTION_STATUSES,
    ['sustained withdraw withdrawn', 'sustained resolve resolved', 'sustained lapse lapsed'],
  ],
  [
    'correction',
    correctionStates,
    CORRECTION_STATUSES,
    ['open withdraw withdrawn', 'open confirm confirmed', 'open replace replaced'],
  ],
  [
    'dispute',
    disputeStates,
    DISPUTE_STATUSES,
    [
      'open escalate escalated',
      'open extend open',
      'open resolve resolved',
      'open withdraw withdrawn',
      'open recordDissent dissent_recorded',
      'open lapse lapsed',
      'escalated extend open',
      'escalated resolve resolved',
      'escalated withdraw withdrawn',
      'escalated recordDissent dissent_recorded',
      'escalated lapse lapsed',
    ],
  ],
  [
    'comment thread',
    commentThreadStates,
    COMMENT_THREAD_STATUSES,
    ['open resolve resolved', 'resolved reopen open'],
  ],
  [
    'amendment',
    amendmentStates,
    AMENDMENT_STATUSES,
    [
      'proposed accept accepted',
      'proposed acceptWithChanges accepted_with_changes',
      'proposed reject rejected',
      'proposed withdraw withdrawn',
      'proposed lapse lapsed',
    ],
  ],
  ['poll', pollStates, POLL_STATUSES, ['open close closed']],
  [
    'recommendation',
    recommendationStates,
    RECOMMENDATION_STATUSES,
    [
      'sent acknowledge acknowledged',
      'sent answerPart answered_in_part',
      'sent defer deferred',
      'sent answer answered',
      'acknowledged answerPart answered_in_part',
      'acknowledged defer deferred',
      'acknowledged answer answered',
      'answered_in_part answerPart answered_in_part',
      'answered_in_part defer deferred',
      'answered_in_part answer answered',
      'deferred defer deferred',
      'deferred answer answered',
      'answered defer deferred',
      'answered answer answered',
    ],
  ],
  ['round', roundStates, ROUND_STATUSES, ['open close closed']],
  ['response', responseStates, RESPONSE_STATUSES, ['submitted withdraw withdrawn']],
  [
    'definition',
    definitionStates,
    DEFINITION_STATUSES,
    ['proposed agree agreed', 'agreed agree agreed', 'agreed supersede superseded'],
  ],
  ['evidence', evidenceStates, EVIDENCE_STATUSES, ['listed withdraw withdrawn']],
  [
    'request',
    erasureRequestStates,
    ERASURE_REQUEST_STATUSES,
    ['waiting withdraw withdrawn', 'waiting decline declined', 'waiting erase done'],
  ],
];

const EVENTS = [...new Set(MACHINES.flatMap(([, , , rows]) => rows.map((row) => row.split(' ')[1] ?? '')))];
const someMachine = fc.constantFrom(...MACHINES.map(([, machine]) => machine));

describe.each(MACHINES)('the states of a %s', (name, machine, statuses, transitions) => {
  it('are the statuses of the vocabulary, the first of them initial', () => {
    expect(Object.keys(machine.transitions).sort()).toEqual([...statuses].sort());
    expect([machine.name, machine.initial]).toEqual([name, statuses[0]]);
  });

  it('change as the table says and in no other way', () => {
    const found = statuses.flatMap((state) =>
      EVENTS.flatMap((event) => {
        try {
          return [`${state} ${event} ${next(machine, state, event)}`];
        } catch (error) {
          expect(error).toBeInstanceOf(StateError);
          return [];
        }
      }),
    );
    expect(found.sort()).toEqual([...transitions].sort());
  });

  it('offer exactly the events that do not fail', () => {
    for (const state of statuses) {
      const rows = transitions.filter((row) => row.startsWith(`${state} `));
      expect(possible(machine, state)).toEqual(rows.map((row) => row.split(' ')[1]));
    }
  });
});

describe('every machine', () => {
  it('stays in its states, and leaves a final one by no event', () => {
    fc.assert(
      fc.property(someMachine, fc.array(fc.constantFrom(...EVENTS)), (machine, events) => {
        let state = machine.initial;
        for (const event of events) {
          if (isFinal(machine, state)) expect(() => next(machine, state, event)).toThrow(StateError);
          else if (possible(machine, state).includes(event)) state = next(machine, state, event);
          expect(Object.keys(machine.transitions)).toContain(state);
        }
      }),
    );
  });

  it('takes no event or state from the prototype of an object', () => {
    fc.assert(
      fc.property(someMachine, fc.constantFrom('constructor', 'toString', '__proto__'), (machine, word) => {
        expect(() => next(machine, machine.initial, word)).toThrow(StateError);
        expect(possible(machine, word)).toEqual([]);
      }),
    );
  });
});

describe('the refusal', () => {
  it.each([
    [
      draftStates,
      'closed',
      'close',
      'The draft is closed, so “close” is not possible; possible now: reopen.',
    ],
    [
      decisionStates,
      'not_carried',
      'carry',
      'The decision is not carried, so “carry” is not possible; nothing can be done to it any more.',
    ],
    [
      definitionStates,
      'agreed',
      'withdraw',
      'The definition is agreed, so “withdraw” is not possible; possible now: agree, supersede.',
    ],
  ] as [AnyMachine, string, string, string][])(
    '%#: says what is possible now',
    (machine, state, event, sentence) => {
      expect(() => next(machine, state, event)).toThrow(
        new StateError(machine.name, state, event, possible(machine, state)),
      );
      expect(() => next(machine, state, event)).toThrow(sentence);
    },
  );
});
