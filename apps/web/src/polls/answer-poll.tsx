import { Radio, Textarea } from '@mantine/core';
import { useState } from 'react';
import { BindingForm, DateText, fieldError, Opener, Section } from '../components/index.js';
import type { PollChoice } from '../graphql/generated/graphql.js';
import { useAct } from '../graphql/use-act.js';
import { t } from '../strings/t.js';
import { marksOf, marksProblem, OptionFields, type TypedMarks } from './option-fields.js';
import { GivenMarks, markText, optionText } from './option-text.js';
import { PollChoiceMark, putsOptions, stepsOf } from './poll-marks.js';
import { AnswerPollDocument } from './polls.graphql.js';
import classes from './polls.module.css';
import type { PollProps, PollRecord } from './types.js';

/** What the viewer said last, and the form to answer; nothing for whoever neither answered nor may. */
export function AnswerPoll({ poll, refetch }: PollProps) {
  const { ownAnswer } = poll;
  const may = poll.mayDo.includes('poll.answer');
  if (!may && !ownAnswer) return null;
  return (
    <Section title={t('polls.yourAnswer')} id="answer">
      {ownAnswer && <Own poll={poll} answer={ownAnswer} />}
      {may && !ownAnswer && <Form poll={poll} refetch={refetch} />}
      {may && ownAnswer && (
        <Opener label={t('polls.answerAgain')}>
          {(close) => (
            <Form
              poll={poll}
              refetch={() => {
                close();
                refetch();
              }}
            />
          )}
        </Opener>
      )}
    </Section>
  );
}

function Own(props: { readonly poll: PollRecord; readonly answer: NonNullable<PollRecord['ownAnswer']> }) {
  const { poll, answer } = props;
  return (
    <>
      <GivenMarks poll={poll} marks={answer.marks} />
      {answer.choice && (
        <p>
          <PollChoiceMark choice={answer.choice} />
        </p>
      )}
      {answer.words && <p className={classes.said}>{answer.words}</p>}
      <p className={classes.soft}>
        <DateText value={answer.at} />
      </p>
    </>
  );
}

function Form({ poll, refetch }: PollProps) {
  const act = useAct(AnswerPollDocument);
  const steps = stepsOf(poll.method);
  const [choice, setChoice] = useState<PollChoice | null>(poll.ownAnswer?.choice ?? null);
  const [marks, setMarks] = useState<TypedMarks>(() =>
    Object.fromEntries((poll.ownAnswer?.marks ?? []).map(({ optionId, value }) => [optionId, `${value}`])),
  );
  const [words, setWords] = useState(poll.ownAnswer?.words ?? '');
  const [tried, setTried] = useState(false);
  const ofOptions = putsOptions(poll.method);
  const inWords = steps.length === 0 && !ofOptions;
  const wrongMarks = marksProblem(poll, marks);
  const missing = inWords ? words.trim() === '' : ofOptions ? wrongMarks !== undefined : choice === null;
  const said = ofOptions ? saidOf(poll, marks) : choice === null ? '' : t(`polls.choice_${choice}`);
  return (
    <BindingForm
      act={act}
      title={t('polls.answer')}
      submitLabel={t('components.goOn')}
      confirmLabel={t('polls.answer')}
      records={
        inWords
          ? t('polls.answerRecordsWords', { question: poll.question, words })
          : t('polls.answerRecords', { question: poll.question, answer: said, words })
      }
      input={() => {
        setTried(true);
        if (missing) return undefined;
        return {
          pollId: poll.id,
          choice,
          marks: ofOptions ? marksOf(poll, marks) : null,
          words: words.trim() === '' ? null : words,
        };
      }}
      onDone={refetch}
    >
      {ofOptions && (
        <OptionFields
          poll={poll}
          typed={marks}
          error={tried ? (wrongMarks ?? fieldError(act.problem, 'marks')) : undefined}
          onChange={setMarks}
        />
      )}
      {steps.length > 0 && (
        <Radio.Group
          label={t('polls.choose')}
          value={choice ?? ''}
          error={tried && missing ? t('polls.chooseOne') : fieldError(act.problem, 'choice')}
          onChange={(value) => setChoice(steps.find((each) => each === value) ?? null)}
        >
          <div className={classes.choices}>
            {steps.map((each) => (
              <Radio
                key={each}
                value={each}
                label={t(`polls.choice_${each}`)}
                description={t(`polls.choiceHint_${each}`)}
              />
            ))}
          </div>
        </Radio.Group>
      )}
      <Textarea
        label={inWords ? t('polls.words') : t('polls.why')}
        value={words}
        onChange={({ currentTarget: { value } }) => setWords(value)}
        error={inWords && tried && missing ? t('polls.wordsMissing') : fieldError(act.problem, 'words')}
        autosize
        minRows={3}
        required={inWords}
      />
    </BindingForm>
  );
}

/** What is given to the options, in a line. */
function saidOf(poll: PollRecord, typed: TypedMarks): string {
  const named = new Map(poll.options.map((option) => [option.id, optionText(option)]));
  return marksOf(poll, typed)
    .map(({ optionId, value }) => `${named.get(optionId) ?? ''}: ${markText(poll.method, value)}`)
    .join('; ');
}
