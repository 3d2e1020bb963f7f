import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import {
  DateText,
  DoneNotice,
  Page,
  PagedList,
  PageTitle,
  Recorded,
  RecordItem,
  Section,
  usePages,
} from '../components/index.js';
import type { ErasureRequestsQuery } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';
import { EraseAct } from './erase-act.js';
import { ErasureRequestsDocument } from './people.graphql.js';
import classes from './people.module.css';

const pick = ({ erasureRequests }: ErasureRequestsQuery) => erasureRequests;
const FIRST = {};

/** Who waits for the secretariat to answer a request for erasure, oldest first. */
export function ErasureRequestsPage() {
  const [done, setDone] = useState<string>();
  const actId = useSearchParams()[0].get('act');
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
      <Section title={t('people.eraseAct')} id="act">
        <p>{t('people.eraseActLead')}</p>
        {done && <DoneNotice title={<Recorded>{done}</Recorded>} />}
        <EraseAct key={actId} actId={actId} onDone={setDone} />
      </Section>
    </Page>
  );
}
