// Writes apps/api/schema.graphql from the code: npm run schema. With --check it only compares.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildServer } from './lib/build-steps.mjs';
import { API } from './lib/paths.mjs';
import { must, script } from './lib/processes.mjs';

const FILE = join(API, 'schema.graphql');

await script(async () => {
  await buildServer();
  const now = await must(process.execPath, [join(API, 'dist/print-schema.js')], { seconds: 60 });
  if (!process.argv.includes('--check')) {
    await writeFile(FILE, now);
    console.log('apps/api/schema.graphql is written.');
    return;
  }
  const before = await readFile(FILE, 'utf8').catch(() => '');
  if (before === now) {
    console.log('apps/api/schema.graphql is up to date.');
    return;
  }
  console.log('apps/api/schema.graphql is not what the code says. Run: npm run schema');
  for (const line of differences(before, now).slice(0, 20)) console.log(line);
  process.exitCode = 1;
});

/** Lines that only one of the two texts has, `-` before and `+` now: a hint, not a patch. */
function differences(before, now) {
  const [old, current] = [before, now].map((text) => text.split('\n'));
  const [known, present] = [new Set(old), new Set(current)];
  return [
    ...old.filter((line) => !present.has(line)).map((line) => `- ${line}`),
    ...current.filter((line) => !known.has(line)).map((line) => `+ ${line}`),
  ];
}
