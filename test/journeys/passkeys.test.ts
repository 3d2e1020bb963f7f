import { PEOPLE } from '../../apps/api/src/demonstration/people.js';
import { Authenticator } from '../support/authenticator.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { knownOrigin } from '../support/free-port.js';
import { ask, mutate, outcomeOf, payloadOf, publicAt, type Speaker, signedIn } from '../support/people.js';
import { query } from '../support/stored.js';
import { unchangedBy } from '../support/unchanged.js';

let server: DemonstrationServer;
let member: Speaker;
let other: Speaker;

beforeAll(async () => {
  server = await startDemonstrationServer(await knownOrigin());
  [member, other] = await Promise.all([signedIn(server.url, 'suppliers'), signedIn(server.url, 'nature')]);
});

interface Options {
  readonly challenge: string;
  readonly user: { readonly id: string };
  readonly rpId: string;
  readonly rp: { readonly id: string };
}

function unchanged<Result>(work: () => Promise<Result>): Promise<Result> {
  return unchangedBy(server.database.url, work);
}

function sql<Row extends Record<string, unknown>>(text: string, values: readonly unknown[]): Promise<Row[]> {
  return query<Row>(server.database.url, text, values);
}

async function registration(owner: Speaker): Promise<Options> {
  const answer = await ask<{ options: Options }>(owner, '{ options: passkeyRegistrationOptions }');
  if (answer.data === null) throw new Error(answer.errors[0]?.message);
  return answer.data.options;
}

/** A browser in which nobody is signed in, with the challenge that it was given. */
async function browserAsked(): Promise<{ speaker: Speaker; challenge: string }> {
  const answer = await ask<{ options: Options }>(publicAt(server.url), '{ options: passkeySignInOptions }');
  const challenge = answer.data?.options.challenge ?? '';
  return { speaker: { url: server.url, cookie: answer.cookie }, challenge };
}

interface Added {
  readonly authenticator: Authenticator;
  readonly userHandle: string;
  readonly id: string;
}

async function add(owner: Speaker, name = 'Laptop'): Promise<Added> {
  const authenticator = new Authenticator();
  const { challenge, user } = await registration(owner);
  const input = { name, ...authenticator.register({ challenge, origin: server.url }) };
  const { passkey } = payloadOf(
    await mutate<{ passkey: { id: string } }>(owner, 'registerPasskey', input, 'passkey { id }'),
  );
  return { authenticator, userHandle: user.id, id: passkey.id };
}

async function signInWith({ authenticator, userHandle }: Added, wrong: object = {}) {
  const { speaker, challenge } = await browserAsked();
  const asked = { challenge, origin: server.url, ...wrong };
  return mutate(speaker, 'signInWithPasskey', authenticator.use(asked, userHandle), 'viewer { id email }');
}

