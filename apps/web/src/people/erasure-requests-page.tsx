import { Link } from 'react-router';
import { DateText, Page, PagedList, PageTitle, RecordItem, usePages } from '../components/index.js';
import type { ErasureRequestsQuery } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';
import { ErasureRequestsDocument } from './people.graphql.js';
import classes from './people.module.css';

const pick = ({ erasureRequests }: ErasureRequestsQuery) => erasureRequests;
const FIRST = {};

/** Who waits for the secretariat to answer a request for erasure, oldest first. */
export function ErasureRequestsPage() {
  const pages = usePages(ErasureRequestsDocument, FIRST, pick);
  return (
    <Page reading>
      <PageTitle title={t('people.requestsTitle')}>
        <p>{t('people.requestsLead')}</p>
      </PageTitle>
      <PagedList
        pages={pages}
        pick={pick}
        label={t('people.requestsTitle')}
        emptyTitle={t('people.noRequests')}
        emptyText={t('people.noRequestsText')}
      >
        {({ id, person, requestedAt, reason }) => (
          <RecordItem
            key={id}
            title={<Link to={`/people/${person.id}/account`}>{person.name}</Link>}
            meta={<DateText value={requestedAt} short />}
          >
            {reason && <p className={classes.said ?? ''}>{reason}</p>}
          </RecordItem>
        )}
      </PagedList>
    </Page>
  );
}
