import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedDemonstration } from '../../apps/api/dist/demonstration/seed.js';
import { readConfig } from '../../apps/api/dist/platform/config/config.js';
import { dataSourceAt } from '../../apps/api/dist/platform/database/data-source.js';
import { migrate } from '../../apps/api/dist/platform/database/migrate.js';
import { readSecrets } from '../../apps/api/dist/platform/secrets.js';

// Migrates the database whose address is given and plays the demonstration into it, as the first start does.
const [url, password, ledgerKey] = process.argv.slice(2);
const folder = await mkdtemp(join(tmpdir(), 'concordat-seed-'));
const database = await dataSourceAt(url).initialize();
try {
  await migrate(database);
  const config = readConfig({ CONCORDAT_DATA: folder, CONCORDAT_DEMO_PASSWORD: password, DATABASE_URL: url });
  const secrets = await readSecrets(folder, { secret: null, ledgerKey });
  await seedDemonstration(config, database, secrets, () => undefined);
} finally {
  await database.destroy();
  await rm(folder, { recursive: true, force: true });
}
