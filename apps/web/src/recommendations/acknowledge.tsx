import { Button } from '@mantine/core';
import { useState } from 'react';
import { useSpace } from '../app/use-space.js';
import { ConfirmDialog, speakerName } from '../components/index.js';
import { useSpeaker } from '../graphql/speaker.js';
import { useAct } from '../graphql/use-act.js';
import { t } from '../strings/t.js';
import { AcknowledgeRecommendationDocument } from './recommendations.graphql.js';
import type { RecommendationRecord } from './recommendations-page.js';

/** The government sponsor says that it has arrived. `onDone` is given the sentence that the record has of it. */
export function Acknowledge(props: {
  readonly recommendation: RecommendationRecord;
  readonly onDone: (sentence: string) => void;
}) {
  const { id, title } = props.recommendation;
  const { slug } = useSpace();
  const [asked, setAsked] = useState(false);
  const speaker = speakerName(useSpeaker(slug, ['SPONSOR']));
  const act = useAct(AcknowledgeRecommendationDocument);
  const confirm = async () => {
    const data = await act.perform({ recommendationId: id });
    if (!data) return;
    setAsked(false);
    props.onDone(data.acknowledgeRecommendation.act.sentence);
  };
  return (
    <>
      <Button
        variant="default"
        aria-label={`${t('recommendations.acknowledge')}: ${title}`}
        onClick={() => setAsked(true)}
      >
        {t('recommendations.acknowledge')}
      </Button>
      <ConfirmDialog
        opened={asked}
        title={t('recommendations.acknowledge')}
        records={t('recommendations.acknowledgeRecords', { speaker, title })}
        confirmLabel={t('recommendations.acknowledgeConfirm')}
        onConfirm={confirm}
        onClose={() => setAsked(false)}
        pending={act.pending}
        problem={act.problem}
      />
    </>
  );
}
