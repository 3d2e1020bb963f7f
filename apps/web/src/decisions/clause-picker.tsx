import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { t } from '../strings/t.js';
import classes from './answer-panel.module.css';

interface PickedClause {
  readonly id: string;
  readonly kind: string;
  readonly number: string;
  readonly depth: number;
  readonly heading?: string | null;
  readonly text: string;
}

const EXCERPT = 110;
const SEARCH_FROM = 8;

/** Chooses clauses by number and heading, or by their first words where they have no heading. */
export function ClausePicker(props: {
  readonly clauses: readonly PickedClause[];
  readonly chosen: readonly string[];
  readonly error: string | undefined;
  readonly onChange: (chosen: string[]) => void;
}) {
  const { clauses, chosen } = props;
  const [search, setSearch] = useState('');
  const shown = clauses.filter((clause) => matches(clause, search) || chosen.includes(clause.id));
  return (
    <Checkbox.Group
      label={t('decisions.clausesLegend')}
      description={t('decisions.clausesHint')}
      error={props.error}
      value={[...chosen]}
      onChange={props.onChange}
    >
      {clauses.length > SEARCH_FROM && (
        <TextInput
          label={t('decisions.clausesFind')}
          type="search"
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      <div className={classes.clauses}>
        {shown.map((clause) => (
          <Checkbox
            key={clause.id}
            value={clause.id}
            label={`${clause.number} ${excerpt(clause)}`}
            style={{ marginInlineStart: `calc(${clause.depth} * var(--step-4))` }}
          />
        ))}
        {shown.length === 0 && clauses.length > 0 && <p>{t('decisions.clausesNone')}</p>}
      </div>
      <p role="status" className={classes.soft}>
        {t('decisions.clausesChosen', { n: chosen.length })}
      </p>
    </Checkbox.Group>
  );
}

function matches(clause: PickedClause, search: string): boolean {
  const wanted = search.trim().toLowerCase();
  return `${clause.number} ${clause.heading ?? ''} ${clause.text}`.toLowerCase().includes(wanted);
}

function excerpt({ heading, text }: PickedClause): string {
  const words = heading || text;
  return words.length > EXCERPT ? `${words.slice(0, EXCERPT).trimEnd()}…` : words;
}
