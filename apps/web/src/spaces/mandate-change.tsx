import type { ReactNode } from 'react';
import { DateText, dayText, PersonName } from '../components/index.js';
import { t } from '../strings/t.js';
import classes from './milestone.module.css';
import type { SpaceRecord } from './space-page.js';

export type MandateChangeRecord = SpaceRecord['mandateChanges'][number];

/** What government changed of what it set: what it was, what it is since, why, and who said so. */
export function MandateChange({ change }: { readonly change: MandateChangeRecord }) {
  return (
    <>
      <h3 className={classes.title}>{t(`mandate.changed_${change.part}`)}</h3>
      <p className={classes.note}>
        {t('mandate.from')} {shown(change, 'before')} {t('mandate.to')} {shown(change, 'after')}.
      </p>
      <p className={classes.note}>{change.reasons}</p>
      {change.statementUrl && (
        <p className={classes.meta}>
          <a href={change.statementUrl} rel="noreferrer">
            {t('mandate.statement')}
          </a>
        </p>
      )}
      <p className={classes.meta}>
        <PersonName person={change.changedBy} organisation={change.organisation} />,{' '}
        <DateText value={change.changedAt} dayOnly short relative={false} />
      </p>
    </>
  );
}

function shown(change: MandateChangeRecord, side: 'before' | 'after'): ReactNode {
  if (change.part === 'SPONSOR') {
    const person = side === 'before' ? change.sponsorBefore : change.sponsor;
    return person?.name ?? t('mandate.noSponsor');
  }
  const value = change[side] ?? '';
  return change.part === 'TARGET_DATE' ? dayText(value) : <q>{value}</q>;
}
