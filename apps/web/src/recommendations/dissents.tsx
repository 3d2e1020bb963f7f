import { OrganisationName } from '../components/index.js';
import { t } from '../strings/t.js';
import classes from './recommendations.module.css';
import type { RecommendationRecord } from './recommendations-page.js';

/** Objections that stood when it was decided: whose, on which clauses, in their own words. */
export function Dissents({ dissents }: { readonly dissents: RecommendationRecord['dissents'] }) {
  if (dissents.length === 0) return <p className={classes.meta}>{t('recommendations.noDissent')}</p>;
  return dissents.map((each) => {
    const clauses = each.clauses.map(({ number }) => t('recommendations.dissentClause', { number }));
    return (
      <blockquote key={each.id} className={classes.quoted}>
        <p className={classes.meta}>
          <OrganisationName organisation={each.organisation} />
          {clauses.length > 0 && `, ${t('recommendations.dissentClauses', { clauses: clauses.join(', ') })}`}
        </p>
        <p className={classes.text}>{each.reasons}</p>
      </blockquote>
    );
  });
}