describe('a passkey', () => {
  it('is added, and what it signs with is part of the record', async () => {
    const { authenticator, id } = await add(member, 'Work laptop');
    const [act] = await sql<{ kind: string; payload: Record<string, unknown>; letter: string }>(
      `SELECT act.kind, opening.payload, letter.kind AS letter FROM act
       JOIN act_opening opening ON opening.act_id = act.id JOIN letter ON letter.act_id = act.id
       WHERE act.subjects->0->>'id' = $1`,
      [id],
    );
    expect(act).toMatchObject({
      kind: 'passkey.register',
      letter: 'passkey_registered',
      payload: {
        name: 'Work laptop',
        credentialId: authenticator.credentialId,
        publicKey: authenticator.publicKey,
        words: { en: `${PEOPLE.suppliers.name} added the passkey “Work laptop”.` },
      },
    });
  });

  it('is asked for at this host, found by the authenticator itself, and with its user verified', async () => {
    const making = await registration(member);
    expect(making).toMatchObject({
      rp: { id: 'localhost' },
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    const answer = await ask<{ options: Options }>(publicAt(server.url), '{ options: passkeySignInOptions }');
    expect(answer.data?.options).toMatchObject({ rpId: 'localhost', userVerification: 'required' });
    expect(answer.data?.options).not.toHaveProperty('allowCredentials');
    expect(answer.cookie).toMatch(/^concordat_passkey=[\w-]{43}$/u);
    expect(outcomeOf(await ask(publicAt(server.url), '{ passkeyRegistrationOptions }'))).toBe('NOT_FOUND');
  });

  it('signs its owner in, and says when it was last used', async () => {
    const added = await add(member);
    const answer = await signInWith(added);
    expect(payloadOf(answer)).toMatchObject({ viewer: { email: PEOPLE.suppliers.email } });
    const session = { url: server.url, cookie: answer.cookie };
    expect(answer.cookie).toMatch(/^concordat_session=[\w-]{43}; concordat_known=\S+$/u);
    const list = '{ viewer { passkeys(first: 100) { nodes { id name lastUsedAt } } } }';
    const { data } = await ask<{
      viewer: { passkeys: { nodes: { id: string; lastUsedAt: string | null }[] } };
    }>(session, list);
    const used = data?.viewer.passkeys.nodes.find(({ id }) => id === added.id);
    expect(used?.lastUsedAt).toEqual(expect.any(String));
    const theirs = await ask<typeof data>(other, list);
    expect(theirs.data?.viewer.passkeys.nodes).toEqual([]);
    const [act] = await sql<{ kind: string }>(
      `SELECT kind FROM act WHERE subjects @> jsonb_build_array(jsonb_build_object('id', $1::text))
       ORDER BY at DESC LIMIT 1`,
      [added.id],
    );
    expect(act?.kind).toBe('passkey.signIn');
  });

  it.each([
    ['another site', { origin: 'https://elsewhere.example' }],
    ['another host', { rpId: 'elsewhere.example' }],
    ['a user who was not verified', { userVerified: false }],
    ['something else', { type: 'webauthn.get' }],
    ['a challenge of its own', { challenge: Buffer.alloc(54, 1).toString('base64url') }],
  ])('made for %s is refused', async (_name, wrong) => {
    const { challenge } = await registration(member);
    const made = new Authenticator().register({ challenge, origin: server.url, ...wrong });
    const answer = await unchanged(() => mutate(member, 'registerPasskey', { name: 'Wrong', ...made }));
    expect(outcomeOf(answer)).toBe('INVALID');
  });

  it('is not added twice, nor with a challenge that was answered, nor in another session', async () => {
    const authenticator = new Authenticator();
    const { challenge } = await registration(member);
    const input = { name: 'Once', ...authenticator.register({ challenge, origin: server.url }) };
    payloadOf(await mutate(member, 'registerPasskey', input));
    expect(outcomeOf(await unchanged(() => mutate(member, 'registerPasskey', input)))).toBe('INVALID');
    const again = new Authenticator().register({ challenge, origin: server.url });
    const second = await unchanged(() => mutate(member, 'registerPasskey', { name: 'Twice', ...again }));
    expect(outcomeOf(second)).toBe('INVALID');
    const fresh = await registration(member);
    const known = authenticator.register({ challenge: fresh.challenge, origin: server.url });
    const third = await unchanged(() => mutate(other, 'registerPasskey', { name: 'Theirs', ...known }));
    expect(outcomeOf(third)).toBe('INVALID');
    const same = await unchanged(() => mutate(member, 'registerPasskey', { name: 'Same', ...known }));
    expect(outcomeOf(same)).toBe('CONFLICT');
  });

  it('is of no use to a token, nor to nobody', async () => {
    const { challenge } = await registration(member);
    const input = { name: 'No', ...new Authenticator().register({ challenge, origin: server.url }) };
    const answer = await unchanged(() => mutate(publicAt(server.url), 'registerPasskey', input));
    expect(outcomeOf(answer)).toBe('UNAUTHENTICATED');
  });
});

describe('signing in with a passkey is refused', () => {
  let added: Added;

  beforeAll(async () => {
    added = await add(member, 'Phone');
  });

  it.each([
    ['for another site', { origin: 'https://elsewhere.example' }],
    ['for another port of this host', { origin: 'http://localhost:1' }],
    ['for another host', { rpId: 'elsewhere.example' }],
    ['when its user was not verified', { userVerified: false }],
    ['with what was signed for something else', { type: 'webauthn.create' }],
    ['with a challenge of its own', { challenge: Buffer.alloc(54, 1).toString('base64url') }],
  ])('%s', async (_name, wrong) => {
    const answer = await unchanged(() => signInWith(added, wrong));
    expect([outcomeOf(answer), answer.cookie]).toEqual(['UNAUTHENTICATED', '']);
  });

  it('with an answer that was given before', async () => {
    const { speaker, challenge } = await browserAsked();
    const input = added.authenticator.use({ challenge, origin: server.url }, added.userHandle);
    payloadOf(await mutate(speaker, 'signInWithPasskey', input));
    const again = await unchanged(() => mutate(speaker, 'signInWithPasskey', input));
    expect(outcomeOf(again)).toBe('UNAUTHENTICATED');
  });

  it('with a challenge that another browser was given, or one for adding a passkey', async () => {
    const [mine, theirs] = await Promise.all([browserAsked(), browserAsked()]);
    const stolen = added.authenticator.use(
      { challenge: theirs.challenge, origin: server.url },
      added.userHandle,
    );
    expect(outcomeOf(await unchanged(() => mutate(mine.speaker, 'signInWithPasskey', stolen)))).toBe(
      'UNAUTHENTICATED',
    );
    const bare = await unchanged(() => mutate(publicAt(server.url), 'signInWithPasskey', stolen));
    expect(outcomeOf(bare)).toBe('UNAUTHENTICATED');
    const { challenge } = await registration(member);
    const forAdding = added.authenticator.use({ challenge, origin: server.url }, added.userHandle);
    const third = await unchanged(() => mutate(mine.speaker, 'signInWithPasskey', forAdding));
    expect(outcomeOf(third)).toBe('UNAUTHENTICATED');
  });

  it('with a passkey that is not known here, or for somebody else', async () => {
    const foreign = { ...added, authenticator: new Authenticator() };
    expect(outcomeOf(await unchanged(() => signInWith(foreign)))).toBe('UNAUTHENTICATED');
    const { user } = await registration(other);
    const asOther = { ...added, userHandle: user.id };
    expect(outcomeOf(await unchanged(() => signInWith(asOther)))).toBe('UNAUTHENTICATED');
  });

  it('with a signature by another key under a known name', async () => {
    const imposter = new Authenticator();
    Object.defineProperty(imposter, 'credentialId', { value: added.authenticator.credentialId });
    const answer = await unchanged(() => signInWith({ ...added, authenticator: imposter }));
    expect(outcomeOf(answer)).toBe('UNAUTHENTICATED');
  });

  it('when its counter has not gone on: it was copied', async () => {
    const counting = await add(member, 'Key that counts');
    counting.authenticator.counter = 5;
    expect(outcomeOf(await signInWith(counting))).toBe('OK');
    expect(outcomeOf(await unchanged(() => signInWith(counting)))).toBe('UNAUTHENTICATED');
    counting.authenticator.counter = 4;
    expect(outcomeOf(await unchanged(() => signInWith(counting)))).toBe('UNAUTHENTICATED');
    counting.authenticator.counter = 6;
    expect(outcomeOf(await signInWith(counting))).toBe('OK');
  });

  it('when its owner is deactivated', async () => {
    const auditor = await signedIn(server.url, 'auditor');
    const theirs = await add(auditor);
    expect(outcomeOf(await signInWith(theirs))).toBe('OK');
    await sql('UPDATE person SET deactivated_at = now() WHERE email = $1', [PEOPLE.auditor.email]);
    expect(outcomeOf(await unchanged(() => signInWith(theirs)))).toBe('UNAUTHENTICATED');
  });
});

describe('a passkey is removed', () => {
  it('by its owner alone, and then signs nobody in', async () => {
    const added = await add(member, 'Old phone');
    const input = { passkeyId: added.id };
    expect(outcomeOf(await unchanged(() => mutate(other, 'removePasskey', input)))).toBe('NOT_FOUND');
    payloadOf(await mutate(member, 'removePasskey', input));
    expect(outcomeOf(await unchanged(() => signInWith(added)))).toBe('UNAUTHENTICATED');
    expect(outcomeOf(await unchanged(() => mutate(member, 'removePasskey', input)))).toBe('CONFLICT');
    const [kept] = await sql<{ public_key: Buffer; letter: string }>(
      `SELECT public_key, letter.kind AS letter FROM passkey JOIN act ON act.subjects->0->>'id' = passkey.id::text
       JOIN letter ON letter.act_id = act.id WHERE passkey.id = $1 AND act.kind = 'passkey.remove'`,
      [added.id],
    );
    expect(kept).toEqual({
      public_key: Buffer.from(added.authenticator.publicKey, 'base64url'),
      letter: 'passkey_removed',
    });
  });

  it('only when another way in is left', async () => {
    const [first, second] = [await add(other, 'First'), await add(other, 'Second')];
    await sql('UPDATE person SET password_hash = NULL WHERE email = $1', [PEOPLE.nature.email]);
    const both = await Promise.all(
      [first, second].map(({ id }) => mutate(other, 'removePasskey', { passkeyId: id })),
    );
    expect(both.map(outcomeOf).sort()).toEqual(['CONFLICT', 'OK']);
    const refused = both.find((answer) => outcomeOf(answer) === 'CONFLICT');
    expect(refused?.errors[0]?.message).toMatch(/only way to sign in.*Set a password/u);
    const left = outcomeOf(both[0] ?? ({ data: null, errors: [] } as never)) === 'OK' ? second : first;
    expect(outcomeOf(await signInWith(left))).toBe('OK');
  });
});
