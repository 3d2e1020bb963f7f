import { Link } from 'react-router';
import {
  DateText,
  DecisionStatusMark,
  EmptyState,
  Loaded,
  RecordItem,
  RecordList,
  ShowMore,
  usePages,
} from '../components/index.js';
import type { OpenDecisionsQuery } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';
import { OpenDecisionsDocument } from './spaces.graphql.js';

const pick = (data: OpenDecisionsQuery) => data.decisionLog;

/** The decisions that are open in a space. */
export function OpenDecisions({ slug }: { readonly slug: string }) {
  const pages = usePages(OpenDecisionsDocument, { slug }, pick);
  const base = `/spaces/${slug}`;
  return (
    <>
      <Loaded result={pages.result} pick={pick} onRetry={pages.refresh}>
        {() =>
          pages.nodes.length === 0 ? (
            <EmptyState title={t('spaces.decisionsEmptyTitle')}>
              <p>{t('spaces.decisionsEmptyText')}</p>
            </EmptyState>
          ) : (
            <RecordList label={t('spaces.decisionsOpen')}>
              {pages.nodes.map(({ decision }) => (
                <RecordItem
                  key={decision.id}
                  title={<Link to={`${base}/decisions/${decision.id}`}>{decision.question}</Link>}
                  status={<DecisionStatusMark status={decision.status} />}
                  meta={
                    <>
                      {decision.taskGroup.title},{' '}
                      <Link to={`${base}/versions/${decision.version.id}`}>
                        {t('spaces.onVersion', {
                          number: decision.version.number,
                          title: decision.version.title,
                        })}
                      </Link>
                    </>
                  }
                >
                  {decision.deadline && (
                    <p>
                      {t('spaces.deadline')} <DateText value={decision.deadline} />
                    </p>
                  )}
                </RecordItem>
              ))}
            </RecordList>
          )
        }
      </Loaded>
      {pages.hasMore && <ShowMore pages={pages} />}
      <p>
        <Link to={`${base}/decisions`}>{t('spaces.decisionsAll')}</Link>
      </p>
    </>
  );
}
