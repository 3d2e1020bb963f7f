// For work on the code: rebuilds and restarts on change, web app with hot reload on port 5173: npm run dev
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, watch } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { buildServer } from './lib/build-steps.mjs';
import { API, binary, MIGRATIONS, ROOT } from './lib/paths.mjs';
import { must, script } from './lib/processes.mjs';

/** Milliseconds without a change after which the API restarts: the compiler writes many files at once. */
const QUIET = 300;

await script(async () => {
  await buildServer();
  await must(process.execPath, ['apps/web/codegen.mjs']);
  const database = await developmentDatabase();
  const api = restartable(['apps/api/dist/main.js'], { DATABASE_URL: database.url });
  const compiler = start(binary('tsc'), ['-b', '--watch', '--preserveWatchOutput', 'apps/api']);
  const vite = start(binary('vite'), ['apps/web']);
  await watchBuilt(() => api.restart());
  api.restart();
  await new Promise((done) => {
    process.once('SIGINT', done);
    process.once('SIGTERM', done);
  });
  await Promise.all([end(compiler), end(vite), api.end()]);
  await database.stop();
  process.exit(0);
});

/** The database outlives restarts of the API: DATABASE_URL's, or the embedded one of `npm start`. */
async function developmentDatabase() {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, stop: async () => undefined };
  const { startEmbeddedPostgres } = await import('../apps/api/dist/platform/database/embedded-postgres.js');
  const data = resolve(process.env.CONCORDAT_DATA || join(ROOT, '.data'));
  await mkdir(data, { recursive: true });
  return startEmbeddedPostgres({ dataDir: join(data, 'postgres'), log: console.log });
}

function start(program, args, env = {}) {
  return spawn(program, args, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    detached: true,
  });
}

async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  // Its whole group: the compiler's launcher does not pass signals on.
  process.kill(-child.pid, 'SIGTERM');
  await ended;
}

/** A Node.js process that is ended and started anew, one restart after the other. */
function restartable(args, env) {
  let child = null;
  let turn = Promise.resolve();
  const inTurn = (work) => {
    turn = turn.then(work);
    return turn;
  };
  return {
    restart: () =>
      inTurn(async () => {
        if (child) await end(child);
        child = start(process.execPath, args, env);
      }),
    end: () => inTurn(() => (child ? end(child) : undefined)),
  };
}

async function watchBuilt(onChange) {
  const libs = (await readdir(join(ROOT, 'libs'))).map((name) => join(ROOT, 'libs', name));
  let timer;
  for (const folder of [...libs, MIGRATIONS, API].map((each) => join(each, 'dist')).filter(existsSync)) {
    watch(folder, { recursive: true }, (_, name) => {
      if (!name?.endsWith('.js')) return;
      clearTimeout(timer);
      timer = setTimeout(onChange, QUIET);
    });
  }
}
