import { clockText, dayText } from '../components/index.js';
import type { ActsQuery } from '../graphql/generated/graphql.js';
import { words } from '../strings/en/words.js';
import { t } from '../strings/t.js';
import classes from './record.module.css';

type Change = ActsQuery['acts']['nodes'][number]['changes'][number];

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
const PARTS = [
  'title',
  'vision',
  'role',
  'goal',
  'targetDate',
  'place',
  'link',
  'startsAt',
  'endsAt',
  'timeZone',
  'what',
  'dueDate',
  'deadline',
  'name',
  'sector',
  'description',
  'webAddress',
  'contactAddress',
  'version',
  'silenceIsConsent',
  'fromTwoSectors',
  'milestoneStatus',
  'actionStatus',
  'decisionStatus',
  'positionAnswer',
  'optionAnswer',
  'governmentAnswer',
  'done',
  'outcome',
  'reasons',
  'words',
  'text',
  'term',
  'note',
  'deferredTo',
] as const;
const FLAGS = ['silenceIsConsent', 'fromTwoSectors', 'done'];
const DAYS = ['targetDate', 'dueDate', 'deferredTo'];
const MOMENTS = ['startsAt', 'endsAt', 'deadline'];

/** What was there before an act and what is since; nothing where its kind does not tell. */
export function ActChanges({ changes }: { readonly changes: readonly Change[] }) {
  if (changes.length === 0) return null;
  return (
    <div className={classes.changes}>
      {changes.map(({ what, before, after }) => (
        <div key={what}>
          <p className={classes.changed}>{nameOf(what)}</p>
          <dl className={classes.change}>
            <dt>{t('record.before')}</dt>
            <dd>{shownValue(what, before)}</dd>
            <dt>{t('record.after')}</dt>
            <dd>{shownValue(what, after)}</dd>
          </dl>
        </div>
      ))}
    </div>
  );
}

function nameOf(what: string): string {
  const part = PARTS.find((each) => each === what);
  return t(`record.change_${part ?? 'other'}`);
}

/** What has words by them, days and moments too, that there was nothing; any other value as it was recorded. */
export function shownValue(what: string, value: string): string {
  if (value === '') return t('record.changedNothing');
  if (FLAGS.includes(what)) return t(value === 'true' ? 'record.yes' : 'record.no');
  if (DAYS.includes(what)) return dayText(value);
  if (MOMENTS.includes(what)) return `${dayText(value)}, ${clockText(value)}`;
  const option = what === 'optionAnswer' ? OPTION_ANSWERS[value as keyof typeof OPTION_ANSWERS] : undefined;
  if (option !== undefined) return t(option);
  const name = `${WORDS[what]}_${value.toUpperCase()}`;
  return isWord(name) ? t(`words.${name}`) : value;
}

function isWord(name: string): name is keyof typeof words {
  return name in words;
}
