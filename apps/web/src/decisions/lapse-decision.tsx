import { useSpace } from '../app/use-space.js';
import { ActForm, Section, speakerName } from '../components/index.js';
import { roleSpeaker } from '../graphql/speaker.js';
import type { SignedIn } from '../graphql/use-viewer.js';
import { t } from '../strings/t.js';
import classes from './answer-panel.module.css';
import { LapseDecisionDocument } from './decisions.graphql.js';
import type { DecisionRecord } from './types.js';

/** Takes a question back that need not be answered any more, for whoever may; not once its outcome is settled. */
export function LapseDecision(props: {
  readonly decision: DecisionRecord;
  readonly viewer: SignedIn | null | undefined;
  readonly refetch: () => void;
}) {
  const { decision, viewer, refetch } = props;
  const { slug } = useSpace();
  const speaker = roleSpeaker(viewer, { slug, groupId: decision.taskGroup.id }, ['CO_CHAIR']);
  if (!decision.mayDo.includes('decision.lapse') || decision.evaluation.mayClose || !speaker) return null;
  return (
    <Section title={t('decisions.lapse')}>
      <p className={classes.soft}>{t('decisions.lapseText')}</p>
      <ActForm
        document={LapseDecisionDocument}
        label={t('decisions.lapseConfirm')}
        fields={[
          {
            name: 'reasons',
            kind: 'text',
            label: t('decisions.lapseReasons'),
            hint: t('decisions.lapseReasonsHint'),
          },
        ]}
        input={({ reasons = '' }) => ({ decisionId: decision.id, reasons: reasons.trim() })}
        records={({ reasons = '' }) =>
          t('decisions.lapseRecords', {
            person: speakerName(speaker),
            question: decision.question,
            reasons: reasons.trim(),
          })
        }
        onDone={refetch}
      />
    </Section>
  );
}
