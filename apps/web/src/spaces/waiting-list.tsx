import { Link, useLocation } from 'react-router';
import { useQuery } from 'urql';
import { DateText, EmptyState, Loaded, RecordItem, RecordList, Remark } from '../components/index.js';
import type { WaitingQuery } from '../graphql/generated/graphql.js';
import { useViewer } from '../graphql/use-viewer.js';
import { t } from '../strings/t.js';
import { WaitingDocument } from './spaces.graphql.js';

type WaitingItem = NonNullable<WaitingQuery['viewer']>['waiting'][number];

/** What waits for the viewer in a space, what is due first at the head. */
export function WaitingList({ slug }: { readonly slug: string }) {
  const viewer = useViewer();
  const { pathname } = useLocation();
  if (viewer === null) {
    return (
      <Remark>
        <p>{t('spaces.waitingSignedOut')}</p>
        <p>
          <Link to="/sign-in" state={{ from: pathname }}>
            {t('app.signIn')}
          </Link>
        </p>
      </Remark>
    );
  }
  return <Items slug={slug} />;
}

function Items({ slug }: { readonly slug: string }) {
  const [result, retry] = useQuery({ query: WaitingDocument, variables: { slug } });
  return (
    <Loaded
      result={result}
      pick={(data) => data.viewer?.waiting}
      onRetry={() => retry({ requestPolicy: 'network-only' })}
    >
      {(waiting) =>
        waiting.length === 0 ? (
          <EmptyState title={t('spaces.waitingEmptyTitle')}>
            <p>{t('spaces.waitingEmptyText')}</p>
          </EmptyState>
        ) : (
          <RecordList label={t('spaces.waiting')}>
            {waiting.map((each) => (
              <Item key={each.id} item={each} />
            ))}
          </RecordList>
        )
      }
    </Loaded>
  );
}

function Item({ item }: { readonly item: WaitingItem }) {
  return (
    <RecordItem
      title={<Link to={item.path}>{item.title}</Link>}
      meta={
        <>
          {item.dueAt ? t('spaces.dueAt') : t('spaces.since')} <DateText value={item.dueAt ?? item.since} />
        </>
      }
    >
      <p>{item.reason}</p>
    </RecordItem>
  );
}
