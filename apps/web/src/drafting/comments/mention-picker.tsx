import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useQuery } from 'urql';
import { t } from '../../strings/t.js';
import { MentionableDocument } from './comments.graphql.js';
import classes from './comments.module.css';

const PAUSE_MS = 250;

export interface Mentioned {
  readonly id: string;
  readonly name: string;
}

/** Whom a comment names: a part of a name brings up who may read the draft. */
export function MentionPicker(props: {
  readonly draftId: string;
  readonly chosen: readonly Mentioned[];
  readonly onChange: (chosen: readonly Mentioned[]) => void;
  readonly error?: string | undefined;
}) {
  const { draftId, chosen, onChange } = props;
  const [search, setSearch] = useState('');
  const [paused] = useDebouncedValue(search.trim(), PAUSE_MS);
  const [{ data, fetching }] = useQuery({
    query: MentionableDocument,
    variables: { draftId, search: paused },
    pause: paused === '',
  });
  const listed = paused === '' ? [] : (data?.draft?.mentionable.nodes ?? []);
  const found = listed.filter(({ id }) => !chosen.some((each) => each.id === id));
  return (
    <div className={classes.names}>
      <TextInput
        label={t('comments.names')}
        description={t('comments.namesHint')}
        size="sm"
        type="search"
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
        error={props.error}
      />
      {paused !== '' && !fetching && found.length === 0 && (
        <p role="status" className={classes.soft}>
          {t('comments.namesNone')}
        </p>
      )}
      {found.length > 0 && (
        <ul className={classes.plainList} aria-label={t('comments.found')}>
          {found.map((person) => (
            <li key={person.id}>
              <button
                type="button"
                className={classes.link}
                onClick={() => {
                  onChange([...chosen, person]);
                  setSearch('');
                }}
              >
                {person.name}
              </button>
            </li>
          ))}
        </ul>
      )}
      {chosen.length > 0 && (
        <ul className={classes.plainList} aria-label={t('comments.willBeTold')}>
          {chosen.map(({ id, name }) => (
            <li key={id} className={classes.told}>
              {name}
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={t('comments.notTell', { name })}
                onClick={() => onChange(chosen.filter((each) => each.id !== id))}
              >
                {t('comments.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
