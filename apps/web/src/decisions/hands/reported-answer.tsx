import { DateText, PersonName } from '../../components/index.js';
import type { ReportedAnswerFieldsFragment } from '../../graphql/generated/graphql.js';
import { t } from '../../strings/t.js';
import type { DecisionRecord } from '../types.js';
import classes from './hands.module.css';
import { ReportStandingMark } from './report-standing-mark.js';

/** What a chair last reported of an organisation on the words in question. */
export function reportOf(
  { reportedAnswers }: DecisionRecord,
  organisationId: string,
): ReportedAnswerFieldsFragment | undefined {
  return reportedAnswers.find(({ organisation }) => organisation.id === organisationId);
}

/** What a chair reported of one organisation: never drawn as an answer of its own. */
export function ReportedAnswer({ report }: { readonly report: ReportedAnswerFieldsFragment }) {
  const { answer, standing, reportedBy, reportedAt, confirmBy } = report;
  return (
    <p className={classes.reported}>
      <ReportStandingMark standing={standing} />{' '}
      <span>
        {t('hands.reported', { answer: t(`words.answer_${answer}`) })} <PersonName person={reportedBy} />,{' '}
        <DateText value={reportedAt} short />
        {standing === 'WAITING' && (
          <>
            {'. '}
            {t('hands.confirmBy')} <DateText value={confirmBy} short />
          </>
        )}
        .
      </span>
    </p>
  );
}
