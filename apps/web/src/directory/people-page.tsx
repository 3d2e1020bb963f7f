import { Link, useSearchParams } from 'react-router';
import {
  Page,
  PagedList,
  PageTitle,
  ProblemNotice,
  RecordItem,
  usePages,
  Waiting,
} from '../components/index.js';
import type { PeopleQuery } from '../graphql/generated/graphql.js';
import { useViewer } from '../graphql/use-viewer.js';
import classes from '../organisations/directory.module.css';
import { DirectoryFields, readChoices } from '../organisations/directory-fields.js';
import { t } from '../strings/t.js';
import { PeopleDocument } from './people.graphql.js';
import { Ties } from './ties.js';

const pick = (data: PeopleQuery) => data.people;

/** The directory of people: those with whom the viewer shares a space. */
export function PeoplePage() {
  const viewer = useViewer();
  return (
    <Page>
      <PageTitle title={t('directory.directory')}>
        <p>{t('directory.directoryLead')}</p>
      </PageTitle>
      {viewer === undefined && <Waiting />}
      {viewer === null && (
        <ProblemNotice problem={{ code: 'UNAUTHENTICATED', message: t('directory.signIn') }} />
      )}
      {viewer && <Directory />}
    </Page>
  );
}

function Directory() {
  const [search, setSearch] = useSearchParams();
  const choices = readChoices(search);
  const organisationSlug = search.get('organisation');
  const { search: text, sectorKey, kind, spaceSlug } = choices;
  const variables = { filter: { search: text, sectorKey, kind, spaceSlug, organisationSlug } };
  const pages = usePages(PeopleDocument, variables, pick);
  const change = (name: string, value: string) => {
    const next = new URLSearchParams(search);
    if (value === '') next.delete(name);
    else next.set(name, value);
    setSearch(next, { replace: true });
  };
  return (
    <>
      <DirectoryFields choices={choices} onChange={change} />
      <p className={classes.count} role="status">
        {t('directory.count', { n: pages.totalCount })}
      </p>
      <PagedList
        pages={pages}
        pick={pick}
        label={t('directory.directory')}
        emptyTitle={t('directory.nothingTitle')}
        emptyText={t('directory.nothingText')}
      >
        {(person) => (
          <RecordItem key={person.id} title={<Link to={`/people/${person.id}`}>{person.name}</Link>}>
            <Ties ties={person.affiliations} of="organisation" empty={t('directory.noTies')} />
          </RecordItem>
        )}
      </PagedList>
    </>
  );
}
