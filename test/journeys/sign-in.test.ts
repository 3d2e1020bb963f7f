import { hash } from '@node-rs/argon2';
import {
  errorOf,
  type Installation,
  mutateFrom,
  newcomer,
  SECRETARY,
  startInstallation,
} from '../support/installation.js';
import { ask, mutate, outcomeOf, payloadOf, publicAt, type Speaker } from '../support/people.js';
import { personId, query } from '../support/stored.js';

const NOT_RIGHT = 'The address or the password is not right. Check both and try again.';

let server: Installation;

beforeAll(async () => {
  server = await startInstallation();
});

function signIn(email: string, password: string, network = '198.51.100.1', cookie = '') {
  return mutateFrom(network, { url: server.url, cookie }, 'signIn', { email, password });
}

async function isSignedIn(speaker: Speaker): Promise<boolean> {
  const { data } = await ask<{ viewer: object | null }>(speaker, '{ viewer { id } }');
  return data?.viewer !== null;
}

function made(name: string) {
  return { email: `${name}@nature.example`, name, password: 'seven winters by the sea' };
}

describe('signing in', () => {
  it('says the same of a wrong password, an unknown address and an account that is closed', async () => {
    const closed = made('closed');
    await newcomer(server, closed);
    await query(server.database.url, 'UPDATE person SET deactivated_at = now() WHERE email = $1', [
      closed.email,
    ]);
    const answers = [
      await signIn(SECRETARY.email, 'not the password at all'),
      await signIn('nobody@nowhere.example', SECRETARY.password),
      await signIn(closed.email, closed.password),
    ];
    expect(answers.map((answer) => [errorOf(answer).message, outcomeOf(answer), answer.cookie])).toEqual(
      answers.map(() => [NOT_RIGHT, 'UNAUTHENTICATED', '']),
    );
  });

  it('begins a new session each time and ends the one that the browser was in', async () => {
    const ann = made('ann');
    const first = await newcomer(server, ann);
    const again = await signIn(ann.email, ann.password, '198.51.100.1', first.cookie);
    const second = { url: server.url, cookie: again.cookie };
    expect([await isSignedIn(first), await isSignedIn(second)]).toEqual([false, true]);
  });

  it('takes a token that was not given by the server for nothing', async () => {
    const fixed = { url: server.url, cookie: `concordat_session=${'a'.repeat(43)}` };
    const signed = await signIn(SECRETARY.email, SECRETARY.password, '198.51.100.1', fixed.cookie);
    expect(signed.cookie).not.toContain('a'.repeat(43));
    expect(await isSignedIn(fixed)).toBe(false);
  });

  it('keeps a hash with the parameters of now, made anew where they were others', async () => {
    const old = made('old');
    await newcomer(server, old);
    const weak = await hash(old.password, { memoryCost: 8192, timeCost: 1, parallelism: 1 });
    await query(server.database.url, 'UPDATE person SET password_hash = $1 WHERE email = $2', [
      weak,
      old.email,
    ]);
    expect(outcomeOf(await signIn(old.email, old.password))).toBe('OK');
    const [row] = await query<{ password_hash: string }>(
      server.database.url,
      'SELECT password_hash FROM person WHERE email = $1',
      [old.email],
    );
    expect(row?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/u);
    expect(outcomeOf(await signIn(old.email, old.password))).toBe('OK');
  });

  it('leaves no password, hash or address in the acts, whatever key comes along', async () => {
    const { cookie } = await signIn(SECRETARY.email, SECRETARY.password);
    await mutate({ url: server.url, cookie }, 'signIn', {
      email: SECRETARY.email,
      password: SECRETARY.password,
      idempotencyKey: 'the same again',
    });
    const rows = await query<{ all: string }>(
      server.database.url,
      `SELECT row_to_json(o)::text AS all FROM act_opening o JOIN act ON act.id = o.act_id
       WHERE act.kind = 'identity.signIn'`,
    );
    expect(rows.length).toBeGreaterThan(2);
    for (const { all } of rows) {
      expect(all).not.toContain(SECRETARY.password);
      expect(all).not.toContain('argon2');
      expect(all).not.toContain(SECRETARY.email);
      expect(all).toContain('"request_hash":null');
    }
  });
});

