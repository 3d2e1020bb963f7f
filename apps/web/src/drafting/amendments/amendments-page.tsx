import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useSpace } from '../../app/use-space.js';
import {
  DateText,
  Page,
  PagedList,
  PageTitle,
  PersonName,
  RecordItem,
  usePages,
} from '../../components/index.js';
import type { AmendmentOrder, DraftAmendmentsQuery } from '../../graphql/generated/graphql.js';
import { useLive } from '../../graphql/use-live.js';
import { t } from '../../strings/t.js';
import { AmendmentStatusMark } from './amendment-status.js';
import { AmendmentChangedDocument, DraftAmendmentsDocument } from './amendments.graphql.js';
import classes from './amendments.module.css';
import { amendmentsPath, STATUSES, wantedOf } from './words.js';

type Listed = NonNullable<DraftAmendmentsQuery['draft']>['amendments']['nodes'][number];

const pick = (data: DraftAmendmentsQuery) => data.draft?.amendments;
const ORDERS = ['NUMBER', 'LATEST'] as const satisfies readonly AmendmentOrder[];

/** All amendments to a draft. */
export function AmendmentsPage() {
  const { id: draftId = '' } = useParams();
  const { slug } = useSpace();
  const [status, setStatus] = useState<(typeof STATUSES)[number] | null>('PROPOSED');
  const [order, setOrder] = useState<AmendmentOrder>('NUMBER');
  const variables = { draftId, status, order };
  const pages = usePages(DraftAmendmentsDocument, variables, pick);
  useLive(AmendmentChangedDocument, { draftId }, { onEvent: pages.refresh, onMissed: pages.refresh });
  const draft = pages.result.data?.draft;
  return (
    <Page>
      <PageTitle
        title={draft ? t('amendments.titleOf', { title: draft.title }) : t('amendments.title')}
        above={
          <Link to={`/spaces/${slug}/drafts/${encodeURIComponent(draftId)}`}>{t('amendments.toDraft')}</Link>
        }
      >
        <p>{t('amendments.intro')}</p>
        <p className={classes.links}>
          <Link to={amendmentsPath(slug, draftId, 'text')}>{t('amendments.toText')}</Link>
          {draft?.mayDo.includes('amendment.propose') && (
            <Link to={amendmentsPath(slug, draftId, 'new')}>{t('amendments.propose')}</Link>
          )}
        </p>
      </PageTitle>
      <div className={classes.filters}>
        <NativeSelect
          label={t('amendments.show')}
          value={status ?? ''}
          data={[
            { value: '', label: t('amendments.all') },
            ...STATUSES.map((value) => ({ value, label: t(`amendments.status_${value}`) })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            setStatus(STATUSES.find((each) => each === value) ?? null)
          }
        />
        <NativeSelect
          label={t('amendments.order')}
          value={order}
          data={ORDERS.map((value) => ({ value, label: t(`amendments.order_${value}`) }))}
          onChange={({ currentTarget: { value } }) =>
            setOrder(ORDERS.find((each) => each === value) ?? 'NUMBER')
          }
        />
      </div>
      <PagedList
        pages={pages}
        pick={pick}
        label={t('amendments.title')}
        emptyTitle={t('amendments.none')}
        emptyText={t('amendments.noneText')}
      >
        {(amendment) => (
          <Entry key={amendment.id} amendment={amendment} to={amendmentsPath(slug, draftId, amendment.id)} />
        )}
      </PagedList>
    </Page>
  );
}

function Entry({ amendment, to }: { readonly amendment: Listed; readonly to: string }) {
  const { number, parent, changes, status } = amendment;
  return (
    <RecordItem
      title={
        <Link to={to}>
          {parent
            ? t('amendments.namedTo', { number, other: parent.number })
            : t('amendments.named', { number })}
        </Link>
      }
      status={<AmendmentStatusMark status={status} changes={changes} />}
      meta={
        <>
          {changes.map(wantedOf).join(' · ')} ·{' '}
          <PersonName person={amendment.proposedBy} organisation={amendment.proposedFor ?? undefined} />,{' '}
          <DateText value={amendment.proposedAt} />
        </>
      }
    >
      <p>{amendment.reasons}</p>
    </RecordItem>
  );
}
