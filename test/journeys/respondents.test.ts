import {
  type Installation,
  newcomer,
  SECRETARY,
  startInstallation,
  tokenOf,
} from '../support/installation.js';
import { lettersOf, letterTo } from '../support/letters.js';
import { ask, mutate, outcomeOf, publicAt } from '../support/people.js';
import { query } from '../support/stored.js';
import { unchangedBy } from '../support/unchanged.js';

const PATH = '/spaces/net-zero-ready-homes/consultations/0c2f';
const ASKED = { registerRespondent: { asked: true } };

let server: Installation;

beforeAll(async () => {
  server = await startInstallation();
});

function register(email: string, name = 'Member of the public', path: string | null = PATH) {
  return mutate(publicAt(server.url), 'registerRespondent', { email, name, path }, 'asked');
}

function confirm(token: string) {
  return mutate<{ viewer: { email: string; hasPassword: boolean }; path: string | null }>(
    publicAt(server.url),
    'confirmRespondent',
    { token },
    'viewer { email hasPassword } path',
  );
}

it('somebody of the public confirms their address and is signed in, without a role and without a password', async () => {
  expect((await register('Pat@public.example', 'Pat Morgan')).data).toEqual(ASKED);
  const token = tokenOf((await letterTo(server, 'pat@public.example', 'respond_new')).path);
  const done = await confirm(token);
  expect(done.data?.confirmRespondent).toEqual({
    viewer: { email: 'pat@public.example', hasPassword: false },
    path: PATH,
  });
  const { data } = await ask(
    { url: server.url, cookie: done.cookie },
    '{ viewer { person { name } roles { role } } }',
  );
  expect(data).toEqual({ viewer: { person: { name: 'Pat Morgan' }, roles: [] } });
  expect(outcomeOf(await unchangedBy(server.database.url, () => confirm(token)))).toBe('GONE');
  const kept = await query(
    server.database.url,
    `SELECT 1 FROM letter_link WHERE ended_at IS NOT NULL AND (email IS NOT NULL OR name IS NOT NULL)`,
  );
  expect(kept).toEqual([]);
});

it('somebody with an account is sent a way in instead; the answer is the same', async () => {
  expect((await register(SECRETARY.email, 'Another name')).data).toEqual(ASKED);
  const letter = await letterTo(server, SECRETARY.email, 'respond_again');
  expect(letter.text).toContain(SECRETARY.name);
  const done = await confirm(tokenOf(letter.path));
  expect(done.data?.confirmRespondent?.viewer).toEqual({ email: SECRETARY.email, hasPassword: true });
});

it('an account that is closed, or waits for its invitation, is not opened this way', async () => {
  const closed = { email: 'closed@public.example', name: 'Closed', password: 'seven winters by the sea' };
  await newcomer(server, closed);
  await query(server.database.url, 'UPDATE person SET deactivated_at = now() WHERE email = $1', [
    closed.email,
  ]);
  await mutate(server.secretariat, 'invitePerson', { email: 'waiting@public.example', name: 'Waiting' });
  for (const email of [closed.email, 'waiting@public.example']) {
    expect((await register(email)).data).toEqual(ASKED);
    expect((await letterTo(server, email, 'respond_not_now')).path).toBeNull();
  }
});

it('a respondent sets a password later, by letter', async () => {
  await register('later@public.example');
  const link = await letterTo(server, 'later@public.example', 'respond_new');
  expect(outcomeOf(await confirm(tokenOf(link.path)))).toBe('OK');
  await mutate(publicAt(server.url), 'requestPasswordReset', { email: 'later@public.example' });
  const letter = await letterTo(server, 'later@public.example', 'password_reset');
  const input = { token: tokenOf(letter.path), password: 'nine lanterns on the quay' };
  expect(outcomeOf(await mutate(publicAt(server.url), 'resetPassword', input))).toBe('OK');
});

it('two letters to the same address make one account', async () => {
  await register('twice@public.example', 'First');
  await letterTo(server, 'twice@public.example', 'respond_new');
  await register('twice@public.example', 'Second');
  const letters = async () => (await lettersOf(server)).filter(({ to }) => to === 'twice@public.example');
  const { path } = await letterTo(server, 'twice@public.example', 'respond_new');
  expect(outcomeOf(await confirm(tokenOf(path)))).toBe('OK');
  for (const each of await letters()) await confirm(tokenOf(each.path));
  const people = await query(
    server.database.url,
    `SELECT 1 FROM person WHERE email = 'twice@public.example'`,
  );
  expect(people).toHaveLength(1);
});

it('what is no address, no name, or no page of a space is refused', async () => {
  const refused = await unchangedBy(server.database.url, async () => [
    (await register('no address')).errors[0]?.extensions,
    (await register('a@public.example', ' ')).errors[0]?.extensions,
    (await register('a@public.example', 'A', 'https://elsewhere.example/')).errors[0]?.extensions,
    (await register('a@public.example', 'A', '//elsewhere.example')).errors[0]?.extensions,
  ]);
  expect(refused).toEqual(['email', 'name', 'path', 'path'].map((field) => ({ code: 'INVALID', field })));
});
