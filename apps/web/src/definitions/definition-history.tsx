import { Link } from 'react-router';
import { useSpace } from '../app/use-space.js';
import { DateText, HashText, PagedList, RecordItem, usePages } from '../components/index.js';
import type { DefinitionHistoryQuery } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';
import { DefinitionHistoryDocument } from './definition.graphql.js';

const pick = (data: DefinitionHistoryQuery) => data.definition.agreements;

/** When a term was agreed, at which version, and by which decision: the latest first. */
export function DefinitionHistory({ id }: { readonly id: string }) {
  const { slug } = useSpace();
  const pages = usePages(DefinitionHistoryDocument, { id }, pick);
  return (
    <PagedList
      pages={pages}
      pick={pick}
      label={t('definitions.history')}
      emptyTitle={t('definitions.noHistory')}
      emptyText={t('definitions.noHistoryText')}
    >
      {({ id: key, at, version, decision }) => (
        <RecordItem
          key={key}
          title={
            version ? (
              <Link to={`/spaces/${slug}/versions/${encodeURIComponent(version.id)}`}>
                {t('definitions.agreedAtVersion', { number: version.number })}
              </Link>
            ) : (
              t('definitions.agreedThen')
            )
          }
          meta={<DateText value={at} />}
        >
          {version && <HashText value={version.sha256} short />}
          {decision && (
            <p>
              {t('definitions.byDecision')}{' '}
              <Link to={`/spaces/${slug}/decisions/${encodeURIComponent(decision.id)}`}>
                {decision.question}
              </Link>
            </p>
          )}
        </RecordItem>
      )}
    </PagedList>
  );
}
