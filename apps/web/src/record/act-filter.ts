import type { ActFilter } from '../graphql/generated/graphql.js';
import { kindFamily, kindsOf } from './kinds.js';

/** The names of the filters in the page's address. */
export const FILTER_NAMES = ['kind', 'group', 'organisation', 'from', 'to', 'as-of'] as const;
export type FilterName = (typeof FILTER_NAMES)[number];

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?Z$/;

/** The filter that an address asks for. Words it does not know, days and instants that are none, count for nothing. */
export function actFilter(address: URLSearchParams): ActFilter {
  const kind = kindFamily(address.get('kind'));
  const group = address.get('group');
  const organisation = address.get('organisation');
  const from = day(address.get('from'));
  const to = day(address.get('to'));
  const asOf = instantIn(address);
  return {
    ...(kind ? { kinds: kindsOf(kind) } : {}),
    ...(group ? { taskGroupId: group } : {}),
    ...(organisation ? { organisationSlug: organisation } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(asOf ? { asOf } : {}),
  };
}

/** The instant as of which an address asks for the record, ISO 8601 in UTC; undefined where it asks for none. */
export function instantIn(address: URLSearchParams): string | undefined {
  const value = address.get('as-of');
  return value !== null && INSTANT.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined;
}

/** The address with one filter set to a value, or without it when the value is empty. */
export function withFilter(address: URLSearchParams, name: FilterName, value: string): URLSearchParams {
  const changed = new URLSearchParams(address);
  if (value === '') changed.delete(name);
  else changed.set(name, value);
  return changed;
}

function day(value: string | null): string | undefined {
  return value !== null && DAY.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined;
}
