import {
  type Installation,
  newcomer,
  SECRETARY,
  startInstallation,
  tokenOf,
} from '../support/installation.js';
import { letterTo } from '../support/letters.js';
import { ask, mutate, outcomeOf, publicAt, type Speaker } from '../support/people.js';
import { query } from '../support/stored.js';
import { unchangedBy } from '../support/unchanged.js';

const PASSWORD = 'seven winters by the sea';

let server: Installation;

beforeAll(async () => {
  server = await startInstallation();
});

function person(name: string): Promise<Speaker> {
  return newcomer(server, { email: `${name}@nature.example`, name, password: PASSWORD });
}

function askFor(speaker: Speaker, email: string, password = PASSWORD) {
  return mutate(speaker, 'requestEmailChange', { email, password }, 'asked');
}

async function addressOf(speaker: Speaker): Promise<string | undefined> {
  return (await ask<{ viewer: { email: string } | null }>(speaker, '{ viewer { email } }')).data?.viewer
    ?.email;
}

async function follow(mutation: 'confirmEmail' | 'stopEmailChange', address: string): Promise<string> {
  const kind = mutation === 'confirmEmail' ? 'email_confirm' : 'email_stop';
  const { path } = await letterTo(server, address, kind);
  return outcomeOf(await mutate(publicAt(server.url), mutation, { token: tokenOf(path) }));
}

it('moves once it is confirmed at the new address, and both are told', async () => {
  const ann = await person('ann');
  expect((await askFor(ann, 'Ann.New@nature.example')).data).toEqual({ requestEmailChange: { asked: true } });
  const told = await letterTo(server, 'ann@nature.example', 'email_stop');
  expect(told.text).toContain('ann.new@nature.example');
  expect(await addressOf(ann)).toBe('ann@nature.example');
  expect(await follow('confirmEmail', 'ann.new@nature.example')).toBe('OK');
  expect(await addressOf(ann)).toBe('ann.new@nature.example');
  expect(await follow('confirmEmail', 'ann.new@nature.example')).toBe('GONE');
  const signIn = (email: string) => mutate(publicAt(server.url), 'signIn', { email, password: PASSWORD });
  expect(outcomeOf(await signIn('ann@nature.example'))).toBe('UNAUTHENTICATED');
  expect(outcomeOf(await signIn('ann.new@nature.example'))).toBe('OK');
});

it('can be stopped from the old address before it is confirmed', async () => {
  const ben = await person('ben');
  await askFor(ben, 'ben.new@nature.example');
  expect(await follow('stopEmailChange', 'ben@nature.example')).toBe('OK');
  expect(await follow('confirmEmail', 'ben.new@nature.example')).toBe('GONE');
  expect(await addressOf(ben)).toBeUndefined();
  expect((await letterTo(server, 'ben@nature.example', 'email_stopped')).path).toBeNull();
});

it('can be stopped for seven days after it was confirmed: the old address counts again, everybody is out', async () => {
  const cat = await person('cat');
  await askFor(cat, 'cat.new@nature.example');
  await letterTo(server, 'cat@nature.example', 'email_stop');
  expect(await follow('confirmEmail', 'cat.new@nature.example')).toBe('OK');
  const [link] = await query<{ days: number }>(
    server.database.url,
    `SELECT extract(epoch FROM expires_at - created_at)::int / 86400 AS days FROM letter_link
     WHERE purpose = 'email_stop' ORDER BY created_at DESC LIMIT 1`,
  );
  expect(link?.days).toBe(7);
  expect(await follow('stopEmailChange', 'cat@nature.example')).toBe('OK');
  expect(await addressOf(cat)).toBeUndefined();
  const signIn = (email: string) => mutate(publicAt(server.url), 'signIn', { email, password: PASSWORD });
  expect(outcomeOf(await signIn('cat@nature.example'))).toBe('OK');
  expect(outcomeOf(await signIn('cat.new@nature.example'))).toBe('UNAUTHENTICATED');
  for (const address of ['cat@nature.example', 'cat.new@nature.example'])
    expect((await letterTo(server, address, 'email_stopped')).to).toBe(address);
});

it('says the same of an address that has an account; its owner alone is told', async () => {
  const dai = await person('dai');
  expect((await askFor(dai, SECRETARY.email)).data).toEqual({ requestEmailChange: { asked: true } });
  expect((await letterTo(server, SECRETARY.email, 'email_taken')).path).toBe('/sign-in');
  expect(await addressOf(dai)).toBe('dai@nature.example');
});

it('is refused to an address that has an account by the time it is confirmed', async () => {
  const eve = await person('eve');
  await askFor(eve, 'wanted@nature.example');
  await letterTo(server, 'wanted@nature.example', 'email_confirm');
  await person('wanted');
  expect(await follow('confirmEmail', 'wanted@nature.example')).toBe('CONFLICT');
});

it('needs the password, another address, and somebody who is signed in', async () => {
  const fay = await person('fay');
  const outcomes = await unchangedBy(server.database.url, async () => [
    outcomeOf(await askFor(fay, 'fay.new@nature.example', 'not the password')),
    outcomeOf(await askFor(fay, 'FAY@nature.example')),
    outcomeOf(await askFor(fay, 'no address')),
    outcomeOf(await askFor(publicAt(server.url), 'fay.new@nature.example')),
  ]);
  expect(outcomes).toEqual(['INVALID', 'INVALID', 'INVALID', 'UNAUTHENTICATED']);
});