describe('guessing', () => {
  const guess = (email: string, network: string, cookie = '') =>
    signIn(email, 'a wrong guess at it', network, cookie);

  it('is slowed down for an account, from wherever it comes, and for no other account', async () => {
    const victim = made('victim');
    const bystander = made('bystander');
    await newcomer(server, victim);
    await newcomer(server, bystander);
    const outcomes: string[] = [];
    for (let time = 0; time < 6; time += 1)
      outcomes.push(outcomeOf(await guess(victim.email, `203.0.113.${time}`)));
    expect(outcomes).toEqual([...Array.from({ length: 5 }, () => 'UNAUTHENTICATED'), 'RATE_LIMITED']);
    const told = errorOf(await signIn(victim.email, victim.password, '203.0.113.77'));
    expect(told.extensions?.code).toBe('RATE_LIMITED');
    expect(told.message).toMatch(/^There were too many tries\. Wait \d+ seconds?, then try again\.$/u);
    expect(outcomeOf(await signIn(bystander.email, bystander.password, '203.0.113.77'))).toBe('OK');
  });

  it('slows an address without an account down in the same words', async () => {
    const answers = [];
    for (let time = 0; time < 6; time += 1) answers.push(await guess('nobody@void.example', '203.0.113.90'));
    expect(answers.map(outcomeOf)).toEqual([
      ...Array.from({ length: 5 }, () => 'UNAUTHENTICATED'),
      'RATE_LIMITED',
    ]);
    expect(answers.at(-1)?.errors[0]?.message).toMatch(/^There were too many tries\. Wait \d+ seconds?/u);
  });

  it('by strangers does not keep out who has signed in from that browser before', async () => {
    const owner = made('owner');
    const { cookie } = await newcomer(server, owner);
    const known = cookie.split('; ').find((each) => each.startsWith('concordat_known=')) ?? '';
    expect(known).not.toBe('');
    for (let time = 0; time < 6; time += 1) await guess(owner.email, '203.0.113.120');
    expect(outcomeOf(await signIn(owner.email, owner.password, '203.0.113.120'))).toBe('RATE_LIMITED');
    expect(outcomeOf(await signIn(owner.email, owner.password, '203.0.113.120', known))).toBe('OK');
  });

  it('is forgiven after the wait, which is never longer than fifteen minutes', async () => {
    const patient = made('patient');
    await newcomer(server, patient);
    for (let time = 0; time < 6; time += 1) await guess(patient.email, '203.0.113.130');
    await query(
      server.database.url,
      `UPDATE throttle_tally SET count = 1000, last_at = now() - interval '15 minutes' WHERE count BETWEEN 5 AND 6`,
    );
    expect(outcomeOf(await signIn(patient.email, patient.password, '203.0.113.130'))).toBe('OK');
  });

  it('by many at once gets no more tries than one after the other', async () => {
    const crowd = made('crowd');
    await newcomer(server, crowd);
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, time) => guess(crowd.email, `203.0.113.${140 + time}`)),
    );
    const outcomes = answers.map(outcomeOf);
    expect(outcomes.filter((outcome) => outcome === 'UNAUTHENTICATED')).toHaveLength(5);
    expect(outcomes.filter((outcome) => outcome === 'RATE_LIMITED')).toHaveLength(7);
  });

  it('keeps nobody’s address in clear', async () => {
    const rows = await query<{ all: string }>(
      server.database.url,
      'SELECT row_to_json(t)::text AS all FROM throttle_tally t',
    );
    expect(rows.length).toBeGreaterThan(3);
    for (const { all } of rows) expect(all).not.toMatch(/example|203\.0/u);
  });
});

describe('devices', () => {
  interface Device {
    readonly id: string;
    readonly device: string;
    readonly current: boolean;
  }
  const devices = async (speaker: Speaker): Promise<readonly Device[]> => {
    const { data } = await ask<{ sessions: { nodes: Device[] } }>(
      speaker,
      '{ sessions { totalCount nodes { id device current createdAt lastSeenAt } } }',
    );
    return data?.sessions.nodes ?? [];
  };

  it('are listed in words, told apart, and ended one by one by their owner alone', async () => {
    const dai = made('dai');
    const here = await newcomer(server, dai);
    const there = { url: server.url, cookie: (await signIn(dai.email, dai.password)).cookie };
    const listed = await devices(here);
    expect(listed.map(({ current }) => current)).toEqual([false, true]);
    expect(listed[0]?.device).toBe('A program');
    const sessionId = listed[0]?.id ?? '';
    expect(outcomeOf(await mutate(server.secretariat, 'endSession', { sessionId }))).toBe('NOT_FOUND');
    expect(outcomeOf(await mutate(publicAt(server.url), 'endSession', { sessionId }))).toBe('NOT_FOUND');
    expect(outcomeOf(await mutate(here, 'endSession', { sessionId }))).toBe('OK');
    expect([await isSignedIn(here), await isSignedIn(there)]).toEqual([true, false]);
    expect(outcomeOf(await mutate(here, 'endSession', { sessionId }))).toBe('CONFLICT');
    expect(await devices(here)).toMatchObject([{ current: true }]);
    expect(outcomeOf(await ask(publicAt(server.url), '{ sessions { totalCount } }'))).toBe('NOT_FOUND');
  });

  it('are all signed out at once', async () => {
    const eve = made('eve');
    const here = await newcomer(server, eve);
    const there = { url: server.url, cookie: (await signIn(eve.email, eve.password)).cookie };
    const { ended } = payloadOf<{ ended: number }>(await mutate(here, 'signOutEverywhere', {}, 'ended'));
    expect([ended, await isSignedIn(here), await isSignedIn(there)]).toEqual([2, false, false]);
    const named = await query(server.database.url, `SELECT subjects FROM act WHERE kind = 'session.endAll'`);
    const id = await personId(server.database.url, eve.email);
    expect(named).toEqual([{ subjects: [{ type: 'person', id }] }]);
    expect(outcomeOf(await mutate(publicAt(server.url), 'signOutEverywhere', {}))).toBe('UNAUTHENTICATED');
  });

  it('are forgotten after a day unused, and after a week in any case', async () => {
    const fay = made('fay');
    const idle = await newcomer(server, fay);
    const set = (what: string) =>
      query(
        server.database.url,
        `UPDATE session SET ${what} WHERE person_id = (SELECT id FROM person WHERE email = $1)`,
        [fay.email],
      );
    await set(`last_seen_at = now() - interval '25 hours'`);
    expect(await isSignedIn(idle)).toBe(false);
    await set(`last_seen_at = now()`);
    expect(await isSignedIn(idle)).toBe(true);
    await set(`expires_at = now()`);
    expect(await isSignedIn(idle)).toBe(false);
  });
});
