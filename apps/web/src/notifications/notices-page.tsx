import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import {
  DateText,
  Page,
  PagedList,
  PageTitle,
  ProblemNotice,
  Recorded,
  RecordItem,
  StatusMark,
  usePages,
} from '../components/index.js';
import type { NoticeKind, NoticesQuery } from '../graphql/generated/graphql.js';
import { useAct } from '../graphql/use-act.js';
import { useViewer } from '../graphql/use-viewer.js';
import { t } from '../strings/t.js';
import { NOTICE_KINDS } from './notice-kinds.js';
import { MarkNoticesReadDocument, NoticesDocument } from './notifications.graphql.js';
import classes from './notifications.module.css';
import { NOTICES, useNoticesLive } from './use-notices-live.js';

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
  const [readNow, setReadNow] = useState<ReadonlySet<string>>(new Set());
  const [more, setMore] = useState(false);
  const act = useAct(MarkNoticesReadDocument, NOTICES);
  const pages = usePages(NoticesDocument, { unread: unread || null, kind }, pick);
  const again = () => {
    setMore(false);
    pages.refresh();
  };
  const first = pages.result.data?.viewer?.notices.nodes.length ?? 0;
  useNoticesLive(() => (pages.nodes.length > first ? setMore(true) : again()));
  const markAll = async () => {
    if (await act.perform({ noticeIds: null })) again();
  };
  const markOne = async (id: string) => {
    if (await act.perform({ noticeIds: [id] })) setReadNow((before) => new Set([...before, id]));
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
      <div role="status">
        {more && (
          <Button variant="default" onClick={again}>
            {t('notifications.showNew')}
          </Button>
        )}
      </div>
      <PagedList
        pages={pages}
        pick={pick}
        label={t('notifications.title')}
        emptyTitle={t(unread || kind ? 'notifications.noneSuchTitle' : 'notifications.emptyTitle')}
        emptyText={t(unread || kind ? 'notifications.noneSuchText' : 'notifications.emptyText')}
      >
        {(notice) => (
          <Entry
            key={notice.id}
            notice={notice}
            read={notice.readAt !== null || readNow.has(notice.id)}
            onRead={() => markOne(notice.id)}
          />
        )}
      </PagedList>
      <p>
        <Link to="/account/notifications">{t('notifications.choose')}</Link>
      </p>
    </>
  );
}

/** One notice; following it is reading it. */
function Entry(props: { readonly notice: Notice; readonly read: boolean; readonly onRead: () => void }) {
  const { notice, read, onRead } = props;
  const sentence = notice.sentence ?? t('notifications.gone');
  return (
    <RecordItem
      title={
        notice.sentence && notice.path ? (
          <Link to={notice.path} onClick={read ? undefined : onRead}>
            <Recorded>{sentence}</Recorded>
          </Link>
        ) : (
          sentence
        )
      }
      status={
        !read && (
          <StatusMark shape="circle" tone="neutral">
            {t('notifications.unread')}
          </StatusMark>
        )
      }
      meta={
        <>
          {t(`notifications.kind_${notice.kind}`)} · <DateText value={notice.createdAt} />
        </>
      }
    >
      {!read && (
        <button
          type="button"
          className={classes.mark}
          onClick={onRead}
          aria-label={t('notifications.markOf', { sentence })}
        >
          {t('notifications.mark')}
        </button>
      )}
    </RecordItem>
  );
}
