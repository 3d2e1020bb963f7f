import { instantOf } from '../components/zoned-time.js';
import type { DecisionLogFilter, DecisionStatus, PositionAnswer } from '../graphql/generated/graphql.js';

export const STATUSES: readonly DecisionStatus[] = ['OPEN', 'CARRIED', 'NOT_CARRIED', 'LAPSED'];

export const ANSWERS: readonly PositionAnswer[] = [
  'AGREE',
  'AGREE_WITH_RESERVATIONS',
  'STAND_ASIDE',
  'OBJECT',
  'RECUSED',
];

/** What the log shows, as the address says it; the empty text where nothing is asked for. Days are YYYY-MM-DD. */
export interface LogView {
  readonly group: string;
  readonly organisation: string;
  readonly sector: string;
  readonly answer: PositionAnswer | '';
  readonly definition: string;
  readonly status: DecisionStatus | '';
  readonly text: string;
  readonly from: string;
  readonly to: string;
  readonly asOf: string;
  readonly oldestFirst: boolean;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Reads the address; what is malformed is left out. */
export function readView(search: URLSearchParams): LogView {
  return {
    group: search.get('group') ?? '',
    organisation: search.get('organisation') ?? '',
    sector: search.get('sector') ?? '',
    answer: ANSWERS.find((each) => each === search.get('answer')) ?? '',
    definition: search.get('definition') ?? '',
    status: STATUSES.find((each) => each === search.get('status')) ?? '',
    text: search.get('text') ?? '',
    from: day(search.get('from')),
    to: day(search.get('to')),
    asOf: day(search.get('as-of')),
    oldestFirst: search.get('order') === 'oldest',
  };
}

/** Writes the address: only what is asked for. */
export function writeView(view: LogView): URLSearchParams {
  const entries: readonly (readonly [string, string])[] = [
    ['group', view.group],
    ['organisation', view.organisation],
    ['sector', view.sector],
    ['answer', view.answer],
    ['definition', view.definition],
    ['status', view.status],
    ['text', view.text],
    ['from', view.from],
    ['to', view.to],
    ['as-of', view.asOf],
    ['order', view.oldestFirst ? 'oldest' : ''],
  ];
  return new URLSearchParams(entries.filter(([, value]) => value !== '').map((entry) => [...entry]));
}

/** Whether anything is asked for beyond "all, newest first, now". */
export function isNarrowed(view: LogView): boolean {
  return writeView(view).size > 0;
}

/** What to ask the API. `asOf` is the end of that day in the reader's zone, and left out when that is still to come. */
export function variablesOf(slug: string, view: LogView, now: Date) {
  const end = endOfDay(view.asOf);
  return {
    slug,
    filter: filterOf(view),
    asOf: end && end < now ? end.toISOString() : null,
    oldestFirst: view.oldestFirst,
  };
}

/** Where the same is had as a file, all of it: CSV with a row for each seat, or JSON. */
export function filePath(slug: string, view: LogView, now: Date, kind: 'csv' | 'json'): string {
  const asked = writeView({ ...view, text: view.text.trim(), asOf: '' });
  for (const name of ['answer', 'status']) {
    const value = asked.get(name);
    if (value !== null) asked.set(name, value.toLowerCase());
  }
  const { asOf } = variablesOf(slug, view, now);
  if (asOf !== null) asked.set('as-of', asOf);
  asked.set('space', slug);
  return `/lists/decisions.${kind}?${asked}`;
}

function filterOf(view: LogView): DecisionLogFilter {
  return {
    ...(view.group ? { taskGroupId: view.group } : {}),
    ...(view.organisation ? { organisationSlug: view.organisation } : {}),
    ...(view.sector ? { sectorKey: view.sector } : {}),
    ...(view.answer ? { answer: [view.answer] } : {}),
    ...(view.definition ? { definitionId: view.definition } : {}),
    ...(view.status ? { status: [view.status] } : {}),
    ...(view.text.trim() ? { text: view.text.trim() } : {}),
    ...(view.from ? { from: view.from } : {}),
    ...(view.to ? { to: view.to } : {}),
  };
}

/** The last millisecond of a day where the reader is. */
function endOfDay(value: string): Date | undefined {
  const lastMinute = instantOf(`${value}T23:59`);
  return lastMinute === undefined ? undefined : new Date(Date.parse(lastMinute) + 59_999);
}

/** A day that exists; the empty text otherwise. */
function day(value: string | null): string {
  if (value === null || !DAY.test(value)) return '';
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value) ? value : '';
}
