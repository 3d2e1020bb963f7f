import { LINE } from '@concordat/domain';
import { NativeSelect, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import {
  BindingForm,
  DateText,
  DoneNotice,
  Opener,
  Page,
  PagedList,
  PageTitle,
  RecordItem,
  usePages,
} from '../components/index.js';
import type { ConsolePeopleQuery } from '../graphql/generated/graphql.js';
import { useAct } from '../graphql/use-act.js';
import { t } from '../strings/t.js';
import {
  ConsoleOrganisationsDocument,
  ConsolePeopleDocument,
  EndTieDocument,
  InvitePersonDocument,
} from './console.graphql.js';
import classes from './console.module.css';
import { GiveRoleForm } from './give-role-form.js';
import { RowAction } from './row-action.js';
import { useConsoleSpace } from './use-console.js';
import { useTexts } from './use-texts.js';

type Person = ConsolePeopleQuery['people']['nodes'][number];

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
      {done && <DoneNotice title={done} />}
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

function PersonItem({
  person,
  onDone,
}: {
  readonly person: Person;
  readonly onDone: (sentence: string) => void;
}) {
  const space = useConsoleSpace();
  const roles = person.roles.filter((each) => space === null || each.space?.slug === space.slug);
  return (
    <RecordItem title={person.name} meta={person.email}>
      {person.affiliations.map((each) => (
        <p key={each.id}>
          {t(`words.affiliation_${each.kind}`)} {each.organisation.name}
          {each.lentTo && `, ${t('console.lentTo', { organisation: each.lentTo.name })}`}
          {' · '}
          {t('console.from')} <DateText value={each.from} />
          {each.until ? (
            <>
              {' '}
              {t('console.until')} <DateText value={each.until} />
            </>
          ) : (
            space === null && (
              <>
                {' '}
                <RowAction
                  document={EndTieDocument}
                  input={{ affiliationId: each.id }}
                  label={t('console.endTie')}
                  name={t('console.endTieOf', { person: person.name, organisation: each.organisation.name })}
                  records={t('console.endTieRecords', {
                    person: person.name,
                    organisation: each.organisation.name,
                  })}
                  onDone={(data) => onDone(data.endAffiliation.act.sentence)}
                />
              </>
            )
          )}
        </p>
      ))}
      {roles.map((each) => (
        <p key={each.id}>
          {t(`words.role_${each.role}`)}
          {' · '}
          {each.taskGroup?.title ?? each.space?.title ?? t('console.theInstallation')}
        </p>
      ))}
      {space === null && (
        <p>
          <Link to={`/people/${person.id}/account`}>{t('console.accountOf', { person: person.name })}</Link>
        </p>
      )}
      {(space === null || space.mayDo.includes('space.grantRole')) && (
        <Opener label={t('console.giveRole')} name={t('console.giveRoleTo', { person: person.name })}>
          {(close) => (
            <GiveRoleForm
              person={person}
              onDone={(sentence) => {
                close();
                onDone(sentence);
              }}
            />
          )}
        </Opener>
      )}
    </RecordItem>
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
