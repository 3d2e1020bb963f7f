import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshDatabase } from '../support/fresh-database.js';
import { type ServerProcess, startServerProcess } from '../support/server-process.js';

let server: ServerProcess;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concordat-headers-'));
  const database = await freshDatabase();
  server = await startServerProcess({
    env: { DATABASE_URL: database.url, CONCORDAT_DATA: folder, CONCORDAT_DEMO: '0' },
    patience: 150_000,
  });
  database.beforeDrop(() => server.kill());
}, 180_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

/** One of every kind of answer there is, by what it is. */
const ANSWERS: Readonly<Record<string, { path: string; status: number; init?: RequestInit }>> = {
  'a page': { path: '/spaces/any', status: 200 },
  'a file of the app': { path: '/icon.svg', status: 200 },
  'an asset that is not there': { path: '/assets/none.js', status: 404 },
  'a door that is not there': { path: '/ledger/nothing', status: 404 },
  'an answer of GraphQL': {
    path: '/graphql',
    status: 200,
    init: {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ ledgerHead { size } }' }),
    },
  },
  'a request that cannot be read': {
    path: '/graphql',
    status: 400,
    init: { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' },
  },
  'a request without a query': { path: '/graphql', status: 400 },
  'the head of the log': { path: '/ledger/head', status: 200 },
  'an export': { path: '/ledger/export', status: 200 },
  'an export of nothing': { path: '/ledger/export?space=nowhere', status: 404 },
  'a sign of life': { path: '/health/live', status: 200 },
  'a method that is not served': { path: '/ledger/head', status: 404, init: { method: 'DELETE' } },
};

it('keeps a connection longer than proxies do', async () => {
  const { headers } = await fetch(new URL('/health/live', server.url));
  expect(headers.get('keep-alive')).toBe('timeout=75');
});

function policyOf(headers: Headers): Record<string, string[]> {
  const directives = (headers.get('content-security-policy') ?? '').split(';');
  return Object.fromEntries(
    directives.map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/u);
      return [name, sources];
    }),
  );
}

it.each(Object.entries(ANSWERS))('%s tells browsers what they may do with it', async (_name, given) => {
  const response = await fetch(new URL(given.path, server.url), given.init);
  await response.arrayBuffer();
  expect(response.status).toBe(given.status);
  const { headers } = response;
  const policy = policyOf(headers);
  expect(policy['default-src']).toEqual(["'self'"]);
  expect(policy['script-src']).toEqual(["'self'"]);
  expect(policy['object-src']).toEqual(["'none'"]);
  expect(policy['base-uri']).toEqual(["'none'"]);
  expect(policy['form-action']).toEqual(["'self'"]);
  expect(policy['frame-ancestors']).toEqual(["'none'"]);
  expect(Object.values(policy).flat()).not.toContain("'unsafe-eval'");
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('referrer-policy')).toBe('same-origin');
  expect(headers.get('x-frame-options')).toBe('DENY');
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
  expect(headers.get('access-control-allow-origin')).toBe(null);
  expect(headers.get('x-powered-by')).toBe(null);
  expect(headers.get('strict-transport-security')).toBe(null);
});

it.each(['an answer of GraphQL', 'an export'])('%s is kept by nobody on the way', async (name) => {
  const { path = '', init } = ANSWERS[name] ?? {};
  const { headers } = await fetch(new URL(path, server.url), init);
  expect(headers.get('cache-control')).toBe('no-store');
});
