import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { PausedText } from '../components/index.js';
import type { OrganisationKind } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';
import classes from './directory.module.css';
import { DirectoryChoicesDocument } from './organisations.graphql.js';
import { KINDS } from './words.js';

/** What a directory is narrowed to; null where nothing is asked for. */
export interface Choices {
  readonly search: string;
  readonly sectorKey: string | null;
  readonly kind: OrganisationKind | null;
  readonly spaceSlug: string | null;
}

/** Reads the address. */
export function readChoices(search: URLSearchParams): Choices {
  return {
    search: search.get('search') ?? '',
    sectorKey: search.get('sector'),
    kind: KINDS.find((each) => each === search.get('kind')) ?? null,
    spaceSlug: search.get('space'),
  };
}

/** Narrows a directory by name, sector, kind and space. Each choice takes effect at once. */
export function DirectoryFields(props: {
  readonly choices: Choices;
  /** Is told the name in the address, and what was chosen; the empty text for all. */
  readonly onChange: (name: string, value: string) => void;
  readonly children?: ReactNode;
}) {
  const { choices, onChange } = props;
  const [{ data }] = useQuery({ query: DirectoryChoicesDocument, requestPolicy: 'cache-first' });
  return (
    <search className={`${classes.fields} no-print`} aria-label={t('organisations.narrow')}>
      <PausedText
        label={t('organisations.byName')}
        value={choices.search}
        onChange={(value) => onChange('search', value)}
      />
      <NativeSelect
        label={t('organisations.sector')}
        value={choices.sectorKey ?? ''}
        data={[
          { value: '', label: t('organisations.allSectors') },
          ...(data?.sectors ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(event) => onChange('sector', event.currentTarget.value)}
      />
      <NativeSelect
        label={t('organisations.kind')}
        value={choices.kind ?? ''}
        data={[
          { value: '', label: t('organisations.allKinds') },
          ...KINDS.map((value) => ({ value, label: t(`words.organisation_${value}`) })),
        ]}
        onChange={(event) => onChange('kind', event.currentTarget.value)}
      />
      <NativeSelect
        label={t('organisations.space')}
        value={choices.spaceSlug ?? ''}
        data={[
          { value: '', label: t('organisations.allSpaces') },
          ...(data?.spaces.nodes ?? []).map(({ slug, title }) => ({ value: slug, label: title })),
        ]}
        onChange={(event) => onChange('space', event.currentTarget.value)}
      />
      {props.children}
    </search>
  );
}
