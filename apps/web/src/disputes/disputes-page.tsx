import { Link } from 'react-router';
import { NarrowByGroup, useGroupChoice } from '../app/narrow-by-group.js';
import { useSpace } from '../app/use-space.js';
import {
  DateText,
  ListFilters,
  NarrowBy,
  OrganisationName,
  Page,
  PagedList,
  PageTitle,
  ParticipantsOnly,
  PersonName,
  RecordItem,
  SortBy,
  useKeptChoice,
  usePages,
} from '../components/index.js';
import type { DisputeOrder, DisputesQuery } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';
import { DISPUTE_STATUSES, DisputeStatusMark } from './dispute-marks.js';
import { DisputesDocument } from './disputes.graphql.js';
import classes from './disputes.module.css';

type Listed = DisputesQuery['disputes']['nodes'][number];

const pick = (data: DisputesQuery) => data.disputes;
const ORDERS = ['OPENED', 'DEADLINE'] as const satisfies readonly DisputeOrder[];

/** The disputes of a space. */
export function DisputesPage() {
  const { slug } = useSpace();
  return (
    <Page>
      <PageTitle
        title={t('disputes.title')}
        above={<Link to={`/spaces/${slug}/decisions`}>{t('disputes.toDecisions')}</Link>}
      >
        <p>{t('disputes.lead')}</p>
      </PageTitle>
      <ParticipantsOnly slug={slug}>
        <Found />
      </ParticipantsOnly>
    </Page>
  );
}

function Found() {
  const { slug } = useSpace();
  const [status, setStatus] = useKeptChoice('status', DISPUTE_STATUSES);
  const [taskGroupId, setGroup] = useGroupChoice();
  const [order, setOrder] = useKeptChoice('order', ORDERS);
  const orderBy = order ?? 'OPENED';
  const variables = {
    slug,
    orderBy,
    filter: { status: status === null ? null : [status], taskGroupId },
  };
  const pages = usePages(DisputesDocument, variables, pick);
  const narrowed = status !== null || taskGroupId !== null;
  return (
    <>
      <ListFilters>
        <NarrowBy
          label={t('disputes.show')}
          all={t('disputes.showAll')}
          value={status}
          choices={DISPUTE_STATUSES.map((value) => ({ value, label: t(`disputes.status_${value}`) }))}
          onChange={setStatus}
        />
        <NarrowByGroup value={taskGroupId} onChange={setGroup} />
        <SortBy
          label={t('disputes.order')}
          value={orderBy}
          choices={ORDERS.map((value) => ({ value, label: t(`disputes.order_${value}`) }))}
          onChange={setOrder}
        />
      </ListFilters>
      <PagedList
        pages={pages}
        pick={pick}
        label={t('disputes.title')}
        emptyTitle={t(narrowed ? 'disputes.nothing' : 'disputes.none')}
        emptyText={t(narrowed ? 'disputes.nothingText' : 'disputes.noneText')}
      >
        {(dispute) => <Entry key={dispute.id} dispute={dispute} />}
      </PagedList>
    </>
  );
}

function Entry({ dispute }: { readonly dispute: Listed }) {
  const { slug } = useSpace();
  const { decision, facilitator, sides, objection } = dispute;
  return (
    <RecordItem
      title={<Link to={`/spaces/${slug}/disputes/${dispute.id}`}>{dispute.matter}</Link>}
      status={<DisputeStatusMark status={dispute.status} />}
      meta={
        <>
          {decision.taskGroup.title} · {t('disputes.objectionOf')}{' '}
          <OrganisationName organisation={objection.organisation} /> · {t('disputes.factFacilitator')}:{' '}
          {facilitator ? <PersonName person={facilitator} /> : t('disputes.noFacilitator')}
        </>
      }
    >
      {sides.length > 0 && <p>{sides.map(({ name }) => name).join(' · ')}</p>}
      <p>
        {t('disputes.factDecision')}:{' '}
        <Link to={`/spaces/${slug}/decisions/${decision.id}`}>{decision.question}</Link>
      </p>
      <p className={classes.soft}>
        {dispute.settledAt ? t('disputes.settled') : t('disputes.until')}{' '}
        <DateText value={dispute.settledAt ?? dispute.deadline} />
      </p>
    </RecordItem>
  );
}
