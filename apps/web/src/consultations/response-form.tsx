import { NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useSpace } from '../app/use-space.js';
import { BindingForm, FieldError, fieldError, speakerName } from '../components/index.js';
import { useAct } from '../graphql/use-act.js';
import type { SignedIn } from '../graphql/use-viewer.js';
import { t } from '../strings/t.js';
import { SubmitResponseDocument } from './consultations.graphql.js';
import classes from './consultations.module.css';
import { saidIn } from './response-draft.js';
import { ResponseRecords } from './response-records.js';
import type { ConsultationRecord, RoundRecord } from './types.js';
import { useKeptDraft } from './use-response-draft.js';

/** Answers to the questions, and the sending of everything typed on the page, comments on clauses included. */
export function ResponseForm(props: {
  readonly consultation: ConsultationRecord;
  readonly round: RoundRecord;
  readonly viewer: SignedIn;
  readonly onSent: () => void;
}) {
  const { consultation, round, viewer, onSent } = props;
  const { slug } = useSpace();
  const kept = useKeptDraft();
  const act = useAct(SubmitResponseDocument);
  const [tried, setTried] = useState(false);
  if (!kept) return null;

  const { version } = consultation;
  const said = saidIn(kept.draft, round.questions, version.clauses);
  const empty = said.answers.length + said.comments.length === 0;
  const organisations = ownOrganisations(viewer, slug);
  const chosen = kept.draft.organisationId === undefined ? organisations[0]?.id : kept.draft.organisationId;
  const organisation = organisations.find(({ id }) => id === chosen) ?? null;
  const counts = {
    answers: t('consultations.answersCount', { n: said.answers.length }),
    comments: t('consultations.commentsCount', { n: said.comments.length }),
  };

  return (
    <BindingForm
      act={act}
      title={t('consultations.submitDialog')}
      submitLabel={t('consultations.submitGoOn')}
      confirmLabel={t('consultations.submitConfirm')}
      records={
        <ResponseRecords
          said={said}
          consultation={consultation}
          round={round}
          sentence={t('consultations.submitRecords', {
            person: speakerName({ person: viewer.person.name, organisation }),
            round: round.number,
            title: consultation.title,
            number: version.number,
            hash: version.sha256,
            ...counts,
          })}
        />
      }
      input={() => {
        setTried(true);
        return empty ? undefined : { roundId: round.id, organisationId: organisation?.id ?? null, ...said };
      }}
      onDone={() => {
        kept.clear();
        onSent();
      }}
    >
      <h3>{t('consultations.yourResponse')}</h3>
      {round.questions.length === 0 && <p>{t('consultations.noQuestions')}</p>}
      {round.questions.map((question) => (
        <div key={question.id} className={classes.question}>
          <p id={`question-${question.id}`} className={classes.questionText}>
            {question.ordinal}. {question.text}
          </p>
          <Textarea
            label={t('consultations.yourAnswer', { n: question.ordinal })}
            aria-describedby={`question-${question.id}`}
            autosize
            minRows={3}
            value={kept.draft.answers[question.id] ?? ''}
            onChange={(event) => kept.setAnswer(question.id, event.currentTarget.value)}
          />
        </div>
      ))}
      {organisations.length > 0 && (
        <NativeSelect
          label={t('consultations.respondAs')}
          value={organisation?.id ?? ''}
          data={[
            ...organisations.map(({ id, name }) => ({
              value: id,
              label: t('consultations.respondFor', { organisation: name }),
            })),
            { value: '', label: t('consultations.respondForYourself') },
          ]}
          error={fieldError(act.problem, 'organisationId')}
          onChange={(event) => kept.setOrganisation(event.currentTarget.value || null)}
        />
      )}
      <p role="status">{t('consultations.summary', counts)}</p>
      <p className={classes.soft}>{t('consultations.submitOnce')}</p>
      <p className={classes.soft}>{t(kept.kept ? 'consultations.keptHere' : 'consultations.notSent')}</p>
      <FieldError>{tried && empty ? t('consultations.nothingTyped') : undefined}</FieldError>
    </BindingForm>
  );
}

/** The organisations for which the viewer has a role in the space, each once. */
function ownOrganisations(viewer: SignedIn, slug: string) {
  const held = viewer.roles
    .filter(({ space }) => space?.slug === slug)
    .flatMap(({ organisation }) => (organisation ? [organisation] : []));
  return [...new Map(held.map((each) => [each.id, each])).values()];
}
