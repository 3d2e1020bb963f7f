import { useMemo } from 'react';
import { useSpace } from '../app/use-space.js';
import {
  EmptyState,
  Loaded,
  Page,
  PageTitle,
  ParticipantsOnly,
  ShowMore,
  usePages,
} from '../components/index.js';
import type { RecommendationsQuery } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';
import { Recommendation } from './recommendation.js';
import { RecommendationFilters, useNarrowing } from './recommendation-filters.js';
import { RecommendationsDocument } from './recommendations.graphql.js';
import classes from './recommendations.module.css';

export type RecommendationRecord = RecommendationsQuery['recommendations']['nodes'][number];
export type RecommendationPart = RecommendationRecord['parts'][number];

const pick = (data: RecommendationsQuery) => data.recommendations;

/** What was carried and sent to government, and what government answered. */
export function RecommendationsPage() {
  const { slug } = useSpace();
  return (
    <Page reading>
      <PageTitle title={t('recommendations.title')}>
        <p>{t('recommendations.lead')}</p>
      </PageTitle>
      <ParticipantsOnly slug={slug}>
        <List key={slug} slug={slug} />
      </ParticipantsOnly>
    </Page>
  );
}

function List({ slug }: { readonly slug: string }) {
  const narrowing = useNarrowing();
  const { status, answer, taskGroupId, late, orderBy } = narrowing;
  const pages = usePages(
    RecommendationsDocument,
    useMemo(
      () => ({
        slug,
        orderBy,
        filter: {
          status: status === null ? null : [status],
          answer: answer === null ? null : [answer],
          taskGroupId,
          late: late ? true : null,
        },
      }),
      [slug, orderBy, status, answer, taskGroupId, late],
    ),
    pick,
  );
  const narrowed = status !== null || answer !== null || taskGroupId !== null || late;
  return (
    <>
      <RecommendationFilters narrowing={narrowing} />
      <Loaded result={pages.result} pick={pick} onRetry={pages.refresh}>
        {() =>
          pages.nodes.length === 0 ? (
            <EmptyState title={t(narrowed ? 'recommendations.nothing' : 'recommendations.emptyTitle')}>
              <p>{t(narrowed ? 'recommendations.nothingText' : 'recommendations.emptyText')}</p>
            </EmptyState>
          ) : (
            <>
              <ul className={classes.list} aria-label={t('recommendations.title')}>
                {pages.nodes.map((each) => (
                  <li key={each.id} className={classes.item} id={`recommendation-${each.id}`}>
                    <Recommendation recommendation={each} onActed={pages.refresh} />
                  </li>
                ))}
              </ul>
              <ShowMore pages={pages} />
            </>
          )
        }
      </Loaded>
    </>
  );
}
