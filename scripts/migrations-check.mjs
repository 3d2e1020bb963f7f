// Runs every migration forward, back and forward again on an empty database, and compares the result with the entities.
import { buildServer } from './lib/build-steps.mjs';
import { script } from './lib/processes.mjs';
import { compareDumps, dumpSchema } from './lib/schema-dump.mjs';
import { withScratchDataSource } from './lib/scratch-database.mjs';

await script(async () => {
  await buildServer();
  const faults = await withScratchDataSource(async (database) => {
    const count = database.migrations.length;
    const empty = await dumpSchema(database);
    await database.runMigrations({ transaction: 'each' });
    const forward = await dumpSchema(database);
    for (let step = 0; step < count; step += 1) await database.undoLastMigration({ transaction: 'each' });
    const back = await dumpSchema(database);
    await database.runMigrations({ transaction: 'each' });
    const again = await dumpSchema(database);
    const { upQueries } = await database.driver.createSchemaBuilder().log();
    console.log(`${count} migrations, ${forward.length} things in the schema`);
    return [
      ['There are no migrations.', count === 0 ? ['migrations/index.ts'] : []],
      ['Going back does not leave an empty database:', compareDumps(empty, back)],
      ['Going forward again does not give the same schema:', compareDumps(forward, again)],
      [
        'The entities differ from the migrations (npm run migration:new writes what is missing):',
        upQueries.map(({ query }) => query),
      ],
    ].filter(([, lines]) => lines.length > 0);
  });
  for (const [title, lines] of faults) console.log([title, ...lines].join('\n  '));
  if (faults.length > 0) process.exitCode = 1;
});
