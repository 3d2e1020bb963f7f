import { doorOf } from './operations/index.js';
import type { MutationOperation, Offer, ReadOperation, RouteOperation } from './operations/operation.js';
import type { Player } from './parts.js';
import { ask, mutate, outcomeOf } from './people.js';

/** Calls a mutation as somebody. @returns its code */
export async function tryMutation(
  { speaker }: Player,
  name: string,
  { input }: MutationOperation,
): Promise<string> {
  return outcomeOf(await mutate(speaker, doorOf(name), input));
}

/**
 * Reads as somebody. A field that is null is as good as one that is NOT_FOUND.
 *
 * @returns the code, `nothing`, or how many entries are shown; a count that differs is told
 */
export async function tryRead({ speaker }: Player, name: string, operation: ReadOperation): Promise<string> {
  const answer = await ask(speaker, `{ ${operation.query} }`);
  const outcome = outcomeOf(answer);
  if (outcome !== 'OK') return outcome;
  const value = valueAt(answer.data, operation.at ?? doorOf(name));
  if (value === null || value === undefined) return operation.through ? 'NOT_FOUND' : 'nothing';
  if (operation.entries === undefined) return 'OK';
  if (Array.isArray(value)) return `${value.length} shown`;
  const { totalCount, nodes } = value as { totalCount: number; nodes: readonly unknown[] };
  return totalCount === nodes.length
    ? `${totalCount} shown`
    : `${nodes.length} shown of ${totalCount} counted`;
}

/** What is offered to somebody; nothing where the thing is not there for them. */
export async function offeredTo({ speaker }: Player, { query, at }: Offer): Promise<readonly string[]> {
  const { data } = await ask(speaker, `{ ${query} }`);
  return (valueAt(data, at) as readonly string[] | null | undefined) ?? [];
}

/** What a route answers that leads to a page with a problem, whatever the code. */
export const REFUSED = 'REFUSED';

/** Asks an HTTP route as somebody. @returns `OK` or the code */
export async function tryRoute(
  { speaker: { url, cookie, token } }: Player,
  name: string,
  { path, body, csv, html, status = 200, refusal }: RouteOperation,
): Promise<string> {
  const response = await fetch(new URL(path, url), {
    method: doorOf(name).split(' ', 1)[0] ?? 'GET',
    headers: {
      ...(cookie === '' ? {} : { cookie }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(csv === undefined ? {} : { 'content-type': 'text/csv' }),
      ...(html === undefined ? {} : { 'content-type': 'text/html' }),
    },
    body: csv ?? html ?? (body === undefined ? null : JSON.stringify(body)),
    redirect: 'manual',
  });
  const text = await response.text();
  if (refusal !== undefined && response.headers.get('location')?.includes(refusal)) return REFUSED;
  if (response.status === status) return 'OK';
  const problem = JSON.parse(text) as { errors: [{ extensions: { code: string } }] };
  return problem.errors[0].extensions.code;
}

/** What is at a path; `last` is the last of a list, `any` the first of its items in which there is something. */
function valueAt(data: unknown, path: string): unknown {
  const [key = '', ...rest] = path.split('.');
  if (path === '' || data === null || data === undefined) return data;
  if (Array.isArray(data)) {
    if (key === 'last') return valueAt(data.at(-1), rest.join('.'));
    if (key === 'any')
      return data
        .map((item) => valueAt(item, rest.join('.')))
        .find((item) => item !== null && item !== undefined);
  }
  return valueAt((data as Record<string, unknown>)[key], rest.join('.'));
}
