import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useSpace } from '../app/use-space.js';
import { BindingForm, DateText, fieldError, Opener, Section, speakerName } from '../components/index.js';
import { roleSpeaker, type Speaker } from '../graphql/speaker.js';
import { useAct } from '../graphql/use-act.js';
import type { SignedIn } from '../graphql/use-viewer.js';
import { t } from '../strings/t.js';
import { SendRecommendationDocument } from './decisions.graphql.js';
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
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const act = useAct(SendRecommendationDocument);
  const noTitle = title.trim() === '';
  const noText = text.trim() === '';
  return (
    <BindingForm
      act={act}
      title={t('decisions.send')}
      submitLabel={t('decisions.sendSubmit')}
      confirmLabel={t('decisions.sendConfirm')}
      records={t('decisions.sendRecords', {
        person: speakerName(speaker),
        title: title.trim(),
        number: decision.version.number,
        hash: decision.version.sha256,
        text: text.trim(),
      })}
      input={() => {
        setTried(true);
        return noTitle || noText ? undefined : { decisionId: decision.id, title: title.trim(), text };
      }}
      onDone={onDone}
    >
      <TextInput
        label={t('decisions.sendTitle')}
        value={title}
        error={
          (tried && noTitle ? t('decisions.sendTitleWanted') : undefined) ?? fieldError(act.problem, 'title')
        }
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Textarea
        label={t('decisions.sendBody')}
        description={t('decisions.sendBodyHint')}
        autosize
        minRows={4}
        value={text}
        error={
          (tried && noText ? t('decisions.sendBodyWanted') : undefined) ?? fieldError(act.problem, 'text')
        }
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </BindingForm>
  );
}
