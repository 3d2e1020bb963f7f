import { SECRETARY, setUpToken, startEmpty } from '../support/installation.js';
import { ask, mutate, outcomeOf, publicAt } from '../support/people.js';
import { startServerProcess } from '../support/server-process.js';
import { query } from '../support/stored.js';
import { unchangedBy } from '../support/unchanged.js';

const OTHER = { name: 'Somebody else', email: 'else@hub.example', password: 'nine lanterns on the quay' };

it('an installation without anybody is set up once, by the address of its latest start', async () => {
  const first = await startEmpty();
  const stale = await setUpToken(first);
  const server = await startServerProcess({ env: first.env });
  const token = await setUpToken(server);
  const setUp = (input: object) =>
    mutate(publicAt(server.url), 'setUpInstallation', { ...SECRETARY, ...input });
  const { url } = first.database;
  expect(token).not.toBe(stale);
  const kept = await query<{ all: string }>(url, 'SELECT row_to_json(l)::text AS all FROM letter_link l');
  for (const { all } of kept) for (const each of [stale, token]) expect(all).not.toContain(each);
  expect(outcomeOf(await unchangedBy(url, () => setUp({ token: stale })))).toBe('GONE');
  expect(outcomeOf(await unchangedBy(url, () => setUp({ token: 'a guess' })))).toBe('GONE');
  expect(outcomeOf(await unchangedBy(url, () => setUp({ token, password: 'password1234' })))).toBe('INVALID');
  const done = await setUp({ token });
  const { data } = await ask(
    { url: server.url, cookie: done.cookie },
    '{ viewer { email roles { role space { id } } } }',
  );
  expect(data).toEqual({ viewer: { email: SECRETARY.email, roles: [{ role: 'SECRETARIAT', space: null }] } });
  expect(outcomeOf(await unchangedBy(url, () => setUp({ token, ...OTHER })))).toBe('GONE');
  await server.kill();
  const again = await startServerProcess({ env: first.env });
  expect(again.output()).not.toContain('/set-up#');
});

it('is refused once there is somebody, also by an address that is still good', async () => {
  const first = await startEmpty();
  const token = await setUpToken(first);
  const setUp = (input: object) => mutate(publicAt(first.url), 'setUpInstallation', { token, ...input });
  expect(outcomeOf(await setUp(SECRETARY))).toBe('OK');
  await query(first.database.url, 'UPDATE letter_link SET ended_at = NULL');
  expect(outcomeOf(await unchangedBy(first.database.url, () => setUp(OTHER)))).toBe('CONFLICT');
});

it('an address is good for a day', async () => {
  const first = await startEmpty();
  const token = await setUpToken(first);
  const [link] = await query<{ hours: number }>(
    first.database.url,
    `SELECT extract(epoch FROM expires_at - created_at)::int / 3600 AS hours FROM letter_link`,
  );
  expect(link?.hours).toBe(24);
  await query(first.database.url, 'UPDATE letter_link SET expires_at = now()');
  const late = mutate(publicAt(first.url), 'setUpInstallation', { token, ...SECRETARY });
  expect(outcomeOf(await late)).toBe('GONE');
});
