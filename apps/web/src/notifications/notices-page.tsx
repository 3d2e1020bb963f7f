import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import {
  DateText,
  Page,
  PagedList,
  PageTitle,
  ProblemNotice,
  RecordItem,
  usePages,
} from '../components/index.js';
import type { NoticeKind, NoticesQuery } from '../graphql/generated/graphql.js';
import { useAct } from '../graphql/use-act.js';
import { useViewer } from '../graphql/use-viewer.js';
import { t } from '../strings/t.js';
import { NOTICE_KINDS } from './notice-kinds.js';
import { MarkNoticesReadDocument, NoticesDocument } from './notifications.graphql.js';
import classes from './notifications.module.css';

const pick = (data: NoticesQuery) => data.viewer?.notices;

type Notice = NonNullable<NoticesQuery['viewer']>['notices']['nodes'][number];

/** What the viewer is told of, newest first; what they may not see any more says only that. */
export function NoticesPage() {
  const viewer = useViewer();
  return (
    <Page reading>
      <PageTitle title={t('notifications.title')}>
        <p>{viewer === null ? t('notifications.mustSignIn') : t('notifications.lead')}</p>
      </PageTitle>
      {viewer && <Notices />}
    </Page>
  );
}

function Notices() {
  const [unread, setUnread] = useState(false);
  const [kind, setKind] = useState<NoticeKind | null>(null);
  const act = useAct(MarkNoticesReadDocument);
  const pages = usePages(
    NoticesDocument,
    useMemo(() => ({ unread: unread || null, kind }), [unread, kind]),
    pick,
  );
  const markAll = async () => {
    if (await act.perform({ noticeIds: null })) pages.refresh();
  };
  return (
    <>
      <div className={classes.filters}>
        <NativeSelect
          label={t('notifications.kind')}
          value={kind ?? ''}
          data={[
            { value: '', label: t('notifications.everyKind') },
            ...NOTICE_KINDS.map((each) => ({ value: each, label: t(`notifications.kind_${each}`) })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            setKind(NOTICE_KINDS.find((each) => each === value) ?? null)
          }
        />
        <Checkbox
          label={t('notifications.unreadOnly')}
          checked={unread}
          onChange={(event) => setUnread(event.currentTarget.checked)}
        />
        {(pages.result.data?.viewer?.unreadNotices ?? 0) > 0 && (
          <Button variant="default" onClick={markAll} loading={act.pending}>
            {t('notifications.markAll')}
          </Button>
        )}
      </div>
      <ProblemNotice problem={act.problem} />
      <PagedList
        pages={pages}
        pick={pick}
        label={t('notifications.title')}
        emptyTitle={t('notifications.emptyTitle')}
        emptyText={t('notifications.emptyText')}
      >
        {(notice) => <Entry key={notice.id} notice={notice} />}
      </PagedList>
      <p>
        <Link to="/account/notifications">{t('notifications.choose')}</Link>
      </p>
    </>
  );
}

function Entry({ notice }: { readonly notice: Notice }) {
  const { sentence, path } = notice;
  return (
    <RecordItem
      title={sentence && path ? <Link to={path}>{sentence}</Link> : (sentence ?? t('notifications.gone'))}
      status={notice.readAt ? undefined : <strong>{t('notifications.unread')}</strong>}
      meta={
        <>
          {t(`notifications.kind_${notice.kind}`)} · <DateText value={notice.createdAt} />
        </>
      }
    />
  );
}
