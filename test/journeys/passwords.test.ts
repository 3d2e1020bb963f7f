import {
  type Installation,
  mutateFrom,
  newcomer,
  startInstallation,
  tokenOf,
} from '../support/installation.js';
import { lettersOf, letterTo } from '../support/letters.js';
import { ask, mutate, outcomeOf, publicAt, type Speaker } from '../support/people.js';
import { query } from '../support/stored.js';
import { unchangedBy } from '../support/unchanged.js';

const NEXT = 'nine lanterns on the quay';

let server: Installation;

beforeAll(async () => {
  server = await startInstallation();
});

function made(name: string) {
  return { email: `${name}@nature.example`, name, password: 'seven winters by the sea' };
}

async function isSignedIn(speaker: Speaker): Promise<boolean> {
  const { data } = await ask<{ viewer: object | null }>(speaker, '{ viewer { id } }');
  return data?.viewer !== null;
}

async function resetToken(email: string): Promise<string> {
  expect(outcomeOf(await mutate(publicAt(server.url), 'requestPasswordReset', { email }))).toBe('OK');
  return tokenOf((await letterTo(server, email.trim().toLowerCase(), 'password_reset')).path);
}

function reset(token: string, password = NEXT) {
  return mutate(publicAt(server.url), 'resetPassword', { token, password }, 'viewer { email }');
}

function signIn(email: string, password: string) {
  return mutate(publicAt(server.url), 'signIn', { email, password });
}

describe('a forgotten password', () => {
  it('is replaced by letter, once; everybody else is signed out and its owner is told', async () => {
    const ann = made('ann');
    const before = await newcomer(server, ann);
    const token = await resetToken(' ANN@nature.example');
    const done = await reset(token);
    expect(done.data).toEqual({ resetPassword: { viewer: { email: ann.email } } });
    const here = { url: server.url, cookie: done.cookie };
    expect([await isSignedIn(before), await isSignedIn(here)]).toEqual([false, true]);
    const told = await letterTo(server, ann.email, 'password_changed');
    expect(told.text).toContain('has just been changed');
    expect(outcomeOf(await signIn(ann.email, ann.password))).toBe('UNAUTHENTICATED');
    expect(outcomeOf(await signIn(ann.email, NEXT))).toBe('OK');
    expect(outcomeOf(await unchangedBy(server.database.url, () => reset(token, ann.password)))).toBe('GONE');
  });

  it('has a link that the next letter replaces, and that lasts an hour', async () => {
    const ben = made('ben');
    await newcomer(server, ben);
    const first = await resetToken(ben.email);
    await mutate(publicAt(server.url), 'requestPasswordReset', { email: ben.email });
    expect(outcomeOf(await reset(first))).toBe('GONE');
    const rows = await query<{ hours: number }>(
      server.database.url,
      `SELECT extract(epoch FROM expires_at - created_at)::int / 3600 AS hours FROM letter_link
       WHERE purpose = 'password_reset'`,
    );
    expect(new Set(rows.map(({ hours }) => hours))).toEqual(new Set([1]));
    await query(server.database.url, `UPDATE letter_link SET expires_at = now() WHERE ended_at IS NULL`);
    const letters = (await lettersOf(server)).filter(
      ({ kind, to }) => kind === 'password_reset' && to === ben.email,
    );
    for (const { path } of letters) expect(outcomeOf(await reset(tokenOf(path)))).toBe('GONE');
  });

  it('changes nothing for an address without an account, one that waits or one that is closed, and says the same', async () => {
    const closed = made('closed');
    await newcomer(server, closed);
    await query(server.database.url, 'UPDATE person SET deactivated_at = now() WHERE email = $1', [
      closed.email,
    ]);
    const waiting = { email: 'waiting@nature.example', name: 'Waiting' };
    await mutate(server.secretariat, 'invitePerson', waiting);
    const answers = await unchangedBy(server.database.url, () =>
      Promise.all(
        ['nobody@nowhere.example', waiting.email, closed.email].map((email) =>
          mutate(publicAt(server.url), 'requestPasswordReset', { email }, 'asked'),
        ),
      ),
    );
    for (const { data } of answers) expect(data).toEqual({ requestPasswordReset: { asked: true } });
  });

  it('refuses a bad one and the link stays good', async () => {
    const cat = made('cat');
    await newcomer(server, cat);
    const token = await resetToken(cat.email);
    const { errors } = await unchangedBy(server.database.url, () => reset(token, 'password1234'));
    expect(errors[0]?.extensions).toEqual({ code: 'INVALID', field: 'password' });
    expect(outcomeOf(await reset(token))).toBe('OK');
  });

  it('lets its owner in whom strangers had slowed down', async () => {
    const dee = made('dee');
    await newcomer(server, dee);
    const guess = (network: string) =>
      mutateFrom(network, publicAt(server.url), 'signIn', { email: dee.email, password: 'a wrong guess' });
    for (let time = 0; time < 6; time += 1) await guess(`203.0.113.${time}`);
    expect(outcomeOf(await guess('203.0.113.50'))).toBe('RATE_LIMITED');
    expect(outcomeOf(await reset(await resetToken(dee.email)))).toBe('OK');
    expect(outcomeOf(await signIn(dee.email, NEXT))).toBe('OK');
  });

  it('is asked for three times in a row, then slower, whether or not the address has an account', async () => {
    const eli = made('eli');
    await newcomer(server, eli);
    for (const email of [eli.email, 'no.such@nowhere.example']) {
      const outcomes: string[] = [];
      for (let time = 0; time < 4; time += 1) {
        const answer = await mutateFrom('203.0.113.200', publicAt(server.url), 'requestPasswordReset', {
          email,
        });
        outcomes.push(outcomeOf(answer));
      }
      expect(outcomes).toEqual(['OK', 'OK', 'OK', 'RATE_LIMITED']);
    }
  });

  it('cannot be replaced by trying one token after another', async () => {
    const outcomes: string[] = [];
    for (let time = 0; time < 21; time += 1) {
      const input = { token: `guess-${time}`, password: NEXT };
      outcomes.push(
        outcomeOf(await mutateFrom('203.0.113.210', publicAt(server.url), 'resetPassword', input)),
      );
    }
    expect(outcomes.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 'GONE'));
    expect(outcomes[20]).toBe('RATE_LIMITED');
  });
});

