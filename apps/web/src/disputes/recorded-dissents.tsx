import { Section } from '../components/index.js';
import { t } from '../strings/t.js';
import classes from './disputes.module.css';
import { DissentList } from './dissents.js';
import type { Dissent } from './types.js';

/** Dissents that stand beside a decision. */
export function RecordedDissents({ dissents }: { readonly dissents: readonly Dissent[] }) {
  if (dissents.length === 0) return null;
  return (
    <Section title={t('disputes.beside')} id="dissents">
      <p className={classes.prose}>{t('disputes.besideText')}</p>
      <DissentList dissents={dissents} />
    </Section>
  );
}
