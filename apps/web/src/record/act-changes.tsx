import { GROUP_ROLES } from '@concordat/domain';
import { clockText, dayText } from '../components/index.js';
import type { ActsQuery } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';
import classes from './record.module.css';

type Change = ActsQuery['acts']['nodes'][number]['changes'][number];

const ROLE_NAMES = {
  co_chair: 'words.role_CO_CHAIR',
  member: 'words.role_MEMBER',
  observer: 'words.role_OBSERVER',
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
] as const;
const DAYS = ['targetDate', 'dueDate'];
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

/** A role by its name, days and moments in words, that there was nothing; any other value as it was recorded. */
function shownValue(what: string, value: string): string {
  if (value === '') return t('record.changedNothing');
  if (DAYS.includes(what)) return dayText(value);
  if (MOMENTS.includes(what)) return `${dayText(value)}, ${clockText(value)}`;
  const role = what === 'role' ? GROUP_ROLES.find((each) => each === value) : undefined;
  return role === undefined ? value : t(ROLE_NAMES[role]);
}
