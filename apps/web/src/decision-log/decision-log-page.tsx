import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useSpace } from '../app/use-space.js';
import {
  dayText,
  EmptyState,
  Loaded,
  Page,
  PageTitle,
  RecordList,
  Remark,
  readerZone,
  ShowMore,
  usePages,
} from '../components/index.js';
import type { DecisionLogQuery } from '../graphql/generated/graphql.js';
import { useGrowingList } from '../record/use-growing-proofs.js';
import { t } from '../strings/t.js';
import { DecisionLogDocument } from './decision-log.graphql.js';
import { LogEntry } from './log-entry.js';
import { filePath, isNarrowed, type LogView, readView, variablesOf, writeView } from './log-filter.js';
import { LogFilterForm } from './log-filter-form.js';

const pick = (data: DecisionLogQuery) => data.decisionLog;

/** Every decision of the space, as it stands or as it stood; what is shown is kept in the address. */
export function DecisionLogPage() {
  const { slug } = useSpace();
  const [search, setSearch] = useSearchParams();
  const view = useMemo(() => readView(search), [search]);
  const [now] = useState(() => new Date());
  const variables = useMemo(() => variablesOf(slug, view, now), [slug, view, now]);
  const pages = usePages(DecisionLogDocument, variables, pick);
  useGrowingList(pages, ({ chain }) => [chain?.openedBy?.proofState, chain?.closedBy?.proofState]);
  const show = (next: LogView) => setSearch(writeView(next), { replace: true, preventScrollReset: true });

  return (
    <Page>
      <PageTitle title={t('decisionLog.title')}>
        <p>{t('decisionLog.lead')}</p>
      </PageTitle>
      <LogFilterForm view={view} onChange={show} />
      {variables.asOf && (
        <Remark>
          <p>{t('decisionLog.asOfThen', { date: dayText(view.asOf), zone: readerZone() })}</p>
        </Remark>
      )}
      <Loaded result={pages.result} pick={pick} onRetry={pages.refresh}>
        {() =>
          pages.nodes.length === 0 ? (
            <NothingThere narrowed={isNarrowed(view)} />
          ) : (
            <>
              <RecordList label={t('decisionLog.list')}>
                {pages.nodes.map((entry) => (
                  <LogEntry key={entry.id} entry={entry} />
                ))}
              </RecordList>
              <ShowMore pages={pages} />
              <p className="no-print">
                {t('decisionLog.files')}{' '}
                <a href={filePath(slug, view, now, 'csv')} download>
                  {t('decisionLog.csv')}
                </a>{' '}
                <a href={filePath(slug, view, now, 'json')} download>
                  {t('decisionLog.json')}
                </a>
              </p>
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

function NothingThere({ narrowed }: { readonly narrowed: boolean }) {
  return (
    <div role="status">
      <EmptyState title={t(narrowed ? 'decisionLog.nothingTitle' : 'decisionLog.emptyTitle')}>
        <p>{t(narrowed ? 'decisionLog.nothingText' : 'decisionLog.emptyText')}</p>
      </EmptyState>
    </div>
  );
}
