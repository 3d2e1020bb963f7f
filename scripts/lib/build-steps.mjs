import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleServer, SERVER } from './bundle-server.mjs';
import { hashOf, isFresh, remember } from './inputs.mjs';
import { binary, ROOT } from './paths.mjs';
import { must } from './processes.mjs';

const SETTINGS = ['package-lock.json', 'tsconfig.base.json'];

/** Builds whatever has changed since the last time: the server and its libs, then the web app. */
export async function build(print = console.log) {
  await buildServer(print);
  await buildWeb(print);
}

/** The libs, the migrations, the API and the verifier. */
export async function buildServer(print = console.log) {
  const inputs = [
    ...SETTINGS,
    'libs',
    'migrations',
    'apps/api',
    'apps/verify',
    'scripts/lib/bundle-server.mjs',
  ];
  await unlessFresh('server', inputs, [SERVER, 'apps/verify/dist/main.js'], async () => {
    print('Building the server …');
    await must(binary('tsc'), ['-b', ...(await libs()), 'migrations', 'apps/api', 'apps/verify']);
    await bundleServer();
  });
}

/** The web app, on types generated from the checked-in schema. */
export async function buildWeb(print = console.log) {
  const inputs = [...SETTINGS, 'libs', 'apps/web', 'apps/api/schema.graphql'];
  await unlessFresh('web', inputs, ['apps/web/dist/index.html'], async () => {
    print('Building the web app …');
    await must(process.execPath, ['apps/web/codegen.mjs']);
    await must(binary('vite'), ['build', 'apps/web', '--logLevel', 'warn']);
  });
}

async function unlessFresh(part, inputs, outputs, make) {
  const hash = await hashOf(inputs);
  if (await isFresh(part, hash, outputs)) return;
  await make();
  await remember(part, hash);
}

async function libs() {
  const entries = await readdir(join(ROOT, 'libs'), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => `libs/${name}`);
}
