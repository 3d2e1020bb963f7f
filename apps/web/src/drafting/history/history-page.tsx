import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useSpace } from '../../app/use-space.js';
import {
  clockText,
  dayText,
  EmptyState,
  Loaded,
  Page,
  PageTitle,
  ShowMore,
  usePages,
} from '../../components/index.js';
import { Glossary } from '../../definitions/glossary.js';
import type { DraftMomentsQuery } from '../../graphql/generated/graphql.js';
import { t } from '../../strings/t.js';
import { ChangesBetween } from './changes-between.js';
import { DraftMomentsDocument } from './history.graphql.js';
import classes from './history.module.css';
import { MomentSlider } from './moment-slider.js';
import { MomentsList } from './moments-list.js';
import { TextThen } from './text-then.js';
import { writersText } from './writers-text.js';

export type DraftMoment = NonNullable<DraftMomentsQuery['draft']>['moments']['nodes'][number];

const pick = (data: DraftMomentsQuery) => data.draft?.moments;

/** What a draft said at any moment since it was begun, and who wrote until then. */
export function HistoryPage() {
  const { id = '' } = useParams();
  const { slug } = useSpace();
  const [chosen, setChosen] = useState<number>();
  const pages = usePages(DraftMomentsDocument, { id }, pick);
  const moments = pages.nodes.toReversed();
  const current = moments.find(({ seq }) => seq === chosen) ?? moments.at(-1);
  const title = pages.result.data?.draft?.title;
  return (
    <Page>
      <PageTitle
        title={title ? t('history.titleOf', { title }) : t('drafting.history')}
        above={<Link to={`/spaces/${slug}/drafts/${encodeURIComponent(id)}`}>{t('drafting.toDraft')}</Link>}
      >
        <p>{t('history.intro')}</p>
      </PageTitle>
      <Loaded result={pages.result} pick={pick} onRetry={pages.refresh}>
        {() =>
          current === undefined ? (
            <EmptyState title={t('history.empty')}>
              <p>{t('history.emptyText')}</p>
            </EmptyState>
          ) : (
            <div className={classes.columns}>
              <div>
                <MomentSlider moments={moments} current={current} onChoose={setChosen} />
                <Then draftId={id} moments={moments} current={current} />
              </div>
              <aside aria-label={t('history.moments')}>
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

const BEFORE = 'before';

/** The text at a moment, or what changed since another. */
function Then(props: {
  readonly draftId: string;
  readonly moments: readonly DraftMoment[];
  readonly current: DraftMoment;
}) {
  const { draftId, moments, current } = props;
  const [since, setSince] = useState('');
  const earlier = moments.filter(({ seq }) => seq < current.seq);
  const from = since === BEFORE ? earlier.at(-1) : earlier.find(({ seq }) => String(seq) === since);
  return (
    <>
      {earlier.length > 0 && (
        <NativeSelect
          label={t('history.compare')}
          value={from === undefined ? '' : since}
          onChange={({ currentTarget: { value } }) => setSince(value)}
          data={[
            { value: '', label: t('history.compareNone') },
            { value: BEFORE, label: t('history.compareBefore') },
            ...earlier.toReversed().map((moment) => ({
              value: String(moment.seq),
              label: t('history.compareWith', {
                date: `${dayText(moment.at)}, ${clockText(moment.at)}`,
                writers: writersText(moment),
              }),
            })),
          ]}
        />
      )}
      {from === undefined ? (
        <Glossary>
          <TextThen draftId={draftId} seq={current.seq} />
        </Glossary>
      ) : (
        <ChangesBetween draftId={draftId} from={from.seq} to={current.seq} />
      )}
    </>
  );
}
