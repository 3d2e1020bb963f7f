// Checks who may import whom, and whose tables SQL may name: node scripts/dependency-rules.mjs
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { foreignTables, violations } from './lib/dependency-rules.mjs';
import { ROOT } from './lib/paths.mjs';
import { script } from './lib/processes.mjs';

const SOURCE = /\.(?:ts|tsx|mjs)$/u;
const LEFT_OUT = /(?:^|\/)(?:node_modules|dist|dist-types|generated)(?:\/|$)/u;

await script(async () => {
  const manifests = await readManifests();
  const folders = Object.keys(manifests).filter((folder) => folder !== '.');
  const files = (await Promise.all(folders.map(sources))).flat();
  const lines = [...violations(files, manifests), ...foreignTables(files)];
  for (const line of lines) console.error(line);
  console.log(`${files.length} files, ${lines.length} imports and tables that break a rule`);
  if (lines.length > 0) process.exitCode = 1;
});

async function readManifests() {
  const folders = ['.', 'migrations'];
  for (const parent of ['libs', 'apps']) {
    for (const name of await readdir(join(ROOT, parent))) folders.push(`${parent}/${name}`);
  }
  const present = folders.filter((folder) => existsSync(join(ROOT, folder, 'package.json')));
  const read = async (folder) => JSON.parse(await readFile(join(ROOT, folder, 'package.json'), 'utf8'));
  return Object.fromEntries(await Promise.all(present.map(async (folder) => [folder, await read(folder)])));
}

async function sources(folder) {
  const names = await readdir(join(ROOT, folder), { recursive: true });
  const wanted = names.filter((name) => SOURCE.test(name) && !LEFT_OUT.test(name));
  return Promise.all(
    wanted.map(async (name) => ({
      path: `${folder}/${name.replaceAll('\\', '/')}`,
      text: await readFile(join(ROOT, folder, name), 'utf8'),
    })),
  );
}
