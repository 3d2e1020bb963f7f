import { type ActLeaf, membersOf, type ReceiptExtra } from './receipt-shape.js';
import { type Facts, fails, holds, omitted, type Step } from './steps.js';

/** An answer as a decision's page shows it. */
export interface ShownPosition {
  readonly id: string;
  readonly decision: string;
  readonly person: string;
  readonly organisation: string;
  /** SHA-256 of the words, 64 lower-case hexadecimal digits. */
  readonly version: string;
  /** As the record names it: `agree`, `stand_aside`. */
  readonly answer: string;
  readonly reasons: string | null;
  /** An instant, ISO 8601. */
  readonly takenAt: string;
}

/** Whether the answer that a page shows is the one that was recorded. */
export function positionStep({ opened }: ReceiptExtra, leaf: ActLeaf, shown: ShownPosition | null): Step {
  const openedOf = (field: keyof typeof opened) => {
    const opening = opened[field];
    return membersOf(opening !== null && 'value' in opening ? opening.value : null);
  };
  const said = openedOf('payload');
  const organisation = openedOf('organisation').id;
  const named = (type: string) => leaf.subjects.filter((each) => each.type === type).map(({ id }) => id);
  if (typeof said.answer !== 'string') {
    return shown === null
      ? omitted('position', 'noPosition')
      : fails('position', 'positionOther', 'it holds no answer that is opened');
  }
  const facts: Facts = [
    ['answer', said.answer],
    ...(typeof organisation === 'string' ? [['organisation', organisation] as const] : []),
  ];
  if (shown === null) return omitted('position', 'nothingShown', '', facts);
  const compared: readonly (readonly [string, boolean])[] = [
    ['position', named('position').includes(shown.id)],
    ['decision', named('decision').includes(shown.decision)],
    ['person', openedOf('person').id === shown.person],
    ['organisation', organisation === shown.organisation],
    ['version', said.sha256 === shown.version && leaf.versions.includes(shown.version)],
    ['answer', said.answer === shown.answer],
    ['reasons', said.reasons === shown.reasons],
    ['takenAt', Date.parse(leaf.at) === Date.parse(shown.takenAt)],
  ];
  const other = compared.filter(([, same]) => !same).map(([name]) => name);
  return other.length === 0
    ? holds('position', facts)
    : fails('position', 'positionOther', other.join(', '), facts);
}
