import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DemonstrationClock } from '../../../apps/api/dist/demonstration/demonstration-clock.js';
import { setUpInstallation, setUpSpace } from '../../../apps/api/dist/demonstration/installation.js';
import { PEOPLE } from '../../../apps/api/dist/demonstration/people.js';
import { Performer } from '../../../apps/api/dist/demonstration/performer.js';
import { Scenes } from '../../../apps/api/dist/demonstration/scenes.js';
import { readConfig } from '../../../apps/api/dist/platform/config/config.js';
import { dataSourceAt } from '../../../apps/api/dist/platform/database/data-source.js';
import { migrate } from '../../../apps/api/dist/platform/database/migrate.js';
import { keysOfSeeds } from '../../../apps/api/dist/platform/ledger-keys.js';
import { Secrets } from '../../../apps/api/dist/platform/secrets.js';
import { close, createApplication } from '../../../apps/api/dist/server.js';

/** The key of the log of every benchmark, so that a server goes on with it. */
export const LEDGER_KEY = '5a'.repeat(32);
const LEDGER_KEYS = keysOfSeeds({ current: Buffer.from(LEDGER_KEY, 'hex'), previous: null });

export const SLUG = 'measured';
export const PASSWORD = 'measured-password';

/**
 * Makes a space with the demonstration's people and one task group in a migrated database, and gives some work
 * the means to play on in it, by acts like everybody.
 *
 * @template T
 * @param {string} url of an empty database
 * @param {(stage: { application: object, config: object, database: import('typeorm').DataSource, perform:
 *   Performer, scenes: Scenes, groupId: string }) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function onStage(url, work) {
  const folder = await mkdtemp(join(tmpdir(), 'concordat-stage-'));
  const settings = { PORT: '0', DATABASE_URL: url, CONCORDAT_DEMO: '0', CONCORDAT_DATA: folder };
  const config = readConfig(settings);
  const database = await dataSourceAt(url).initialize();
  try {
    await migrate(database);
    const clock = new DemonstrationClock(new Date());
    const application = await createApplication(
      config,
      database,
      clock,
      new Secrets(randomBytes(32), LEDGER_KEYS),
    );
    try {
      const stage = await setUp(application, clock);
      return await work({ application, config, database, ...stage });
    } finally {
      await close(application);
    }
  } finally {
    await database.destroy();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Signs in as one of the people of the stage. @returns the cookie */
export async function signIn(origin, person) {
  const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { id } } }';
  const input = { email: PEOPLE[person].email, password: PASSWORD };
  const response = await ask(origin, '', query, { input });
  await answerOf(response);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ');
}

/** Asks the GraphQL door; the answer is not read yet. */
export function ask(origin, cookie, query, variables) {
  return fetch(new URL('/graphql', origin), {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ query, variables }),
  });
}

/** The data of an answer. @throws for one with errors */
export async function answerOf(response) {
  const { data, errors } = await response.json();
  if (errors) throw new Error(errors.map(({ message }) => message).join('; '));
  return data;
}

async function setUp(application, clock) {
  const now = new Date();
  const perform = new Performer(application, clock);
  await setUpInstallation(application, perform, PASSWORD);
  perform.at(now);
  await setUpSpace(perform, {
    slug: SLUG,
    title: 'Measured',
    goal: 'Know how long it takes.',
    vision: 'A space to measure in.',
    targetDate: `${now.getUTCFullYear() + 1}-12-31`,
    illustrative: true,
  });
  const scenes = new Scenes(perform, application, SLUG);
  const groupId = await scenes.group('group', SLUG, {
    title: 'Measuring',
    purpose: 'Be measured.',
    termsOfReference: 'Decides by consent; silence is not consent.',
  });
  return { perform, scenes, groupId };
}
