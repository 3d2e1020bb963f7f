import { DateText, GovernmentAnswerMark, PersonName } from '../components/index.js';
import { t } from '../strings/t.js';
import { LateAnswerMark } from './recommendation-marks.js';
import classes from './recommendations.module.css';
import type { RecommendationRecord } from './recommendations-page.js';

type Response = RecommendationRecord['responses'][number];

/** What government answered, the first answer first: the word, the statement, by whom. */
export function GovernmentAnswers({ responses }: { readonly responses: readonly Response[] }) {
  return responses.map((each) => <Answer key={each.id} response={each} />);
}

function Answer({ response }: { readonly response: Response }) {
  return (
    <blockquote className={classes.quoted}>
      <p>
        <GovernmentAnswerMark answer={response.answer} />
        {response.deferredTo && (
          <>
            {' · '}
            {t('recommendations.deferredTo')} <DateText value={response.deferredTo} />
          </>
        )}
        {response.late && (
          <>
            {' · '}
            <LateAnswerMark />
          </>
        )}
      </p>
      <p className={classes.text}>{response.statement}</p>
      {response.statementUrl && (
        <p>
          <a href={response.statementUrl} rel="noreferrer">
            {t('recommendations.statementLink')}
          </a>
        </p>
      )}
      <p className={classes.meta}>
        {t('recommendations.answered')} <DateText value={response.answeredAt} dayOnly />,{' '}
        <PersonName person={response.answeredBy} organisation={response.organisation} />
      </p>
    </blockquote>
  );
}
