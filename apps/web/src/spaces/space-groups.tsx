import { Link } from 'react-router';
import { useSpace } from '../app/use-space.js';
import {
  EmptyState,
  Loaded,
  Opener,
  RecordItem,
  RecordList,
  ShowMore,
  usePages,
} from '../components/index.js';
import type { SpaceGroupsQuery } from '../graphql/generated/graphql.js';
import { CreateGroupForm } from '../groups/create-group-form.js';
import { GroupStatusMark } from '../groups/group-status-mark.js';
import { t } from '../strings/t.js';
import { SpaceGroupsDocument } from './spaces.graphql.js';

const pick = (data: SpaceGroupsQuery) => data.space?.taskGroups;

/** The task groups of a space; the secretariat sets up another. */
export function SpaceGroups({ slug, mayCreate }: { readonly slug: string; readonly mayCreate: boolean }) {
  const pages = usePages(SpaceGroupsDocument, { slug }, pick);
  const closed = useSpace().status === 'CLOSED';
  return (
    <>
      <Loaded result={pages.result} pick={pick} onRetry={pages.refresh}>
        {() =>
          pages.nodes.length === 0 ? (
            <EmptyState title={t('spaces.groupsEmptyTitle')}>
              <p>{t('spaces.groupsEmptyText')}</p>
            </EmptyState>
          ) : (
            <RecordList label={t('spaces.groups')}>
              {pages.nodes.map((group) => (
                <RecordItem
                  key={group.id}
                  title={<Link to={`/spaces/${slug}/groups/${group.id}`}>{group.title}</Link>}
                  status={<GroupStatusMark status={closed ? 'CLOSED' : group.status} />}
                >
                  <p>{group.purpose}</p>
                </RecordItem>
              ))}
            </RecordList>
          )
        }
      </Loaded>
      {pages.hasMore && <ShowMore pages={pages} />}
      {mayCreate && <Opener label={t('groups.create')}>{() => <CreateGroupForm spaceSlug={slug} />}</Opener>}
    </>
  );
}
