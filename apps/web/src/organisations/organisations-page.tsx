import { NativeSelect } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import { Opener, Page, PagedList, PageTitle, RecordItem, usePages } from '../components/index.js';
import type { OrganisationSort, OrganisationsQuery } from '../graphql/generated/graphql.js';
import { useViewer } from '../graphql/use-viewer.js';
import { t } from '../strings/t.js';
import { CreateOrganisationForm } from './create-organisation-form.js';
import classes from './directory.module.css';
import { DirectoryFields, readChoices } from './directory-fields.js';
import { OrganisationsDocument } from './organisations.graphql.js';

const pick = (data: OrganisationsQuery) => data.organisations;
const SORTS = ['NAME', 'NEWEST'] as const satisfies readonly OrganisationSort[];

/** The directory of organisations: who takes part, open to everybody. */
export function OrganisationsPage() {
  const [search, setSearch] = useSearchParams();
  const choices = readChoices(search);
  const sort = SORTS.find((each) => each === search.get('sort')) ?? 'NAME';
  const { search: text, sectorKey, kind, spaceSlug } = choices;
  const variables = { filter: { search: text, sectorKey, kind, spaceSlug }, sort };
  const pages = usePages(OrganisationsDocument, variables, pick);
  const secretariat = useViewer()?.roles.some(({ role, space }) => role === 'SECRETARIAT' && !space) ?? false;
  const change = (name: string, value: string) => {
    const next = new URLSearchParams(search);
    if (value === '') next.delete(name);
    else next.set(name, value);
    setSearch(next, { replace: true });
  };
  return (
    <Page>
      <PageTitle title={t('organisations.directory')}>
        <p>{t('organisations.directoryLead')}</p>
      </PageTitle>
      {secretariat && (
        <Opener label={t('organisations.create')}>
          {(close) => <CreateOrganisationForm onCancel={close} />}
        </Opener>
      )}
      <DirectoryFields choices={choices} onChange={change}>
        <NativeSelect
          label={t('organisations.sort')}
          value={sort}
          data={SORTS.map((value) => ({ value, label: t(`organisations.sort_${value}`) }))}
          onChange={(event) => change('sort', event.currentTarget.value)}
        />
      </DirectoryFields>
      <p className={classes.count} role="status">
        {t('organisations.count', { n: pages.totalCount })}
      </p>
      <PagedList
        pages={pages}
        pick={pick}
        label={t('organisations.directory')}
        emptyTitle={t('organisations.nothingTitle')}
        emptyText={t('organisations.nothingText')}
      >
        {(each) => (
          <RecordItem
            key={each.id}
            title={<Link to={`/organisations/${each.slug}`}>{each.name}</Link>}
            status={
              each.illustrative && <span className={classes.aside}>{t('components.illustrative')}</span>
            }
            meta={`${each.sector.name} · ${t(`words.organisation_${each.kind}`)}`}
          />
        )}
      </PagedList>
    </Page>
  );
}
