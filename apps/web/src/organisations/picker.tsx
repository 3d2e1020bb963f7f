import { NativeSelect, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { TYPING_PAUSE } from '../components/index.js';
import { FindPeopleDocument } from '../directory/people.graphql.js';
import { t } from '../strings/t.js';
import classes from './directory.module.css';
import { FindOrganisationsDocument } from './organisations.graphql.js';

interface Choice {
  readonly id: string;
  readonly name: string;
}

interface PickerProps {
  readonly label: string;
  readonly value: string;
  readonly error?: string | undefined;
  readonly onChange: (id: string, name: string) => void;
}

/** Chooses an organisation: a part of its name narrows the list. */
export function OrganisationPicker(props: PickerProps) {
  const [search, setSearch] = useState('');
  const [{ data }] = useQuery({ query: FindOrganisationsDocument, variables: { search: usePaused(search) } });
  return <Picker {...props} search={search} onSearch={setSearch} found={data?.organisations.nodes} />;
}

/** Chooses a person in the same way, of those whom the viewer may know; of one space where it is named. */
export function PersonPicker({ spaceSlug, ...props }: PickerProps & { readonly spaceSlug?: string }) {
  const [search, setSearch] = useState('');
  const filter = { search: usePaused(search), ...(spaceSlug === undefined ? {} : { spaceSlug }) };
  const [{ data }] = useQuery({ query: FindPeopleDocument, variables: { filter } });
  const found = data?.people;
  return (
    <Picker
      {...props}
      search={search}
      onSearch={setSearch}
      found={found?.nodes}
      hidden={Math.max(0, (found?.totalCount ?? 0) - (found?.nodes.length ?? 0))}
    />
  );
}

function Picker(
  props: PickerProps & {
    readonly search: string;
    readonly onSearch: (search: string) => void;
    readonly found: readonly Choice[] | undefined;
    /** How many more the search fits than are listed. */
    readonly hidden?: number;
  },
) {
  const { label, value, found = [], hidden = 0, onChange } = props;
  const [chosen, setChosen] = useState<Choice>();
  const kept = chosen && !found.some(({ id }) => id === chosen.id) ? [chosen, ...found] : found;
  return (
    <div className={classes.picker}>
      <TextInput
        label={t('organisations.find', { what: label })}
        type="search"
        value={props.search}
        onChange={(event) => props.onSearch(event.currentTarget.value)}
      />
      <NativeSelect
        label={label}
        description={hidden > 0 ? t('organisations.moreFit', { n: hidden }) : undefined}
        value={value}
        error={props.error}
        data={[
          { value: '', label: t('organisations.choose') },
          ...kept.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(event) => {
          const picked = kept.find(({ id }) => id === event.currentTarget.value);
          setChosen(picked);
          onChange(picked?.id ?? '', picked?.name ?? '');
        }}
      />
    </div>
  );
}

/** A text as it was when nothing had been typed for a moment. */
function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), TYPING_PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
}
