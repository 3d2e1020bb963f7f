import type { ActFilter } from '../graphql/generated/graphql.js';
import { kindFamily, kindsOf } from './kinds.js';

/** The names of the filters in the page's address. */
export const FILTER_NAMES = ['kind', 'group', 'organisation', 'from', 'to'] as const;
export type FilterName = (typeof FILTER_NAMES)[number];

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The filter that an address asks for. Words it does not know, and days that are none, count for nothing. */
export function actFilter(address: URLSearchParams): ActFilter {
  const kind = kindFamily(address.get('kind'));
  const group = address.get('group');
  const organisation = address.get('organisation');
  const from = day(address.get('from'));
  const to = day(address.get('to'));
  return {
    ...(kind ? { kinds: kindsOf(kind) } : {}),
    ...(group ? { taskGroupId: group } : {}),
    ...(organisation ? { organisationSlug: organisation } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  };
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
