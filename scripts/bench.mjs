// Runs every bench in turn, or those whose name holds a word: npm run bench, npm run bench -- hash
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from './lib/build-steps.mjs';
import { ROOT } from './lib/paths.mjs';
import { must, script } from './lib/processes.mjs';

const FOLDER = join(ROOT, 'test/bench');

await script(async () => {
  const words = process.argv.slice(2);
  const all = existsSync(FOLDER) ? (await readdir(FOLDER)).filter((name) => name.endsWith('.bench.mjs')) : [];
  const wanted = all.filter((name) => words.length === 0 || words.some((word) => name.includes(word)));
  if (wanted.length === 0) throw new Error('No bench of that name in test/bench.');
  await build();
  for (const name of wanted.sort()) {
    console.log(`\n${name.replace('.bench.mjs', '')}`);
    await must(process.execPath, [join(FOLDER, name)], { show: true, seconds: 1200 });
  }
});
