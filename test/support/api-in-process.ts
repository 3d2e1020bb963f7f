import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'typeorm';
import { SystemClock } from '../../apps/api/src/platform/clock.js';
import { readConfig } from '../../apps/api/src/platform/config/config.js';
import { dataSourceAt } from '../../apps/api/src/platform/database/data-source.js';
import type { LedgerKeys } from '../../apps/api/src/platform/ledger-keys.js';
import { Log } from '../../apps/api/src/platform/logs/log.js';
import { Secrets } from '../../apps/api/src/platform/secrets.js';
import { close, createApplication, listen } from '../../apps/api/src/server.js';
import { demonstrationDatabase } from './demonstration-database.js';
import { DryRun } from './dry-run.js';
import type { FreshDatabase } from './fresh-database.js';
import { keptLog } from './kept-logs.js';
import { LEDGER_KEYS } from './ledger-key.js';

/** The API inside the test's own process, on a copy of the demonstration, with its SQL counted. */
export interface ApiInProcess {
  readonly url: string;
  readonly application: Awaited<ReturnType<typeof createApplication>>;
  readonly database: FreshDatabase;
  /**
   * How many SQL statements something causes. The fewest of several times: work in the background can only add some.
   */
  statementsOf(work: () => Promise<unknown>): Promise<number>;
  /** From now on acts are carried out and taken back; see `DryRun`. */
  takeBackActs(): void;
}

const TIMES = 4;

/** Starts the API in this process; its log is signed with the keys. Ended after the test file at the latest. */
export async function startApiInProcess(
  settings: Readonly<Record<string, string>> = {},
  keys: LedgerKeys = LEDGER_KEYS,
): Promise<ApiInProcess> {
  const database = await demonstrationDatabase();
  const counting = new CountingLogger();
  const source = dataSourceAt(database.url).setOptions({ logging: ['query'], logger: counting });
  await source.initialize();
  const folder = await mkdtemp(join(tmpdir(), 'concordat-api-'));
  const config = readConfig({ PORT: '0', CONCORDAT_DATA: folder, ...settings });
  const application = await createApplication(
    config,
    source,
    new SystemClock(),
    new Secrets(randomBytes(32), keys),
    new Log('info', keptLog()),
  );
  const dryRun = new DryRun(application, source);
  const port = await listen(application, config);
  database.beforeDrop(async () => {
    await close(application);
    await source.destroy();
    await rm(folder, { recursive: true, force: true });
  });
  return {
    url: `http://localhost:${port}`,
    application,
    database,
    takeBackActs: () => dryRun.start(),
    async statementsOf(work) {
      const counts: number[] = [];
      for (let time = 1; time <= TIMES; time += 1) {
        const before = counting.statements;
        await work();
        counts.push(counting.statements - before);
        await delay(20);
      }
      return Math.min(...counts);
    },
  };
}

class CountingLogger implements Logger {
  statements = 0;

  logQuery(): void {
    this.statements += 1;
  }

  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}
