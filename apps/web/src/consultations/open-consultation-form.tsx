import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { BindingForm, fieldError, instantOf, readerZone } from '../components/index.js';
import type { RoundKind } from '../graphql/generated/graphql.js';
import type { Speaker } from '../graphql/speaker.js';
import { useAct } from '../graphql/use-act.js';
import { t } from '../strings/t.js';
import { OpenConsultationDocument } from './consultations.graphql.js';
import classes from './consultations.module.css';
import { formFaults } from './open-form-faults.js';
import { OpenRecords } from './open-records.js';
import { type QuestionField, QuestionFields } from './question-fields.js';

const KINDS: readonly RoundKind[] = ['SMALL_GROUP', 'OPEN', 'ROAD_SHOW'];

/** What is asked, of whom, until when, with which questions. */
export function OpenConsultationForm(props: {
  readonly version: {
    readonly id: string;
    readonly number: number;
    readonly title: string;
    readonly sha256: string;
  };
  readonly speaker: Speaker;
  readonly onOpened: (id: string) => void;
}) {
  const { version, speaker, onOpened } = props;
  const [title, setTitle] = useState('');
  const [introduction, setIntroduction] = useState('');
  const [kind, setKind] = useState<RoundKind>('SMALL_GROUP');
  const [closes, setCloses] = useState('');
  const [questions, setQuestions] = useState<readonly QuestionField[]>([{ key: 1, text: '' }]);
  const [tried, setTried] = useState(false);
  const act = useAct(OpenConsultationDocument);
  const typed = { title, introduction, closes, questions: questions.map(({ text }) => text) };
  const faults = formFaults(typed, new Date());
  const shown = tried ? faults : {};

  return (
    <BindingForm
      act={act}
      title={t('consultations.open')}
      submitLabel={t('consultations.openSubmit')}
      confirmLabel={t('consultations.openConfirm')}
      records={<OpenRecords speaker={speaker} version={version} kind={kind} typed={typed} />}
      input={() => {
        setTried(true);
        const closesAt = instantOf(closes);
        if (closesAt === undefined || Object.keys(faults).length > 0) return undefined;
        return {
          versionId: version.id,
          title: title.trim(),
          introduction,
          kind,
          closesAt,
          questions: typed.questions,
        };
      }}
      onDone={({ openConsultation }) => onOpened(openConsultation.consultation.id)}
    >
      <TextInput
        label={t('consultations.openTitle')}
        value={title}
        error={shown.title ?? fieldError(act.problem, 'title')}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Textarea
        label={t('consultations.openIntroduction')}
        description={t('consultations.openIntroductionHint')}
        autosize
        minRows={3}
        value={introduction}
        error={shown.introduction ?? fieldError(act.problem, 'introduction')}
        onChange={(event) => setIntroduction(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('consultations.openKind')}
        description={t('consultations.openPublic')}
        value={kind}
        data={KINDS.map((value) => ({ value, label: t(`words.roundKind_${value}`) }))}
        error={fieldError(act.problem, 'kind')}
        onChange={(event) =>
          setKind(KINDS.find((each) => each === event.currentTarget.value) ?? 'SMALL_GROUP')
        }
      />
      <TextInput
        type="datetime-local"
        className={classes.moment ?? ''}
        label={t('consultations.openCloses')}
        description={t('consultations.openClosesHint', { zone: readerZone() })}
        value={closes}
        error={shown.closes ?? fieldError(act.problem, 'closesAt')}
        onChange={(event) => setCloses(event.currentTarget.value)}
      />
      <QuestionFields
        questions={questions}
        errors={shown.questions ?? {}}
        problem={fieldError(act.problem, 'questions')}
        onChange={setQuestions}
      />
    </BindingForm>
  );
}
