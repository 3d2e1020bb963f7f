import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { BindingForm, fieldError, Opener } from '../components/index.js';
import type { SpaceRoleName } from '../graphql/generated/graphql.js';
import { useAct } from '../graphql/use-act.js';
import { t } from '../strings/t.js';
import {
  ChooseOrganisationDocument,
  ConsolePeopleDocument,
  GrantSpaceRoleDocument,
} from './console.graphql.js';
import { useConsoleSpace } from './use-console.js';

interface Named {
  readonly id: string;
  readonly name: string;
}

const IN_SPACE: readonly SpaceRoleName[] = [
  'FACILITATOR',
  'GOVERNMENT_OBSERVER',
  'SPONSOR',
  'AUDITOR',
  'SECRETARIAT',
];
const IN_INSTALLATION: readonly SpaceRoleName[] = ['SECRETARIAT'];

/** Gives somebody a role in the console's place: the space, or the installation. */
export function GiveRoleForm(props: {
  /** Who is given it; chosen in the form when left out. */
  readonly person?: Named;
  readonly onDone: (sentence: string) => void;
}) {
  const space = useConsoleSpace();
  const roles = space === null ? IN_INSTALLATION : IN_SPACE;
  const [role, setRole] = useState<SpaceRoleName>(roles[0] ?? 'SECRETARIAT');
  const [chosen, setChosen] = useState<Named | undefined>(props.person);
  const [organisation, setOrganisation] = useState<Named>();
  const [until, setUntil] = useState('');
  const [asked, setAsked] = useState(false);
  const act = useAct(GrantSpaceRoleDocument);
  const place = space === null ? t('console.theInstallation') : `“${space.title}”`;
  return (
    <BindingForm
      act={act}
      title={t('console.giveRole')}
      submitLabel={t('console.giveRole')}
      confirmLabel={t('console.giveRoleConfirm')}
      records={
        <p>
          {t('console.giveRoleRecords', {
            person: chosen?.name ?? '',
            role: t(`words.role_${role}`),
            place,
          })}
        </p>
      }
      input={() => {
        setAsked(true);
        if (chosen === undefined) return undefined;
        return {
          spaceId: space?.id ?? null,
          personId: chosen.id,
          role,
          organisationId: organisation?.id ?? null,
          until: until === '' ? null : until,
        };
      }}
      onDone={(data) => props.onDone(data.grantSpaceRole.act.sentence)}
    >
      {props.person === undefined && (
        <PersonPicker
          chosen={chosen}
          error={asked && chosen === undefined ? t('console.choosePerson') : undefined}
          onChoose={setChosen}
        />
      )}
      <NativeSelect
        label={t('console.role')}
        value={role}
        data={roles.map((each) => ({ value: each, label: t(`words.role_${each}`) }))}
        error={fieldError(act.problem, 'role')}
        onChange={(event) => {
          const found = roles.find((each) => each === event.currentTarget.value);
          if (found) setRole(found);
        }}
      />
      <OrganisationPicker
        chosen={organisation}
        label={t('console.roleFor')}
        none={t('console.roleForNobody')}
        spaceSlug={space?.slug ?? null}
        onChoose={setOrganisation}
      />
      <TextInput
        type="date"
        label={t('console.roleUntil')}
        description={t('console.roleUntilHint')}
        value={until}
        error={fieldError(act.problem, 'until')}
        onChange={(event) => setUntil(event.currentTarget.value)}
      />
    </BindingForm>
  );
}

function PersonPicker(props: {
  readonly chosen: Named | undefined;
  readonly error: string | undefined;
  readonly onChoose: (person: Named | undefined) => void;
}) {
  const [search, setSearch] = useState('');
  const space = useConsoleSpace();
  const filter = { search, ...(space === null ? {} : { spaceSlug: space.slug }) };
  const [{ data }] = useQuery({ query: ConsolePeopleDocument, variables: { filter } });
  const found: readonly Named[] = data?.people.nodes ?? [];
  return (
    <>
      <TextInput
        label={t('console.searchPerson')}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('console.person')}
        value={props.chosen?.id ?? ''}
        data={[{ value: '', label: t('console.choose') }, ...found.map(optionOf)]}
        error={props.error}
        onChange={(event) => props.onChoose(found.find(({ id }) => id === event.currentTarget.value))}
      />
    </>
  );
}

/** Chooses an organisation of the space, or of the installation where there is none. */
export function OrganisationPicker(props: {
  readonly chosen: Named | undefined;
  readonly label: string;
  readonly none: string;
  readonly spaceSlug: string | null;
  readonly error?: string | undefined;
  readonly onChoose: (organisation: Named | undefined) => void;
}) {
  const filter = props.spaceSlug === null ? {} : { spaceSlug: props.spaceSlug };
  const [{ data }] = useQuery({ query: ChooseOrganisationDocument, variables: { filter } });
  const found: readonly Named[] = data?.organisations.nodes ?? [];
  return (
    <NativeSelect
      label={props.label}
      value={props.chosen?.id ?? ''}
      data={[{ value: '', label: props.none }, ...found.map(optionOf)]}
      error={props.error}
      onChange={(event) => props.onChoose(found.find(({ id }) => id === event.currentTarget.value))}
    />
  );
}

function optionOf({ id, name }: Named) {
  return { value: id, label: name };
}

/** Opens the form that gives this person a role, beside what else is said of them. */
export function GiveRole(props: { readonly person: Named; readonly onDone: (sentence: string) => void }) {
  const { person, onDone } = props;
  return (
    <Opener small label={t('console.giveRole')} name={t('console.giveRoleTo', { person: person.name })}>
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
  );
}
