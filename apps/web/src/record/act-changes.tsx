import type { ActsQuery } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';
import { nameOfChanged, shownValue } from './change-words.js';
import classes from './record.module.css';

type Change = ActsQuery['acts']['nodes'][number]['changes'][number];

/** What was there before an act and what is since; nothing where its kind does not tell. */
export function ActChanges({ changes }: { readonly changes: readonly Change[] }) {
  if (changes.length === 0) return null;
  return (
    <div className={classes.changes}>
      {changes.map(({ what, before, after }) => (
        <div key={what}>
          <p className={classes.changed}>{nameOfChanged(what)}</p>
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
