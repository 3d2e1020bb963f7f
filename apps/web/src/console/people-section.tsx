import { LINE } from '@concordat/domain';
import { NativeSelect, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useQuery } from 'urql';
import {
  BindingForm,
  DoneNotice,
  Opener,
  Page,
  PagedList,
  PageTitle,
  Recorded,
  usePages,
} from '../components/index.js';
import type { ConsolePeopleQuery } from '../graphql/generated/graphql.js';
import { useAct } from '../graphql/use-act.js';
import { t } from '../strings/t.js';
import {
  ConsoleOrganisationsDocument,
  ConsolePeopleDocument,
  InvitePersonDocument,
} from './console.graphql.js';
import classes from './console.module.css';
import { PersonItem } from './person-item.js';
import { useConsoleSpace } from './use-console.js';
import { useTexts } from './use-texts.js';

const pick = (data: ConsolePeopleQuery) => data.people;

/** People of the installation, or of a space: found, invited, given a role. */
export function PeopleSection() {
  const space = useConsoleSpace();
  const [search, setSearch] = useState('');
  const [sectorKey, setSector] = useState('');
  const variables = useMemo(
    () => ({
      filter: {
        ...(search.trim() === '' ? {} : { search: search.trim() }),
        ...(sectorKey === '' ? {} : { sectorKey }),
        ...(space === null ? {} : { spaceSlug: space.slug }),
      },
    }),
    [search, sectorKey, space],
  );
  const pages = usePages(ConsolePeopleDocument, variables, pick);
  const [done, setDone] = useState<string>();
  const acted = (sentence: string) => {
    setDone(sentence);
    pages.refresh();
  };
  return (
    <Page reading>
      <PageTitle title={t('console.peopleSection')}>
        <p>{space === null ? t('console.peopleLead') : t('console.peopleLeadOfSpace')}</p>
      </PageTitle>
      {done && <DoneNotice title={<Recorded>{done}</Recorded>} />}
      <search className={classes.filters} aria-label={t('console.filter')}>
        <TextInput
          label={t('console.searchName')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <SectorSelect value={sectorKey} onChange={setSector} />
      </search>
      <PagedList
        pages={pages}
        pick={pick}
        label={t('console.peopleSection')}
        emptyTitle={t('console.peopleEmptyTitle')}
        emptyText={t('console.peopleEmptyText')}
      >
        {(person) => <PersonItem key={person.id} person={person} onDone={acted} />}
      </PagedList>
      {(space === null || space.mayDo.includes('space.grantRole')) && (
        <Opener label={t('console.invite')}>
          {(close) => (
            <InviteForm
              onDone={(sentence) => {
                close();
                acted(sentence);
              }}
            />
          )}
        </Opener>
      )}
    </Page>
  );
}

/** Chooses a sector, or every one. */
export function SectorSelect(props: { readonly value: string; readonly onChange: (key: string) => void }) {
  const [{ data }] = useQuery({
    query: ConsoleOrganisationsDocument,
    variables: { filter: {}, sort: 'NAME' },
    requestPolicy: 'cache-first',
  });
  return (
    <NativeSelect
      label={t('console.sector')}
      value={props.value}
      data={[
        { value: '', label: t('console.allSectors') },
        ...(data?.sectors ?? []).map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  );
}

/** Makes an account and sends a letter to come in by. */
export function InviteForm({ onDone }: { readonly onDone: (sentence: string) => void }) {
  const space = useConsoleSpace();
  const form = useTexts({ name: LINE, email: LINE });
  const act = useAct(InvitePersonDocument);
  return (
    <BindingForm
      act={act}
      title={t('console.invite')}
      submitLabel={t('console.invite')}
      confirmLabel={t('console.inviteConfirm')}
      records={<p>{t('console.inviteRecords', form.texts)}</p>}
      input={() =>
        form.complete() ? { ...form.texts, ...(space === null ? {} : { spaceSlug: space.slug }) } : undefined
      }
      onDone={(data) => onDone(data.invitePerson.act.sentence)}
    >
      <TextInput label={t('console.name')} autoComplete="off" {...form.bind('name', act.problem)} />
      <TextInput
        type="email"
        label={t('console.email')}
        autoComplete="off"
        {...form.bind('email', act.problem)}
      />
    </BindingForm>
  );
}
