import { ActForm, Section } from '../components/index.js';
import { t } from '../strings/t.js';
import { WithdrawEvidenceDocument } from './evidence.graphql.js';
import classes from './evidence.module.css';
import type { ShownEvidence } from './evidence-page.js';

/** Withdraws a source that is mistaken or no longer stands, for whoever may. */
export function WithdrawEvidence(props: { readonly evidence: ShownEvidence; readonly onChange: () => void }) {
  const { id, title, mayDo } = props.evidence;
  if (!mayDo.includes('evidence.withdraw')) return null;
  return (
    <Section title={t('evidence.withdraw')}>
      <p className={classes.prose}>{t('evidence.withdrawText')}</p>
      <ActForm
        document={WithdrawEvidenceDocument}
        label={t('evidence.withdraw')}
        fields={[
          { name: 'reason', kind: 'text', label: t('evidence.reason'), hint: t('evidence.reasonHint') },
        ]}
        input={({ reason = '' }) => ({ evidenceId: id, reason: reason.trim() })}
        records={({ reason = '' }) => t('evidence.withdrawRecords', { title, reason: reason.trim() })}
        onDone={props.onChange}
      />
    </Section>
  );
}
