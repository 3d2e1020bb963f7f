import { NativeSelect, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { FindPeopleDocument } from '../directory/people.graphql.js';
import { t } from '../strings/t.js';
import classes from './directory.module.css';
import { FindOrganisationsDocument } from './organisations.graphql.js';

const PAUSE = 300;

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

/** Chooses a person in the same way, of those whom the viewer may know. */
export function PersonPicker(props: PickerProps) {
  const [search, setSearch] = useState('');
  const [{ data }] = useQuery({ query: FindPeopleDocument, variables: { search: usePaused(search) } });
  return <Picker {...props} search={search} onSearch={setSearch} found={data?.people.nodes} />;
}

function Picker(
  props: PickerProps & {
    readonly search: string;
    readonly onSearch: (search: string) => void;
    readonly found: readonly Choice[] | undefined;
  },
) {
  const { label, value, found = [], onChange } = props;
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
export function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
}
