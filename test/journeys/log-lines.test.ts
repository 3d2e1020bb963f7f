import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { ask, outcomeOf, publicAt, signedIn } from '../support/people.js';
import { query } from '../support/stored.js';
import { until } from '../support/until.js';

interface Entry {
  readonly level: string;
  readonly from?: string;
  readonly requestId?: string;
  readonly message: string;
  readonly [fact: string]: unknown;
}

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

let server: DemonstrationServer;

beforeAll(async () => {
  server = await startDemonstrationServer();
}, 180_000);

/** Entries that the server logged so far; what is not JSON is what it says of itself at the start. */
function entries(): Entry[] {
  return server
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));
}

/** The entries of one request, once it is told how it was answered. */
async function entriesOf(requestId: string | null): Promise<Entry[]> {
  expect(requestId).toMatch(ID);
  const own = () => entries().filter((entry) => entry.requestId === requestId);
  await until('the request is logged', () => own().some(({ message }) => message === 'answered'));
  return own();
}

function post(body: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return fetch(new URL('/graphql', server.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
}

it('each request has an id of our own, told to whoever asks and logged with how it was answered', async () => {
  const response = await post(JSON.stringify({ query: '{ viewer { id } }' }), { 'x-request-id': 'mine' });
  const logged = await entriesOf(response.headers.get('x-request-id'));
  expect(logged).toEqual([
    expect.objectContaining({
      level: 'info',
      from: 'http',
      method: 'POST',
      path: '/graphql',
      status: 200,
      whole: true,
    }),
  ]);
  const again = await post('{');
  const [refused] = await entriesOf(again.headers.get('x-request-id'));
  expect(refused).toMatchObject({ status: 400 });
  expect(refused?.requestId).not.toBe(logged[0]?.requestId);
});

it.each(['/calendar/a-secret-address-of-somebody.ics', '/providers/gov/callback?code=a-secret-code'])(
  'of the address %s only the first part is logged',
  async (path) => {
    const response = await fetch(new URL(path, server.url), { redirect: 'manual' });
    const [logged] = await entriesOf(response.headers.get('x-request-id'));
    expect(logged).toMatchObject({ path: path.slice(0, path.indexOf('/', 1)) });
    expect(server.output()).not.toContain('a-secret');
  },
);

it('files of the web app have an id too, and are not logged', async () => {
  const before = entries().length;
  const response = await fetch(new URL('/icon.svg', server.url));
  expect(response.headers.get('x-request-id')).toMatch(ID);
  await entriesOf((await post('{')).headers.get('x-request-id'));
  expect(entries()).toHaveLength(before + 1);
});

it.each(['person', 'space'])(
  'what went wrong without %s is logged under the id that the person can tell us',
  async (table) => {
    const speaker = await signedIn(server.url, 'secretariat');
    await query(server.database.url, `ALTER TABLE ${table} RENAME TO gone`);
    try {
      const response = await post(
        JSON.stringify({ query: '{ viewer { id } spaces(first: 1) { totalCount } }' }),
        {
          cookie: speaker.cookie,
        },
      );
      const [error, ...more] = (await entriesOf(response.headers.get('x-request-id'))).filter(
        ({ level }) => level === 'error',
      );
      expect(error).toMatchObject({ error: { name: 'QueryFailedError', code: '42P01' } });
      expect(more).toEqual([]);
      expect(JSON.stringify(error)).not.toContain('SELECT');
    } finally {
      await query(server.database.url, `ALTER TABLE gone RENAME TO ${table}`);
    }
    expect(outcomeOf(await ask(publicAt(server.url), '{ spaces(first: 1) { totalCount } }'))).toBe('OK');
  },
);
