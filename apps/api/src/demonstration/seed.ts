import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { DataSource } from 'typeorm';
import { Sequencer } from '../ledger/sequencer.js';
import { SystemClock } from '../platform/clock.js';
import type { Config } from '../platform/config/config.js';
import type { Secrets } from '../platform/secrets.js';
import { close, createApplication } from '../server.js';
import { DemonstrationClock } from './demonstration-clock.js';
import { setUpInstallation } from './installation.js';
import { PEOPLE } from './people.js';
import { keyOf, Performer } from './performer.js';
import { LAST_STEP } from './spaces/living-slug.js';
import { playLiving } from './spaces/living-space.js';
import { playRecord } from './spaces/record-space.js';

/** What whoever starts the server is told of the demonstration. */
export interface Demonstration {
  /** The password of every account; null when this machine does not know it. */
  readonly password: string | null;
}

const PASSWORD_FILE = 'demonstration-password';

/**
 * Makes the demonstration spaces at the first start; a start that was cut short is taken up where it stopped.
 *
 * @param undo is given what ends the making, for whoever is asked to stop in the middle of it
 */
export async function seedDemonstration(
  config: Config,
  database: DataSource,
  secrets: Secrets,
  print: (line: string) => void,
  undo: (() => Promise<void>)[] = [],
): Promise<Demonstration> {
  const kept = await keptPassword(config);
  if (await isThere(database)) return { password: config.demonstrationPassword ?? kept };
  const password = config.demonstrationPassword ?? kept ?? randomBytes(12).toString('base64url');
  await keepPassword(config, password);
  print('Making the demonstration spaces …');
  const start = new SystemClock().now();
  const clock = new DemonstrationClock(start);
  const application = await createApplication(config, database, clock, secrets);
  let closed: Promise<void> | undefined;
  const end = () => {
    closed ??= close(application);
    return closed;
  };
  undo.push(end);
  try {
    const perform = new Performer(application, clock);
    await setUpInstallation(application, perform, password);
    await playRecord(application, perform);
    await playLiving(application, perform, start);
    clock.set(start);
    await application.get(Sequencer).drain();
  } finally {
    await end();
  }
  return { password };
}

/** The accounts and how to sign in, for the terminal. */
export function describeDemonstration({ password }: Demonstration): string {
  const accounts = Object.values(PEOPLE).map(({ email, name }) => `  ${email.padEnd(32)} ${name}`);
  const how =
    password === null ? 'Their password was set at the first start.' : `Their password is: ${password}`;
  return ['', 'Demonstration accounts:', ...accounts, how].join('\n');
}

async function isThere(database: DataSource): Promise<boolean> {
  const [found] = await database.query<unknown[]>('SELECT 1 FROM act_opening WHERE idempotency_key = $1', [
    keyOf(LAST_STEP),
  ]);
  return found !== undefined;
}

async function keptPassword(config: Config): Promise<string | null> {
  try {
    return (await readFile(join(resolve(config.dataDir), PASSWORD_FILE), 'utf8')).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

async function keepPassword(config: Config, password: string): Promise<void> {
  await mkdir(resolve(config.dataDir), { recursive: true });
  await writeFile(join(resolve(config.dataDir), PASSWORD_FILE), `${password}\n`, { mode: 0o600 });
}
