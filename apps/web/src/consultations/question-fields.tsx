import { Button, Textarea } from '@mantine/core';
import { FieldError } from '../components/index.js';
import { t } from '../strings/t.js';
import classes from './consultations.module.css';

/** A question being written; its key stays when others are removed. */
export interface QuestionField {
  readonly key: number;
  readonly text: string;
}

/** The questions of a round: any number, in order. */
export function QuestionFields(props: {
  readonly questions: readonly QuestionField[];
  readonly errors: Readonly<Record<number, string>>;
  readonly problem: string | undefined;
  readonly onChange: (questions: readonly QuestionField[]) => void;
}) {
  const { questions, errors, onChange } = props;
  const nextKey = Math.max(0, ...questions.map(({ key }) => key)) + 1;
  return (
    <fieldset className={classes.fieldset}>
      <legend>{t('consultations.openQuestions')}</legend>
      <p className={classes.soft}>{t('consultations.openQuestionsHint')}</p>
      {questions.map((question, index) => (
        <div key={question.key} className={classes.question}>
          <Textarea
            label={t('consultations.openQuestion', { n: index + 1 })}
            autosize
            minRows={2}
            value={question.text}
            error={errors[index]}
            onChange={(event) => {
              const text = event.currentTarget.value;
              onChange(questions.map((each) => (each === question ? { ...each, text } : each)));
            }}
          />
          <Button
            variant="subtle"
            size="compact-md"
            onClick={() => onChange(questions.filter((each) => each !== question))}
          >
            {t('consultations.openRemoveQuestion', { n: index + 1 })}
          </Button>
        </div>
      ))}
      <FieldError>{props.problem}</FieldError>
      <p>
        <Button variant="default" onClick={() => onChange([...questions, { key: nextKey, text: '' }])}>
          {t('consultations.openAddQuestion')}
        </Button>
      </p>
    </fieldset>
  );
}
