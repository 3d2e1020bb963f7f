import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { DateText, EmptyState, Loaded, RecordList, ShowMore, usePages } from '../components/index.js';
import type { ActsQuery } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';
import { actFilter, instantIn } from './act-filter.js';
import { ActFilters } from './act-filters.js';
import { ActItem } from './act-item.js';
import { ActsDocument } from './record.graphql.js';
import classes from './record.module.css';
import { useGrowingList } from './use-growing-proofs.js';

const pick = (data: ActsQuery) => data.acts;

/** The acts of a space, the newest first, as far as the filters in the address let them through. */
export function Acts({ slug }: { readonly slug: string }) {
  const [address] = useSearchParams();
  const filter = useMemo(() => actFilter(address), [address]);
  const pages = usePages(ActsDocument, { slug, filter }, pick);
  useGrowingList(pages, ({ proofState }) => [proofState]);
  const filtered = Object.keys(filter).length > 0;
  const asOf = instantIn(address);
  return (
    <>
      <ActFilters slug={slug} />
      <p role="status" className={classes.asOf}>
        {asOf && (
          <>
            {t('record.asOf')} <DateText value={asOf} />
          </>
        )}
      </p>
      <Loaded result={pages.result} pick={pick} onRetry={pages.refresh}>
        {() =>
          pages.nodes.length === 0 ? (
            <EmptyState title={t(filtered ? 'record.nothingTitle' : 'record.emptyTitle')}>
              <p>{t(filtered ? 'record.nothingText' : 'record.emptyText')}</p>
            </EmptyState>
          ) : (
            <>
              <RecordList label={t('record.acts')}>
                {pages.nodes.map((act) => (
                  <ActItem key={act.id} act={act} slug={slug} />
                ))}
              </RecordList>
              <ShowMore pages={pages} />
            </>
          )
        }
      </Loaded>
    </>
  );
}
