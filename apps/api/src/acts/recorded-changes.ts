import type { ActOpening } from './entities/act-opening.js';

/** Something that an act turned into something else, as it was recorded. */
export interface RecordedChange {
  /** The member of the payload that changed: `title`, `role`. */
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

type Members = Readonly<Record<string, unknown>>;

type Told = (payload: Members) => readonly (readonly [string, unknown, unknown])[];

/** Member for member, as in `{ before: { title }, after: { title } }`, or `{ title, before: { title } }`. */
const eachMember: Told = ({ before, after, ...rest }) => {
  const [was, is] = [membersOf(before), after === undefined ? rest : membersOf(after)];
  return Object.keys(was).map((what) => [what, was[what], is[what]]);
};

/** The same, with some members by names of their own: an answer is one thing of an organisation, another of government. */
const named =
  (names: Readonly<Record<string, string>>): Told =>
  (payload) =>
    eachMember(payload).map(([what, was, is]) => [names[what] ?? what, was, is]);

/** Kinds of act whose payload holds what was there before; what changed, before and after, in each. */
const CHANGES: Readonly<Record<string, Told>> = {
  'space.revise': eachMember,
  'space.changeGoal': eachMember,
  'space.changeTargetDate': eachMember,
  'meeting.change': eachMember,
  'action.change': ({ ownerId: _owner, before, ...rest }) => {
    const { ownerId: _ownerBefore, ...was } = membersOf(before);
    return eachMember({ ...rest, before: was });
  },
  'organisation.update': eachMember,
  'organisation.describe': eachMember,
  'dispute.setDeadline': ({ deadline, before }) => [['deadline', before, deadline]],
  'group.changeMembership': ({ from, to }) => [['role', from, to]],
  'group.adoptTerms': named({ number: 'version' }),
  'group.setCoChairRule': ({ fromTwoSectors }) => [['fromTwoSectors', !fromTwoSectors, fromTwoSectors]],
  'milestone.report': named({ status: 'milestoneStatus' }),
  'amendment.revise': eachMember,
  'decision.takePosition': named({ answer: 'positionAnswer' }),
  'decision.raiseObjection': named({ answer: 'positionAnswer' }),
  'decision.close': ({ status }) => [['decisionStatus', status && 'open', status]],
  'decision.lapse': () => [['decisionStatus', 'open', 'lapsed']],
  'dispute.writeStatement': eachMember,
  'dispute.writeDissent': eachMember,
  'dispute.answerOption': named({ answer: 'optionAnswer' }),
  'definition.translate': eachMember,
  'disposition.record': eachMember,
  'action.settle': named({ status: 'actionStatus' }),
  'recommendation.answer': named({ answer: 'governmentAnswer' }),
};

/**
 * What an act changed, before and after, empty for nothing; nothing where its kind does not tell, or where it has been
 * erased.
 */
export function recordedChanges(kind: string, opening: ActOpening | undefined): RecordedChange[] {
  const told = CHANGES[kind]?.(opening?.payload ?? {}) ?? [];
  return told.flatMap(([what, was, is]) => {
    const [before, after] = [textOf(was), textOf(is)];
    return before !== undefined && after !== undefined && before !== after ? { what, before, after } : [];
  });
}

function textOf(value: unknown): string | undefined {
  if (value === null) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? value : undefined;
}

function membersOf(value: unknown): Members {
  return typeof value === 'object' && value !== null ? (value as Members) : {};
}
