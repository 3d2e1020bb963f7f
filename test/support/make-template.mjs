import { dataSourceAt } from '../../apps/api/dist/platform/database/data-source.js';
import { migrate } from '../../apps/api/dist/platform/database/migrate.js';

// Migrates the database whose address is given. A process of its own: no test file pays for loading the entities.
const [url] = process.argv.slice(2);
const database = await dataSourceAt(url).initialize();
try {
  await migrate(database);
} finally {
  await database.destroy();
}
