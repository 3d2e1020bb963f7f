import { Button } from '@mantine/core';
import { useState } from 'react';
import { useSpace } from '../app/use-space.js';
import { ConfirmDialog, speakerName } from '../components/index.js';
import { roleSpeaker } from '../graphql/speaker.js';
import { useAct } from '../graphql/use-act.js';
import type { SignedIn } from '../graphql/use-viewer.js';
import { t } from '../strings/t.js';
import { CloseRoundDocument } from './consultations.graphql.js';
import classes from './consultations.module.css';
import type { ConsultationRecord, RoundRecord } from './types.js';

/** Closes a round before its time has run out. */
export function CloseRound(props: {
  readonly consultation: ConsultationRecord;
  readonly round: RoundRecord;
  readonly viewer: SignedIn | null | undefined;
  readonly onDone: () => void;
}) {
  const { consultation, round, viewer, onDone } = props;
  const { slug } = useSpace();
  const [asked, setAsked] = useState(false);
  const act = useAct(CloseRoundDocument);
  const place = { slug, groupId: consultation.taskGroup?.id ?? null };
  const speaker = roleSpeaker(viewer, place, ['CO_CHAIR', 'SECRETARIAT']);
  if (!speaker) return null;
  const confirm = async () => {
    if (!(await act.perform({ roundId: round.id }))) return;
    setAsked(false);
    onDone();
  };
  return (
    <div>
      <p className={classes.soft}>{t('consultations.closeRoundText')}</p>
      <p>
        <Button
          variant="default"
          onClick={() => {
            act.clear();
            setAsked(true);
          }}
        >
          {t('consultations.closeRound')}
        </Button>
      </p>
      <ConfirmDialog
        opened={asked}
        title={t('consultations.closeRound')}
        records={t('consultations.closeRoundRecords', {
          person: speakerName(speaker),
          round: round.number,
          title: consultation.title,
          responses: t('consultations.responses', { n: round.responseCount }),
        })}
        confirmLabel={t('consultations.closeRoundConfirm')}
        onConfirm={confirm}
        onClose={() => setAsked(false)}
        pending={act.pending}
        problem={act.problem}
      />
    </div>
  );
}
