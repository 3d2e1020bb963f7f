import { PEOPLE, type PersonKey } from '../../apps/api/src/demonstration/people.js';
import { DEMONSTRATION_PASSWORD } from './demonstration-database.js';
import { type GraphqlAnswer, graphql, signIn } from './http.js';

export type { PersonKey };

/** Somebody at the GraphQL door: nobody in particular, or a person of the demonstration in a session. */
export interface Speaker {
  /** Origin of the server. */
  readonly url: string;
  /** As a Cookie header sends it; empty for the public. */
  readonly cookie: string;
  /** An access token to send along. */
  readonly token?: string;
}

/** Nobody signed in. */
export function publicAt(url: string): Speaker {
  return { url, cookie: '' };
}

/** A person of the demonstration in a new session. */
export async function signedIn(url: string, person: PersonKey): Promise<Speaker> {
  return { url, cookie: await signIn(url, PEOPLE[person].email, DEMONSTRATION_PASSWORD) };
}

/** Several people, each in a new session, by their key. */
export async function signedInAll<Key extends PersonKey>(
  url: string,
  people: readonly Key[],
): Promise<Record<Key, Speaker>> {
  const speakers = await Promise.all(people.map(async (key) => [key, await signedIn(url, key)] as const));
  return Object.fromEntries(speakers) as Record<Key, Speaker>;
}

/** Asks the GraphQL door as somebody. */
export function ask<Data = Record<string, unknown>>(
  { url, cookie, token }: Speaker,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<GraphqlAnswer<Data>> {
  return graphql<Data>(url, query, variables, cookie, token);
}

/** Calls a mutation with its one input; `selection` is what is asked of its payload. */
export function mutate<Data = Record<string, unknown>>(
  speaker: Speaker,
  name: string,
  input: Readonly<Record<string, unknown>>,
  selection = '__typename',
): Promise<GraphqlAnswer<Record<string, Data>>> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return ask(speaker, `mutation Do($input: ${type}!) { ${name}(input: $input) { ${selection} } }`, { input });
}

/** How an answer came out: `OK`, or the code of its first error (`none` for an error without one). */
export function outcomeOf({ data, errors }: GraphqlAnswer<unknown>): string {
  const [error] = errors;
  if (error === undefined) return data === null ? 'nothing' : 'OK';
  return error.extensions?.code ?? 'none';
}

/** The payload of a mutation that must have been carried out. @throws with the errors in words */
export function payloadOf<Data>(answer: GraphqlAnswer<Record<string, Data>>): Data {
  const [payload] = Object.values(answer.data ?? {});
  if (answer.errors.length > 0 || payload === undefined || payload === null) {
    throw new Error(`Refused: ${answer.errors.map(({ message }) => message).join('; ')}`);
  }
  return payload;
}

/** Opens a version and reads it to its end, so that a position may be taken on it. @returns its SHA-256 */
export async function read(speaker: Speaker, versionId: string): Promise<string> {
  const shown = await ask<{ draftVersion: { sha256: string } }>(
    speaker,
    'query Read($id: ID!) { draftVersion(id: $id) { sha256 content } }',
    { id: versionId },
  );
  const sha256 = shown.data?.draftVersion.sha256;
  if (sha256 === undefined) throw new Error(`Version ${versionId} cannot be read.`);
  payloadOf(await mutate(speaker, 'confirmReading', { versionId, sha256 }));
  return sha256;
}
