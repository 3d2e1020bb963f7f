import { Link } from 'react-router';
import { NarrowByGroup, useGroupChoice } from '../app/narrow-by-group.js';
import { useSpace } from '../app/use-space.js';
import {
  DateText,
  ListFilters,
  NarrowBy,
  Page,
  PagedList,
  PageTitle,
  ParticipantsOnly,
  RecordItem,
  SortBy,
  useKeptChoice,
  usePages,
} from '../components/index.js';
import type { PollOrder, PollsQuery } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';
import { METHODS, POLL_STATUSES, PollStatusMark } from './poll-marks.js';
import { PollsDocument } from './polls.graphql.js';
import classes from './polls.module.css';

type Listed = PollsQuery['polls']['nodes'][number];

const pick = (data: PollsQuery) => data.polls;
const ORDERS = ['OPENED', 'CLOSING'] as const satisfies readonly PollOrder[];

/** The polls of a space. */
export function PollsPage() {
  const { slug } = useSpace();
  return (
    <Page>
      <PageTitle title={t('polls.title')}>
        <p>{t('polls.lead')}</p>
      </PageTitle>
      <ParticipantsOnly slug={slug}>
        <Found />
      </ParticipantsOnly>
    </Page>
  );
}

function Found() {
  const { slug } = useSpace();
  const [status, setStatus] = useKeptChoice('status', POLL_STATUSES);
  const [method, setMethod] = useKeptChoice('method', METHODS);
  const [taskGroupId, setGroup] = useGroupChoice();
  const [order, setOrder] = useKeptChoice('order', ORDERS);
  const orderBy = order ?? 'OPENED';
  const variables = {
    slug,
    orderBy,
    filter: {
      status: status === null ? null : [status],
      method: method === null ? null : [method],
      taskGroupId,
    },
  };
  const pages = usePages(PollsDocument, variables, pick);
  const narrowed = status !== null || method !== null || taskGroupId !== null;
  return (
    <>
      <ListFilters>
        <NarrowBy
          label={t('polls.show')}
          all={t('polls.showAll')}
          value={status}
          choices={POLL_STATUSES.map((value) => ({ value, label: t(`polls.status_${value}`) }))}
          onChange={setStatus}
        />
        <NarrowBy
          label={t('polls.method')}
          all={t('polls.methodAll')}
          value={method}
          choices={METHODS.map((value) => ({ value, label: t(`polls.method_${value}`) }))}
          onChange={setMethod}
        />
        <NarrowByGroup value={taskGroupId} onChange={setGroup} />
        <SortBy
          label={t('polls.order')}
          value={orderBy}
          choices={ORDERS.map((value) => ({ value, label: t(`polls.order_${value}`) }))}
          onChange={setOrder}
        />
      </ListFilters>
      <PagedList
        pages={pages}
        pick={pick}
        label={t('polls.title')}
        emptyTitle={t(narrowed ? 'polls.nothing' : 'polls.none')}
        emptyText={t(narrowed ? 'polls.nothingText' : 'polls.noneText')}
      >
        {(poll) => <PollItem key={poll.id} poll={poll} slug={slug} />}
      </PagedList>
    </>
  );
}

/** A poll in a list. */
export function PollItem({ poll, slug }: { readonly poll: Listed; readonly slug: string }) {
  return (
    <RecordItem
      title={<Link to={`/spaces/${slug}/polls/${poll.id}`}>{poll.question}</Link>}
      status={<PollStatusMark status={poll.status} />}
      meta={
        <>
          {poll.taskGroup.title} · {t(`polls.method_${poll.method}`)} ·{' '}
          {t('polls.answered', { n: poll.answered })}
        </>
      }
    >
      <p className={classes.soft}>
        {poll.closedAt ? t('polls.closed') : t('polls.until')}{' '}
        <DateText value={poll.closedAt ?? poll.closesAt} />
        {poll.ownAnswer && <> · {t('polls.youAnswered')}</>}
      </p>
    </RecordItem>
  );
}
