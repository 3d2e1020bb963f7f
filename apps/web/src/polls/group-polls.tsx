import { Link } from 'react-router';
import { Opener, PagedList, usePages } from '../components/index.js';
import type { PollsQuery } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';
import { OpenPollForm } from './open-poll.js';
import { PollsDocument } from './polls.graphql.js';
import { PollItem } from './polls-page.js';

const pick = (data: PollsQuery) => data.polls;

/** The polls of a group, the newest first, and the form that opens one. */
export function GroupPolls(props: {
  readonly group: { readonly id: string; readonly title: string; readonly mayDo: readonly string[] };
  readonly slug: string;
}) {
  const { group, slug } = props;
  const variables = { slug, orderBy: 'OPENED' as const, filter: { taskGroupId: group.id } };
  const pages = usePages(PollsDocument, variables, pick);
  return (
    <>
      <PagedList
        pages={pages}
        pick={pick}
        label={t('polls.title')}
        emptyTitle={t('polls.none')}
        emptyText={t('polls.noneText')}
      >
        {(poll) => <PollItem key={poll.id} poll={poll} slug={slug} />}
      </PagedList>
      <p>
        <Link to={`/spaces/${slug}/polls`}>{t('polls.all')}</Link>
      </p>
      {group.mayDo.includes('poll.open') && (
        <Opener label={t('polls.open')}>{() => <OpenPollForm group={group} slug={slug} />}</Opener>
      )}
    </>
  );
}
