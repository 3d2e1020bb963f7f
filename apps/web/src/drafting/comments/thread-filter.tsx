import { NativeSelect } from '@mantine/core';
import { useEffect, useState } from 'react';
import { t } from '../../strings/t.js';
import classes from './comments.module.css';
import type { Thread } from './thread-entry.js';
import { SHOWN, type ThreadFilter } from './use-threads.js';

interface Option {
  readonly value: string;
  readonly label: string;
}

/** Narrows the threads by state, by an organisation that spoke in them, and by their clause. */
export function ThreadFilterFields(props: {
  readonly threads: readonly Thread[];
  readonly filter: ThreadFilter;
  readonly onFilter: (filter: ThreadFilter) => void;
}) {
  const { threads, filter, onFilter } = props;
  const organisations = useKnown(threads, organisationsOf);
  const clauses = useKnown(threads, clausesOf);
  return (
    <div className={classes.filter}>
      <NativeSelect
        label={t('comments.show')}
        size="sm"
        value={filter.shown}
        data={SHOWN.map((each) => ({ value: each, label: t(`comments.show_${each}`) }))}
        onChange={({ currentTarget: { value } }) =>
          onFilter({ ...filter, shown: SHOWN.find((each) => each === value) ?? 'OPEN' })
        }
      />
      <Narrow
        label={t('comments.byOrganisation')}
        all={t('comments.everyOrganisation')}
        options={organisations}
        value={filter.organisationSlug}
        onChange={(organisationSlug) => onFilter({ ...filter, organisationSlug })}
      />
      <Narrow
        label={t('comments.byClause')}
        all={t('comments.everyClause')}
        options={clauses}
        value={filter.clauseId}
        onChange={(clauseId) => onFilter({ ...filter, clauseId })}
      />
    </div>
  );
}

/** One select; nothing where there is nothing to choose between. */
function Narrow(props: {
  readonly label: string;
  readonly all: string;
  readonly options: readonly Option[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}) {
  if (props.options.length < 2 && props.value === null) return null;
  return (
    <NativeSelect
      label={props.label}
      size="sm"
      value={props.value ?? ''}
      data={[{ value: '', label: props.all }, ...props.options]}
      onChange={({ currentTarget: { value } }) => props.onChange(value || null)}
    />
  );
}

/** What could be chosen by all threads that were shown here, also those that the present choice leaves out. */
function useKnown(
  threads: readonly Thread[],
  optionsOf: (thread: Thread) => readonly Option[],
): readonly Option[] {
  const [known, setKnown] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    setKnown((before) => {
      const found = threads.flatMap(optionsOf).filter(({ value, label }) => before.get(value) !== label);
      return found.length === 0
        ? before
        : new Map([...before, ...found.map(({ value, label }) => [value, label] as const)]);
    });
  }, [threads, optionsOf]);
  return [...known]
    .map(([value, label]) => ({ value, label }))
    .sort((one, other) => one.label.localeCompare(other.label, undefined, { numeric: true }));
}

function organisationsOf({ comments }: Thread): Option[] {
  return comments.nodes.flatMap(({ organisation }) =>
    organisation ? [{ value: organisation.slug, label: organisation.name }] : [],
  );
}

function clausesOf({ clauseId, clauseNumber }: Thread): Option[] {
  return [{ value: clauseId, label: clauseNumber }];
}
