import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FreshDatabase, freshDatabase } from './fresh-database.js';
import { type GraphqlAnswer, type GraphqlError, graphql } from './http.js';
import { letterTo } from './letters.js';
import { mutate, payloadOf, publicAt, type Speaker } from './people.js';
import { type ServerProcess, startServerProcess } from './server-process.js';
import { until } from './until.js';

/** An installation without the demonstration, set up by its first account. */
export interface Installation extends ServerProcess {
  readonly database: FreshDatabase;
  readonly env: Readonly<Record<string, string>>;
  readonly secretariat: Speaker;
}

/** Somebody made up for a test. */
export interface MadeUp {
  readonly email: string;
  readonly name: string;
  readonly password: string;
}

export const SECRETARY: MadeUp = {
  email: 'secretary@hub.example',
  name: 'Gwen Rees',
  password: 'harbour lantern seven',
};

const folders = new Set<string>();

afterAll(async () => {
  await Promise.all([...folders].map((folder) => rm(folder, { recursive: true, force: true })));
});

/** Starts the built server on an empty database; it trusts loopback to say from where somebody comes. */
export async function startEmpty(
  settings: Readonly<Record<string, string>> = {},
): Promise<Omit<Installation, 'secretariat'>> {
  const [database, folder] = await Promise.all([
    freshDatabase(),
    mkdtemp(join(tmpdir(), 'concordat-installation-')),
  ]);
  folders.add(folder);
  const env = {
    DATABASE_URL: database.url,
    CONCORDAT_DATA: folder,
    CONCORDAT_DEMO: '0',
    CONCORDAT_TRUSTED_PROXIES: 'loopback',
    ...settings,
  };
  const server = await startServerProcess({ env });
  database.beforeDrop(() => server.kill());
  return { ...server, database, env };
}

const ONE_TIME = /\/set-up#(?<token>[\w-]+)$/mu;

/** The token of the one-time address that a start prints. */
export async function setUpToken({ output }: Pick<ServerProcess, 'output'>): Promise<string> {
  await until('printing a one-time address', () => ONE_TIME.test(output()));
  return ONE_TIME.exec(output())?.groups?.token ?? '';
}

/** The same, set up by the secretary. */
export async function startInstallation(
  settings: Readonly<Record<string, string>> = {},
): Promise<Installation> {
  const server = await startEmpty(settings);
  const made = await mutate(publicAt(server.url), 'setUpInstallation', {
    token: await setUpToken(server),
    ...SECRETARY,
  });
  payloadOf(made);
  return { ...server, secretariat: { url: server.url, cookie: made.cookie } };
}

/** Somebody who has been invited and has accepted: signed in. */
export async function newcomer(server: Installation, person: MadeUp): Promise<Speaker> {
  const { email, name, password } = person;
  payloadOf(await mutate(server.secretariat, 'invitePerson', { email, name }));
  const { path } = await letterTo(server, email, 'invitation');
  const accepted = await mutate(publicAt(server.url), 'acceptInvitation', { token: tokenOf(path), password });
  payloadOf(accepted);
  return { url: server.url, cookie: accepted.cookie };
}

/** The token in the address that a letter's link leads to. */
export function tokenOf(path: string | null): string {
  const token = path?.split('#')[1];
  if (!token) throw new Error(`There is no token in ${path}.`);
  return token;
}

/** Calls a mutation from some network, as the trusted proxy says it. */
export async function mutateFrom(
  network: string,
  { url, cookie }: Speaker,
  name: string,
  input: Readonly<Record<string, unknown>>,
): Promise<GraphqlAnswer<Record<string, unknown>>> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation Do($input: ${type}!) { ${name}(input: $input) { __typename } }`;
  return graphql(url, query, { input }, cookie, '', { 'x-forwarded-for': network });
}

/** The first error of an answer, which there must be. */
export function errorOf({ errors }: GraphqlAnswer<unknown>): GraphqlError {
  const [error] = errors;
  if (error === undefined) throw new Error('It was not refused.');
  return error;
}
