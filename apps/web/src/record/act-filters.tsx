import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useSpace } from '../app/use-space.js';
import { instantOf, localTime, readerZone } from '../components/index.js';
import { t } from '../strings/t.js';
import { FILTER_NAMES, type FilterName, instantIn, withFilter } from './act-filter.js';
import { KIND_FAMILIES, kindText } from './kinds.js';
import { RecordOrganisationsDocument } from './record.graphql.js';
import classes from './record.module.css';

/** What to show of the record; kept in the address, so that it can be sent to somebody. */
export function ActFilters({ slug }: { readonly slug: string }) {
  const [address, setAddress] = useSearchParams();
  const { taskGroups } = useSpace();
  const [{ data }] = useQuery({ query: RecordOrganisationsDocument, variables: { slug } });
  const set = (name: FilterName, value: string) =>
    setAddress(withFilter(address, name, value), { replace: true, preventScrollReset: true });
  const bind = (name: FilterName) => ({
    value: address.get(name) ?? '',
    onChange: (event: { currentTarget: { value: string } }) => set(name, event.currentTarget.value),
  });
  const asOf = instantIn(address);
  const filtered = FILTER_NAMES.some((name) => address.has(name));
  return (
    <search className={`${classes.filters} no-print`} aria-label={t('record.filter')}>
      <NativeSelect
        label={t('record.filterKind')}
        data={[
          { value: '', label: t('record.filterAll') },
          ...KIND_FAMILIES.map((each) => ({ value: each, label: t(kindText(each)) })),
        ]}
        {...bind('kind')}
      />
      <NativeSelect
        label={t('record.filterGroup')}
        data={[
          { value: '', label: t('record.filterAllGroups') },
          ...taskGroups.nodes.map((group) => ({ value: group.id, label: group.title })),
        ]}
        {...bind('group')}
      />
      <NativeSelect
        label={t('record.filterOrganisation')}
        data={[
          { value: '', label: t('record.filterAllOrganisations') },
          ...(data?.space?.organisations.nodes ?? []).map((each) => ({ value: each.slug, label: each.name })),
        ]}
        {...bind('organisation')}
      />
      <TextInput type="date" label={t('record.filterFrom')} {...bind('from')} />
      <TextInput type="date" label={t('record.filterTo')} {...bind('to')} />
      <TextInput
        type="datetime-local"
        label={t('record.filterAsOf')}
        description={t('record.filterAsOfZone', { zone: readerZone() })}
        value={asOf === undefined ? '' : localTime(asOf, readerZone())}
        onChange={(event) => set('as-of', instantOf(event.currentTarget.value) ?? '')}
      />
      <Button
        variant="default"
        className={classes.clear}
        disabled={!filtered}
        onClick={() => setAddress({}, { replace: true, preventScrollReset: true })}
      >
        {t('record.filterClear')}
      </Button>
    </search>
  );
}
