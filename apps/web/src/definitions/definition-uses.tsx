import { Link } from 'react-router';
import { useSpace } from '../app/use-space.js';
import { DateText, PagedList, RecordItem, usePages } from '../components/index.js';
import type { DefinitionUsesInDraftsQuery, DefinitionUsesQuery } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';
import { DefinitionUsesDocument, DefinitionUsesInDraftsDocument } from './definition.graphql.js';
import { CurrentMark } from './definition-marks.js';

const pick = (data: DefinitionUsesQuery) => data.definition.usedIn;
const pickInDrafts = (data: DefinitionUsesInDraftsQuery) => data.definition.usedInDrafts;

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
          status={<CurrentMark is="cited" superseded={superseded} />}
          meta={<DateText value={frozenAt} />}
        >
          {citedVersion && <p>{t('definitions.citedAt', { number: citedVersion.number })}</p>}
        </RecordItem>
      )}
    </PagedList>
  );
}

/** The drafts whose texts cite a term as they are being written, as far as the reader may read them. */
export function DefinitionUsesInDrafts({ id }: { readonly id: string }) {
  const { slug } = useSpace();
  const pages = usePages(DefinitionUsesInDraftsDocument, { id }, pickInDrafts);
  return (
    <PagedList
      pages={pages}
      pick={pickInDrafts}
      label={t('definitions.usedInDrafts')}
      emptyTitle={t('definitions.notUsedInDrafts')}
      emptyText={t('definitions.notUsedInDraftsText')}
    >
      {({ id: key, draft, citedVersion, superseded, asOf }) => (
        <RecordItem
          key={key}
          title={<Link to={`/spaces/${slug}/drafts/${encodeURIComponent(draft.id)}`}>{draft.title}</Link>}
          status={<CurrentMark is="cited" superseded={superseded} />}
          meta={
            <>
              {t('definitions.inTextAsOf')} <DateText value={asOf} />
            </>
          }
        >
          {citedVersion && <p>{t('definitions.citedAt', { number: citedVersion.number })}</p>}
        </RecordItem>
      )}
    </PagedList>
  );
}
