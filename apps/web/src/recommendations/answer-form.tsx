import { Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useSpace } from '../app/use-space.js';
import { BindingForm, fieldError } from '../components/index.js';
import { useAct } from '../graphql/use-act.js';
import { t } from '../strings/t.js';
import { ANSWERS, type AnswerEntry, answerProblems, completeAnswer } from './answer-problems.js';
import { AnswerRecords } from './answer-records.js';
import { AnswerRecommendationDocument } from './recommendations.graphql.js';
import type { RecommendationPart, RecommendationRecord } from './recommendations-page.js';

const EMPTY: AnswerEntry = { answer: undefined, statement: '', statementUrl: '', deferredTo: '' };

/** The government sponsor answers the whole, or the part that is given. `onDone` is given the sentence that the record has of it. */
export function AnswerForm(props: {
  readonly recommendation: RecommendationRecord;
  readonly part?: RecommendationPart;
  readonly onDone: (sentence: string) => void;
}) {
  const { recommendation, part } = props;
  const title = part
    ? t('recommendations.answerPart', { n: part.ordinal })
    : t(recommendation.parts.length > 0 ? 'recommendations.answerWhole' : 'recommendations.answer');
  const { slug } = useSpace();
  const [entry, setEntry] = useState(EMPTY);
  const [asked, setAsked] = useState(false);
  const act = useAct(AnswerRecommendationDocument);
  const set = (part: Partial<AnswerEntry>) => setEntry((before) => ({ ...before, ...part }));
  const wrong = asked ? answerProblems(entry) : {};

  const input = () => {
    setAsked(true);
    const complete = completeAnswer(entry);
    const to = { recommendationId: recommendation.id, ...(part ? { partId: part.id } : {}) };
    return complete && { ...to, ...complete };
  };
  return (
    <BindingForm
      act={act}
      title={title}
      submitLabel={t('recommendations.answerReview')}
      confirmLabel={t('recommendations.answerConfirm')}
      records={<AnswerRecords recommendation={recommendation} part={part} entry={entry} slug={slug} />}
      input={input}
      onDone={(data) => props.onDone(data.answerRecommendation.act.sentence)}
    >
      {!part && recommendation.parts.length > 0 && <p>{t('recommendations.answerWholeHint')}</p>}
      <Radio.Group
        label={t('recommendations.answerLabel')}
        value={entry.answer ?? null}
        error={fieldError(act.problem, 'answer') ?? (wrong.answer && t('recommendations.answerChoose'))}
        onChange={(value) => set({ answer: ANSWERS.find((each) => each === value) })}
      >
        <Stack gap="xs" mt="xs">
          {ANSWERS.map((each) => (
            <Radio key={each} value={each} label={t(`words.government_${each}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {entry.answer === 'DEFERRED' && (
        <TextInput
          type="date"
          label={t('recommendations.answerDeferredTo')}
          value={entry.deferredTo}
          error={
            fieldError(act.problem, 'deferredTo') ??
            (wrong.deferredTo && t('recommendations.answerChooseDay'))
          }
          onChange={(event) => set({ deferredTo: event.currentTarget.value })}
        />
      )}
      <Textarea
        label={t('recommendations.answerStatement')}
        description={t('recommendations.answerStatementHint')}
        autosize
        minRows={4}
        value={entry.statement}
        error={
          fieldError(act.problem, 'statement') ??
          (typeof wrong.statement === 'string' && t('components.fieldProblem', { wrong: wrong.statement }))
        }
        onChange={(event) => set({ statement: event.currentTarget.value })}
      />
      <TextInput
        type="text"
        inputMode="url"
        label={t('recommendations.answerUrl')}
        description={t('recommendations.answerUrlHint')}
        value={entry.statementUrl}
        error={
          fieldError(act.problem, 'statementUrl') ??
          (wrong.statementUrl && t('recommendations.answerUrlWrong'))
        }
        onChange={(event) => set({ statementUrl: event.currentTarget.value })}
      />
    </BindingForm>
  );
}
