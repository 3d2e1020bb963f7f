// Writes docs/permissions.md and docs/acts.md from the policy and the acts: npm run permissions. With --check it only compares.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { actsPage } from './lib/acts-page.mjs';
import { buildServer } from './lib/build-steps.mjs';
import { API, ROOT } from './lib/paths.mjs';
import { permissionsPage } from './lib/permissions-page.mjs';
import { script } from './lib/processes.mjs';

const DOMAIN = join(ROOT, 'libs/domain');
const ACT_FILE = /^[^/]+\/acts\/[^/]+(?<!\.spec)\.ts$/u;

await script(async () => {
  await buildServer();
  const domain = await import(join(DOMAIN, 'dist/index.js'));
  const features = await readFeatures(domain);
  const acts = (await readdir(join(API, 'src'), { recursive: true })).filter((name) => ACT_FILE.test(name));
  for (const name of acts) await import(join(API, 'dist', built(name)));
  const { definedActs } = await import(join(API, 'dist/acts/define-act.js'));
  const pages = {
    'docs/permissions.md': permissionsPage(features, domain),
    'docs/acts.md': actsPage(features, definedActs(), domain),
  };
  const stale = [];
  for (const [file, text] of Object.entries(pages)) {
    const before = await readFile(join(ROOT, file), 'utf8').catch(() => '');
    if (before === text) continue;
    stale.push(file);
    if (!process.argv.includes('--check')) await writeFile(join(ROOT, file), text);
  }
  if (!process.argv.includes('--check')) {
    console.log(stale.length === 0 ? 'Everything was up to date.' : `${stale.join(', ')} written.`);
    return;
  }
  if (stale.length === 0) return;
  console.log(`${stale.join(' and ')} do not say what the code says. Run: npm run permissions`);
  process.exitCode = 1;
});

/** The rows of the policy by the file of `policy/table/` that holds them. */
async function readFeatures({ POLICY }) {
  const names = (await readdir(join(DOMAIN, 'src/policy/table'))).sort();
  const features = [];
  for (const name of names) {
    const exported = Object.entries(await import(join(DOMAIN, 'dist/policy/table', built(name))));
    const rows = exported
      .filter(([each]) => /(?:Reads|Writes)$/u.test(each))
      .flatMap(([, table]) => Object.keys(table));
    if (rows.length > 0) features.push({ name: name.slice(0, -'.ts'.length), actions: rows });
  }
  const listed = new Set(features.flatMap(({ actions }) => actions));
  const lost = Object.keys(POLICY).filter((action) => !listed.has(action));
  const unused = [...listed].filter((action) => !(action in POLICY));
  if (lost.length + unused.length > 0) {
    throw new Error(`libs/domain/src/policy/table.ts does not list: ${[...lost, ...unused].join(', ')}`);
  }
  return features;
}

function built(name) {
  return name.replace(/\.ts$/u, '.js');
}
