import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { DataSource } from 'typeorm';
import { SystemClock } from '../../apps/api/src/platform/clock.js';
import { readConfig } from '../../apps/api/src/platform/config/config.js';
import { dataSourceAt } from '../../apps/api/src/platform/database/data-source.js';
import { Log } from '../../apps/api/src/platform/logs/log.js';
import { Secrets } from '../../apps/api/src/platform/secrets.js';
import { close, createApplication } from '../../apps/api/src/server.js';
import type { FreshDatabase } from './fresh-database.js';
import { keptLog } from './kept-logs.js';
import { LEDGER_KEYS } from './ledger-key.js';

/** The application inside the test's own process, not listening and doing no jobs yet. */
export interface NodeInProcess {
  readonly application: NestExpressApplication;
  readonly source: DataSource;
  /** Settings, enough to start a server beside it that opens what it sealed. */
  readonly env: Readonly<Record<string, string>>;
}

/** Makes a node on a database. It ends before the database is dropped. */
export async function startNode(
  database: FreshDatabase,
  settings: Readonly<Record<string, string>> = {},
): Promise<NodeInProcess> {
  const folder = await mkdtemp(join(tmpdir(), 'concordat-node-'));
  const env = {
    CONCORDAT_DATA: folder,
    CONCORDAT_SECRET: randomBytes(32).toString('hex'),
    DATABASE_URL: database.url,
    CONCORDAT_DEMO: '0',
    ...settings,
  };
  const source = await dataSourceAt(database.url).initialize();
  const secrets = new Secrets(Buffer.from(env.CONCORDAT_SECRET, 'hex'), LEDGER_KEYS);
  const application = await createApplication(
    readConfig({ PORT: '0', ...env }),
    source,
    new SystemClock(),
    secrets,
    new Log('info', keptLog()),
  );
  database.beforeDrop(async () => {
    await close(application);
    await source.destroy();
    await rm(folder, { recursive: true, force: true });
  });
  return { application, source, env };
}
