import { join, resolve } from 'node:path';
import { describeDemonstration, seedDemonstration } from './demonstration/seed.js';
import { SetUp } from './identity/set-up/set-up.service.js';
import { SystemClock } from './platform/clock.js';
import { type Config, readConfig } from './platform/config/config.js';
import { separateRole } from './platform/database/application-role.js';
import { dataSourceAt } from './platform/database/data-source.js';
import { startEmbeddedPostgres } from './platform/database/embedded-postgres.js';
import { migrate } from './platform/database/migrate.js';
import { readSecrets } from './platform/secrets.js';
import { close, createApplication, listen } from './server.js';

type Print = (line: string) => void;
type Undo = () => Promise<void>;

/**
 * Starts everything and says what it does; ends in order at SIGINT or SIGTERM.
 *
 * @throws what stands in the way; everything already started is stopped again
 */
export async function run(environment: NodeJS.ProcessEnv, print: Print): Promise<void> {
  const config = readConfig(environment);
  const undo: Undo[] = [];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  const stopping = stopAtSignals(stop, print);
  try {
    await bringUp(config, undo, print);
  } catch (error) {
    // Whoever asked us to stop in the middle of the start took away what it stood on.
    if (stopping()) return;
    await stop();
    throw error;
  }
}

async function bringUp(config: Config, undo: Undo[], print: Print): Promise<void> {
  const secrets = await readSecrets(resolve(config.dataDir), config);
  const url = config.databaseUrl ?? (await embedded(config, undo, print));
  const database = await dataSourceAt(await prepared(url, print)).initialize();
  undo.push(() => database.destroy());
  const demonstration = config.demonstration
    ? await seedDemonstration(config, database, secrets, print, undo)
    : null;
  const application = await createApplication(config, database, new SystemClock(), secrets);
  undo.push(() => close(application));
  const setUp = demonstration ? null : await application.get(SetUp).path();
  const port = await listen(application, config);
  const address = config.origin.endsWith(`:${config.port}`) ? `http://localhost:${port}` : config.origin;
  print(`Concordat is ready at ${address}`);
  if (demonstration) print(describeDemonstration(demonstration));
  if (setUp !== null) print(describeSetUp(`${address}${setUp}`));
}

/** Brings the database up to this release as the owner of its tables. @returns the address to work at */
async function prepared(url: string, print: Print): Promise<string> {
  const owner = await dataSourceAt(url).initialize();
  try {
    const migrations = await migrate(owner);
    if (migrations.length > 0)
      print(`Database migrated: ${migrations.length} step${migrations.length === 1 ? '' : 's'}.`);
    const working = await separateRole(owner, url);
    if (working.trouble !== null) {
      print(
        `The server works as the owner of its tables: ${working.trouble}. Triggers alone keep evidence from being changed; docs/security.md says how to have two roles.`,
      );
    }
    return working.url;
  } finally {
    await owner.destroy();
  }
}

/** What whoever starts the server is told where nobody has an account yet that could invite others. */
function describeSetUp(address: string): string {
  return [
    'Nobody is here yet. Make the first account at this address within 24 hours; it works once:',
    `  ${address}`,
  ].join('\n');
}

async function embedded(config: Config, undo: Undo[], print: Print): Promise<string> {
  const dataDir = resolve(config.dataDir);
  print(`Starting PostgreSQL in ${config.dataDir} …`);
  const postgres = await startEmbeddedPostgres({
    dataDir: join(dataDir, 'postgres'),
    ...(config.databasePort === null ? {} : { port: config.databasePort }),
    log: print,
  });
  undo.push(() => postgres.stop());
  return postgres.url;
}

/** @returns whether a signal has come */
function stopAtSignals(stop: Undo, print: Print): () => boolean {
  let stopping = false;
  const onSignal = () => {
    if (stopping) return;
    stopping = true;
    print('Stopping …');
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  return () => stopping;
}
