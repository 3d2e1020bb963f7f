import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { useSpace } from '../app/use-space.js';
import { ConfirmDialog, Section, speakerName } from '../components/index.js';
import { roleSpeaker } from '../graphql/speaker.js';
import { useAct } from '../graphql/use-act.js';
import type { SignedIn } from '../graphql/use-viewer.js';
import { t } from '../strings/t.js';
import classes from './answer-panel.module.css';
import { CloseDecisionDocument } from './decisions.graphql.js';
import type { DecisionRecord } from './types.js';

/** Closes a decision once its outcome is settled; until then says why it cannot be closed. */
export function CloseDecision(props: {
  readonly decision: DecisionRecord;
  readonly viewer: SignedIn | null | undefined;
  readonly refetch: () => void;
}) {
  const { decision, viewer, refetch } = props;
  const { slug } = useSpace();
  const [asked, setAsked] = useState(false);
  const act = useAct(CloseDecisionDocument);
  const reasonId = useId();
  const { evaluation, version } = decision;
  const speaker = roleSpeaker(viewer, { slug, groupId: decision.taskGroup.id }, ['CO_CHAIR']);
  if (!decision.mayDo.includes('decision.close') || !speaker) return null;
  const status = t(
    evaluation.outcome === 'WOULD_CARRY' ? 'decisions.as_CARRIED' : 'decisions.as_NOT_CARRIED',
  );
  const reasons = evaluation.sentences.join(' ');

  const ask = () => {
    act.clear();
    setAsked(true);
  };
  const confirm = async () => {
    if (!(await act.perform({ decisionId: decision.id }))) return;
    setAsked(false);
    refetch();
  };

  return (
    <Section title={t('decisions.close')}>
      <div className={classes.panel}>
        <p id={reasonId} className={classes.soft}>
          {evaluation.mayClose ? t('decisions.closeText') : `${t('decisions.closeNotYet')} ${reasons}`}
        </p>
        <p>
          <Button onClick={ask} disabled={!evaluation.mayClose} aria-describedby={reasonId}>
            {t('decisions.close')}
          </Button>
        </p>
      </div>
      <ConfirmDialog
        opened={asked}
        title={t('decisions.close')}
        records={t('decisions.closeRecords', {
          person: speakerName(speaker),
          question: decision.question,
          status,
          number: version.number,
          hash: version.sha256,
          reasons,
        })}
        confirmLabel={t('decisions.closeConfirm', { status })}
        onConfirm={confirm}
        onClose={() => setAsked(false)}
        pending={act.pending}
        problem={act.problem}
      />
    </Section>
  );
}
