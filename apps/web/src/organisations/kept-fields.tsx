import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from 'urql';
import type { OrganisationKind, SizeBand } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';
import { DirectoryChoicesDocument } from './organisations.graphql.js';
import type { Fields } from './use-fields.js';
import { KINDS, SIZES, shortNameOf } from './words.js';

/** What the secretariat keeps of an organisation, as the fields of a form. A new sector is named, an old one chosen. */
export const KEPT = ['name', 'sectorKey', 'sectorName', 'kind', 'sizeBand'] as const;
export type Kept = (typeof KEPT)[number];

/** The controls for it. */
export function KeptFields({ fields }: { readonly fields: Fields<Kept> }) {
  const [{ data }] = useQuery({ query: DirectoryChoicesDocument, requestPolicy: 'cache-first' });
  return (
    <>
      <TextInput label={t('organisations.name')} required withAsterisk={false} {...fields.bind('name')} />
      <NativeSelect
        label={t('organisations.sector')}
        {...fields.bind('sectorKey')}
        data={[
          { value: '', label: t('organisations.newSector') },
          ...(data?.sectors ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      {fields.values.sectorKey === '' && (
        <TextInput
          label={t('organisations.newSectorName')}
          description={t('organisations.newSectorHint')}
          required
          withAsterisk={false}
          {...fields.bind('sectorName')}
        />
      )}
      <NativeSelect
        label={t('organisations.kind')}
        {...fields.bind('kind')}
        data={KINDS.map((value) => ({ value, label: t(`words.organisation_${value}`) }))}
      />
      <NativeSelect
        label={t('organisations.size')}
        description={t('organisations.sizeHint')}
        {...fields.bind('sizeBand')}
        data={SIZES.map((value) => ({ value, label: t(`words.size_${value}`) }))}
      />
    </>
  );
}

/** What to send of it; undefined while a new sector has no name that an address can be made of. */
export function keptInput(values: Fields<Kept>['values']) {
  const key = values.sectorKey === '' ? shortNameOf(values.sectorName) : values.sectorKey;
  if (key === '') return undefined;
  return {
    name: values.name.trim(),
    sector: { key, name: values.sectorKey === '' ? values.sectorName.trim() : key },
    kind: KINDS.find((each) => each === values.kind) ?? ('OTHER' satisfies OrganisationKind),
    sizeBand: SIZES.find((each) => each === values.sizeBand) ?? ('NOT_STATED' satisfies SizeBand),
  };
}
