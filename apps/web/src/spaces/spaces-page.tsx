import { Link } from 'react-router';
import {
  DateText,
  dayText,
  Page,
  PagedList,
  PageTitle,
  RecordItem,
  SpaceStatusMark,
  usePages,
} from '../components/index.js';
import type { SpacesQuery } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';
import { SpacesDocument } from './spaces.graphql.js';
import classes from './spaces-page.module.css';

type SpaceLine = SpacesQuery['spaces']['nodes'][number];

const NO_VARIABLES = {};
const pick = (data: SpacesQuery) => data.spaces;

/** The first page: every space of this installation, the newest first. */
export function SpacesPage() {
  const pages = usePages(SpacesDocument, NO_VARIABLES, pick);
  return (
    <Page reading>
      <PageTitle title={t('spaces.title')}>
        <p className={classes.lead}>{t('spaces.lead')}</p>
      </PageTitle>
      <PagedList
        pages={pages}
        pick={pick}
        label={t('spaces.title')}
        emptyTitle={t('spaces.emptyTitle')}
        emptyText={t('spaces.emptyText')}
      >
        {(space) => <SpaceItem key={space.id} space={space} />}
      </PagedList>
    </Page>
  );
}

function SpaceItem({ space }: { readonly space: SpaceLine }) {
  return (
    <RecordItem
      title={
        <h2 className={classes.title}>
          <Link to={`/spaces/${space.slug}`}>{space.title}</Link>
        </h2>
      }
      status={<SpaceStatusMark status={space.status} />}
      meta={
        <>
          {space.closedAt ? (
            t('spaces.closedOn', { date: dayText(space.closedAt) })
          ) : (
            <>
              {t('spaces.timelineTarget')}: <DateText value={space.targetDate} />
            </>
          )}
          {space.illustrative && ` · ${t('components.illustrative')}`}
        </>
      }
    >
      <p className={classes.goal}>{space.goal}</p>
    </RecordItem>
  );
}
