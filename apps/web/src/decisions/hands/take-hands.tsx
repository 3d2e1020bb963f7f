import { Link } from 'react-router';
import { Section } from '../../components/index.js';
import { t } from '../../strings/t.js';
import type { DecisionRecord } from '../types.js';
import classes from './hands.module.css';

/** Leads a co-chair to the show of hands. */
export function TakeHands({ decision }: { readonly decision: DecisionRecord }) {
  if (!decision.mayDo.includes('decision.reportAnswers')) return null;
  return (
    <Section title={t('hands.title')}>
      <p className={classes.lead}>{t('hands.openText')}</p>
      <p>
        <Link to="hands">{t('hands.open')}</Link>
      </p>
    </Section>
  );
}