describe('changing a password', () => {
  it('asks for the present one, signs every other device out and begins a new session here', async () => {
    const fay = made('fay');
    const here = await newcomer(server, fay);
    const there = { url: server.url, cookie: (await signIn(fay.email, fay.password)).cookie };
    const wrong = await unchangedBy(server.database.url, () =>
      mutate(here, 'changePassword', { present: 'not this one at all', next: NEXT }),
    );
    expect(wrong.errors[0]?.extensions).toEqual({ code: 'INVALID', field: 'present' });
    const bad = await unchangedBy(server.database.url, () =>
      mutate(here, 'changePassword', { present: fay.password, next: 'fay@nature.example' }),
    );
    expect(bad.errors[0]?.extensions).toEqual({ code: 'INVALID', field: 'next' });
    const done = await mutate(here, 'changePassword', { present: fay.password, next: NEXT });
    expect(outcomeOf(done)).toBe('OK');
    const renewed = { url: server.url, cookie: done.cookie };
    expect([await isSignedIn(here), await isSignedIn(there), await isSignedIn(renewed)]).toEqual([
      false,
      false,
      true,
    ]);
    expect((await letterTo(server, fay.email, 'password_changed')).to).toBe(fay.email);
    expect(outcomeOf(await signIn(fay.email, NEXT))).toBe('OK');
  });

  it('is for who is signed in, and slowed down for who guesses at it', async () => {
    const input = { present: 'whatever it is', next: NEXT };
    expect(outcomeOf(await mutate(publicAt(server.url), 'changePassword', input))).toBe('UNAUTHENTICATED');
    const gil = await newcomer(server, made('gil'));
    const outcomes: string[] = [];
    for (let time = 0; time < 6; time += 1)
      outcomes.push(outcomeOf(await mutate(gil, 'changePassword', input)));
    expect(outcomes).toEqual([...Array.from({ length: 5 }, () => 'INVALID'), 'RATE_LIMITED']);
  });
});

it('leaves no token, password or address in any act', async () => {
  const rows = await query<{ all: string }>(
    server.database.url,
    `SELECT row_to_json(o)::text AS all FROM act_opening o JOIN act ON act.id = o.act_id
     WHERE act.kind LIKE 'password.%'`,
  );
  expect(rows.length).toBeGreaterThan(5);
  const tokens = (await lettersOf(server)).flatMap(({ path }) => path?.split('#')[1] ?? []);
  for (const { all } of rows) {
    for (const secret of [...tokens, NEXT, 'argon2', 'nature.example']) expect(all).not.toContain(secret);
  }
});
