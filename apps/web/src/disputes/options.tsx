import {
  ActForm,
  EmptyState,
  Openers,
  PersonName,
  RecordItem,
  RecordList,
  Section,
} from '../components/index.js';
import type { OptionAnswer } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';
import { OPTION_ANSWERS } from './dispute-marks.js';
import { AnswerOptionDocument, OfferOptionDocument } from './disputes.graphql.js';
import classes from './disputes.module.css';
import { OptionsGrid } from './options-grid.js';
import type { DisputeOption, DisputeProps } from './types.js';

/** Ways out that were offered, and who can live with which. */
export function Options({ dispute, refetch }: DisputeProps) {
  const { options, mayDo } = dispute;
  return (
    <Section title={t('disputes.options')} id="options">
      {options.length === 0 ? (
        <EmptyState title={t('disputes.optionsNone')}>
          <p>{t('disputes.optionsNoneText')}</p>
        </EmptyState>
      ) : (
        <>
          <RecordList label={t('disputes.options')}>
            {options.map((option) => (
              <RecordItem
                key={option.id}
                title={t('disputes.option', { number: option.number })}
                meta={
                  <>
                    {t('disputes.offeredBy')}{' '}
                    <PersonName person={option.offeredBy} organisation={option.offeredFor ?? undefined} />
                  </>
                }
              >
                <p className={classes.said}>{option.text}</p>
                {mayDo.includes('dispute.answerOption') && (
                  <Answering option={option} matter={dispute.matter} refetch={refetch} />
                )}
              </RecordItem>
            ))}
          </RecordList>
          <OptionsGrid dispute={dispute} />
        </>
      )}
      {mayDo.includes('dispute.offerOption') && (
        <Openers>
          <ActForm
            document={OfferOptionDocument}
            label={t('disputes.offer')}
            fields={[
              {
                name: 'text',
                kind: 'text',
                label: t('disputes.offerText'),
                hint: t('disputes.offerHint'),
              },
            ]}
            input={({ text = '' }) => ({ disputeId: dispute.id, text })}
            records={({ text = '' }) =>
              t('disputes.offerRecords', { number: options.length + 1, matter: dispute.matter, text })
            }
            onDone={refetch}
          />
        </Openers>
      )}
    </Section>
  );
}

function Answering(props: {
  readonly option: DisputeOption;
  readonly matter: string;
  readonly refetch: () => void;
}) {
  const { option, matter, refetch } = props;
  const chosen = (value: string | undefined): OptionAnswer =>
    OPTION_ANSWERS.find((each) => each === value) ?? 'NO';
  return (
    <ActForm
      small
      document={AnswerOptionDocument}
      label={t('disputes.answerOption')}
      name={t('disputes.answerOptionNamed', { number: option.number })}
      fields={[
        {
          name: 'answer',
          kind: 'choice',
          label: t('disputes.answerWhich'),
          choices: [
            { value: '', label: t('disputes.choose') },
            ...OPTION_ANSWERS.map((value) => ({ value, label: t(`disputes.answer_${value}`) })),
          ],
        },
        {
          name: 'words',
          kind: 'text',
          label: t('disputes.answerWords'),
          hint: t('disputes.answerWordsHint'),
          optional: true,
        },
      ]}
      input={({ answer, words = '' }) => ({
        optionId: option.id,
        answer: chosen(answer),
        words: words.trim() === '' ? null : words,
      })}
      records={({ answer, words = '' }) =>
        t('disputes.answerRecords', {
          answer: t(`disputes.answer_${chosen(answer)}`),
          number: option.number,
          matter,
          words,
        })
      }
      onDone={refetch}
    />
  );
}
