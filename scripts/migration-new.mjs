// Writes a migration for what the entities have and the migrations do not: npm run migration:new AddMeetings
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildServer } from './lib/build-steps.mjs';
import { migrationSource, registered } from './lib/migration-source.mjs';
import { MIGRATIONS } from './lib/paths.mjs';
import { script } from './lib/processes.mjs';
import { withScratchDataSource } from './lib/scratch-database.mjs';

await script(async () => {
  const name = process.argv[2] ?? '';
  if (!/^[A-Z][A-Za-z0-9]+$/u.test(name)) {
    throw new Error('Give the migration a name in PascalCase: npm run migration:new AddMeetings');
  }
  await buildServer();
  const { upQueries, downQueries } = await withScratchDataSource(async (database) => {
    await database.runMigrations({ transaction: 'each' });
    return database.driver.createSchemaBuilder().log();
  });
  if (upQueries.length === 0) {
    console.log('The migrations already make what the entities describe: nothing to write.');
    return;
  }
  const { file, className, text } = migrationSource(name, Date.now(), upQueries, downQueries.reverse());
  const index = join(MIGRATIONS, 'index.ts');
  await writeFile(join(MIGRATIONS, `${file}.ts`), text);
  await writeFile(index, registered(await readFile(index, 'utf8'), file, className));
  console.log(
    `migrations/${file}.ts is written and listed in migrations/index.ts. Read it before you keep it.`,
  );
});
