import { Link } from 'react-router';
import { useSpace } from '../app/use-space.js';
import { DateText, DecisionStatusMark, PagedList, RecordItem, usePages } from '../components/index.js';
import type { EvidenceUsesQuery } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';
import { EvidenceUsesDocument } from './evidence.graphql.js';
import classes from './evidence.module.css';

type Use = EvidenceUsesQuery['evidence']['citedIn']['nodes'][number];

const pick = (data: EvidenceUsesQuery) => data.evidence.citedIn;

/** The frozen texts that cite a source, with the clauses that do, and the decisions on those texts. */
export function EvidenceUses({ id }: { readonly id: string }) {
  const pages = usePages(EvidenceUsesDocument, { id }, pick);
  return (
    <PagedList
      pages={pages}
      pick={pick}
      label={t('evidence.leanedOn')}
      emptyTitle={t('evidence.notCited')}
      emptyText={t('evidence.notCitedText')}
    >
      {(use) => <Entry key={use.id} use={use} />}
    </PagedList>
  );
}

function Entry({ use }: { readonly use: Use }) {
  const { slug } = useSpace();
  const { version, clauses, decisions, frozenAt } = use;
  return (
    <RecordItem
      title={
        <Link to={`/spaces/${slug}/versions/${encodeURIComponent(version.id)}`}>
          {t('evidence.citingText', { title: version.title, number: version.number })}
        </Link>
      }
      meta={<DateText value={frozenAt} />}
    >
      {clauses.length > 0 && (
        <p>{t('evidence.inClauses', { n: clauses.length, clauses: clauses.join(', ') })}</p>
      )}
      {decisions.length > 0 && (
        <ul className={classes.decisions} aria-label={t('evidence.decisions')}>
          {decisions.map(({ id, question, status }) => (
            <li key={id} className={classes.decision}>
              <span>
                {t('evidence.decision')}{' '}
                <Link to={`/spaces/${slug}/decisions/${encodeURIComponent(id)}`}>{question}</Link>
              </span>
              <DecisionStatusMark status={status} />
            </li>
          ))}
        </ul>
      )}
    </RecordItem>
  );
}
