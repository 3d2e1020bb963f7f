import { useState } from 'react';
import { Link } from 'react-router';
import { useSpace } from '../app/use-space.js';
import { BindingForm, DateText, Opener, Section } from '../components/index.js';
import { roleSpeaker, type Speaker } from '../graphql/speaker.js';
import { useAct } from '../graphql/use-act.js';
import type { SignedIn } from '../graphql/use-viewer.js';
import { t } from '../strings/t.js';
import { SendRecommendationDocument } from './decisions.graphql.js';
import { completeEntry, NOTHING_ENTERED, type RecommendationEntry } from './recommendation-entry.js';
import { RecommendationFields } from './recommendation-fields.js';
import { SendRecords } from './send-records.js';
import type { DecisionRecord } from './types.js';

/** Sends a carried decision to government; says so once it was sent. */
export function SendRecommendation(props: {
  readonly decision: DecisionRecord;
  readonly viewer: SignedIn | null | undefined;
  readonly refetch: () => void;
}) {
  const { decision, viewer, refetch } = props;
  const { slug } = useSpace();
  const { recommendation } = decision;
  if (recommendation) {
    return (
      <Section title={t('decisions.acts')}>
        <p>
          {t('decisions.sent')} <Link to={`/spaces/${slug}/recommendations`}>{recommendation.title}</Link>,{' '}
          <DateText value={recommendation.sentAt} />
        </p>
      </Section>
    );
  }
  const speaker = roleSpeaker(viewer, { slug, groupId: decision.taskGroup.id }, ['CO_CHAIR', 'SECRETARIAT']);
  if (decision.status !== 'CARRIED' || !decision.mayDo.includes('recommendation.send') || !speaker)
    return null;
  return (
    <Section title={t('decisions.acts')}>
      <p>{t('decisions.sendText', { number: decision.version.number })}</p>
      <Opener label={t('decisions.send')}>
        {() => <Form decision={decision} speaker={speaker} onDone={refetch} />}
      </Opener>
    </Section>
  );
}

function Form(props: {
  readonly decision: DecisionRecord;
  readonly speaker: Speaker;
  readonly onDone: () => void;
}) {
  const { decision, speaker, onDone } = props;
  const [entry, setEntry] = useState<RecommendationEntry>(NOTHING_ENTERED);
  const [tried, setTried] = useState(false);
  const act = useAct(SendRecommendationDocument);
  const { version } = decision;
  return (
    <BindingForm
      act={act}
      title={t('decisions.send')}
      submitLabel={t('decisions.sendSubmit')}
      confirmLabel={t('decisions.sendConfirm')}
      records={<SendRecords entry={entry} speaker={speaker} version={version} />}
      input={() => {
        setTried(true);
        const complete = completeEntry(entry);
        return complete && { decisionId: decision.id, ...complete };
      }}
      onDone={onDone}
    >
      <RecommendationFields entry={entry} onChange={setEntry} tried={tried} problem={act.problem} />
    </BindingForm>
  );
}
