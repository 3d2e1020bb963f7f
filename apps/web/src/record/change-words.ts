import { clockText, dayText } from '../components/dates.js';
import { record } from '../strings/en/record.js';
import { words } from '../strings/en/words.js';
import { t } from '../strings/t.js';

/** Where the words for the values of a part are: the first half of their names among the words of the space. */
const WORDS: Readonly<Record<string, string>> = {
  role: 'role',
  positionAnswer: 'answer',
  milestoneStatus: 'milestone',
  actionStatus: 'action',
  decisionStatus: 'decision',
  outcome: 'disposition',
  governmentAnswer: 'government',
};
const OPTION_ANSWERS = {
  yes: 'disputes.answer_YES',
  with_changes: 'disputes.answer_WITH_CHANGES',
  no: 'disputes.answer_NO',
} as const;
const FLAGS = ['silenceIsConsent', 'fromTwoSectors', 'done'];
const DAYS = ['targetDate', 'dueDate', 'deferredTo'];
const MOMENTS = ['startsAt', 'endsAt', 'deadline'];

/** The name of what an act changed. */
export function nameOfChanged(what: string): string {
  const name = `change_${what}` as const;
  return isIn(record, name) ? t(`record.${name}`) : t('record.change_other');
}

/** What has words by them, days and moments too, that there was nothing; any other value as it was recorded. */
export function shownValue(what: string, value: string): string {
  if (value === '') return t('record.changedNothing');
  if (FLAGS.includes(what)) return t(value === 'true' ? 'record.yes' : 'record.no');
  if (DAYS.includes(what)) return dayText(value);
  if (MOMENTS.includes(what)) return `${dayText(value)}, ${clockText(value)}`;
  if (what === 'optionAnswer' && isIn(OPTION_ANSWERS, value)) return t(OPTION_ANSWERS[value]);
  const name = `${WORDS[what]}_${value.toUpperCase()}`;
  return isIn(words, name) ? t(`words.${name}`) : value;
}

function isIn<T extends object, N extends string>(names: T, name: N): name is N & keyof T {
  return Object.hasOwn(names, name);
}
