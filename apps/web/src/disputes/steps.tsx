import {
  ActForm,
  DateText,
  Openers,
  PagedList,
  PersonName,
  RecordItem,
  Section,
  usePages,
} from '../components/index.js';
import type { DisputeStepsQuery } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';
import { DisputeStepsDocument, RecordStepDocument } from './disputes.graphql.js';
import classes from './disputes.module.css';
import type { DisputeProps } from './types.js';

const pick = (data: DisputeStepsQuery) => data.dispute?.steps;

/** What was done, and is to be done, by its days. */
export function Steps({ dispute, refetch }: DisputeProps) {
  const { id } = dispute;
  const pages = usePages(DisputeStepsDocument, { id }, pick);
  return (
    <Section title={t('disputes.steps')} id="steps">
      <PagedList
        pages={pages}
        pick={pick}
        label={t('disputes.steps')}
        emptyTitle={t('disputes.stepsNone')}
        emptyText={t('disputes.stepsNoneText')}
      >
        {(step) => (
          <RecordItem
            key={step.id}
            title={<DateText value={step.day} />}
            meta={
              <>
                {t('disputes.recordedBy')} <PersonName person={step.recordedBy} />
              </>
            }
          >
            <p className={classes.said}>{step.what}</p>
          </RecordItem>
        )}
      </PagedList>
      {dispute.mayDo.includes('dispute.recordStep') && (
        <Openers>
          <ActForm
            document={RecordStepDocument}
            label={t('disputes.step')}
            fields={[
              { name: 'day', kind: 'day', label: t('disputes.stepDay') },
              { name: 'what', kind: 'text', label: t('disputes.stepWhat') },
            ]}
            input={({ day = '', what = '' }) => ({ disputeId: id, day, what })}
            records={({ day = '', what = '' }) =>
              t('disputes.stepRecords', { matter: dispute.matter, day, what })
            }
            onDone={() => {
              pages.refresh();
              refetch();
            }}
          />
        </Openers>
      )}
    </Section>
  );
}
