import { OrganisationName } from '../components/index.js';
import { DissentList } from '../disputes/dissents.js';
import { t } from '../strings/t.js';
import classes from './recommendations.module.css';
import type { RecommendationRecord } from './recommendations-page.js';

/**
 * What organisations held against it when it was decided, in their own words: objections that stood, with their clauses,
 * and what was put on record in disputes.
 */
export function Dissents({ recommendation }: { readonly recommendation: RecommendationRecord }) {
  const { dissents, recordedDissents } = recommendation;
  if (dissents.length === 0 && recordedDissents.length === 0)
    return <p className={classes.meta}>{t('recommendations.noDissent')}</p>;
  return (
    <>
      {dissents.map((each) => (
        <Objection key={each.id} objection={each} />
      ))}
      <DissentList dissents={recordedDissents} />
    </>
  );
}

function Objection({ objection }: { readonly objection: RecommendationRecord['dissents'][number] }) {
  const clauses = objection.clauses.map(({ number }) => t('recommendations.dissentClause', { number }));
  return (
    <blockquote className={classes.quoted}>
      <p className={classes.meta}>
        <OrganisationName organisation={objection.organisation} />
        {clauses.length > 0 && `, ${t('recommendations.dissentClauses', { clauses: clauses.join(', ') })}`}
      </p>
      <p className={classes.text}>{objection.reasons}</p>
    </blockquote>
  );
}
