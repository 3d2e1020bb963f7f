import { Link } from 'react-router';
import { useSpace } from '../app/use-space.js';
import { DateText, PagedList, RecordItem, StatusMark, usePages } from '../components/index.js';
import type { DefinitionUsesQuery } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';
import { DefinitionUsesDocument } from './definition.graphql.js';

const pick = (data: DefinitionUsesQuery) => data.definition.usedIn;

/** The latest texts of drafts that cite a term, and at which version they do. */
export function DefinitionUses({ id }: { readonly id: string }) {
  const { slug } = useSpace();
  const pages = usePages(DefinitionUsesDocument, { id }, pick);
  return (
    <PagedList
      pages={pages}
      pick={pick}
      label={t('definitions.usedIn')}
      emptyTitle={t('definitions.notUsed')}
      emptyText={t('definitions.notUsedText')}
    >
      {({ id: key, version, citedVersion, superseded, frozenAt }) => (
        <RecordItem
          key={key}
          title={
            <Link to={`/spaces/${slug}/versions/${encodeURIComponent(version.id)}`}>
              {t('definitions.citingText', { title: version.title, number: version.number })}
            </Link>
          }
          status={
            superseded ? (
              <StatusMark shape="triangleOpen" tone="amber">
                {t('definitions.citesSuperseded')}
              </StatusMark>
            ) : (
              <StatusMark shape="circle" tone="green">
                {t('definitions.citesAgreed')}
              </StatusMark>
            )
          }
          meta={<DateText value={frozenAt} />}
        >
          {citedVersion && <p>{t('definitions.citedAt', { number: citedVersion.number })}</p>}
        </RecordItem>
      )}
    </PagedList>
  );
}
