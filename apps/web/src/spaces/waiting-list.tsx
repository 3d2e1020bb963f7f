import { Link, useLocation } from 'react-router';
import { DateText, EmptyState, RecordItem, RecordList, Remark } from '../components/index.js';
import { t } from '../strings/t.js';
import type { Waiting } from './space-page.js';

/** What waits for the viewer in a space, what is due first at the head; null when nobody is signed in. */
export function WaitingList({ waiting }: { readonly waiting: Waiting | null }) {
  if (waiting === null) return <SignedOut />;
  if (waiting.length === 0) {
    return (
      <EmptyState title={t('spaces.waitingEmptyTitle')}>
        <p>{t('spaces.waitingEmptyText')}</p>
      </EmptyState>
    );
  }
  return (
    <RecordList label={t('spaces.waiting')}>
      {waiting.map((each) => (
        <RecordItem
          key={each.id}
          title={<Link to={each.path}>{each.title}</Link>}
          meta={
            <>
              {each.dueAt ? t('spaces.dueAt') : t('spaces.since')}{' '}
              <DateText value={each.dueAt ?? each.since} />
            </>
          }
        >
          <p>{each.reason}</p>
        </RecordItem>
      ))}
    </RecordList>
  );
}

function SignedOut() {
  const { pathname } = useLocation();
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
