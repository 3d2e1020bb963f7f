import { useMemo, useState } from 'react';
import { Link, useParams } from 'react-router';
import { useSpace } from '../../app/use-space.js';
import { EmptyState, Loaded, Page, PageTitle, ShowMore, usePages } from '../../components/index.js';
import type { DraftMomentsQuery } from '../../graphql/generated/graphql.js';
import { t } from '../../strings/t.js';
import { DraftMomentsDocument } from './history.graphql.js';
import classes from './history.module.css';
import { MomentSlider } from './moment-slider.js';
import { MomentsList } from './moments-list.js';
import { TextThen } from './text-then.js';

export type DraftMoment = NonNullable<DraftMomentsQuery['draft']>['moments']['nodes'][number];

const pick = (data: DraftMomentsQuery) => data.draft?.moments;

/** What a draft said at any moment since it was begun, and who wrote until then. */
export function HistoryPage() {
  const { id = '' } = useParams();
  const { slug } = useSpace();
  const [chosen, setChosen] = useState<number>();
  const pages = usePages(
    DraftMomentsDocument,
    useMemo(() => ({ id }), [id]),
    pick,
  );
  const moments = pages.nodes.toReversed();
  const current = moments.find(({ seq }) => seq === chosen) ?? moments.at(-1);
  const title = pages.result.data?.draft?.title;
  return (
    <Page>
      <PageTitle
        title={title ? t('drafting.historyOf', { title }) : t('drafting.history')}
        above={<Link to={`/spaces/${slug}/drafts/${encodeURIComponent(id)}`}>{t('drafting.toDraft')}</Link>}
      >
        <p>{t('drafting.historyIntro')}</p>
      </PageTitle>
      <Loaded result={pages.result} pick={pick} onRetry={pages.refresh}>
        {() =>
          current === undefined ? (
            <EmptyState title={t('drafting.historyEmpty')}>
              <p>{t('drafting.historyEmptyText')}</p>
            </EmptyState>
          ) : (
            <div className={classes.columns}>
              <div>
                <MomentSlider moments={moments} current={current} onChoose={setChosen} />
                <TextThen draftId={id} seq={current.seq} />
              </div>
              <aside aria-label={t('drafting.moments')}>
                <MomentsList moments={pages.nodes} current={current} onChoose={setChosen} />
                <ShowMore pages={pages} />
              </aside>
            </div>
          )
        }
      </Loaded>
    </Page>
  );
}
