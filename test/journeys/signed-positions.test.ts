import { createHash } from 'node:crypto';
import { canonicalJson } from '@concordat/canonical';
import { check } from '../../apps/verify/src/check.js';
import { Authenticator } from '../support/authenticator.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { knownOrigin } from '../support/free-port.js';
import { demonstrationSpace, LIVING, openDecisionOf } from '../support/living-space.js';
import { mutate, outcomeOf, payloadOf, publicAt, read, type Speaker, signedIn } from '../support/people.js';
import {
  addPasskey,
  answerSigned,
  type SigningPasskey,
  type Stated,
  signatureOf,
  stated,
  type ToAnswer,
} from '../support/signing.js';
import { query } from '../support/stored.js';
import { settled, unchangedBy } from '../support/unchanged.js';
import { until } from '../support/until.js';

let server: DemonstrationServer;
let member: Speaker;
let colleague: Speaker;
let passkey: SigningPasskey;
let answer: ToAnswer;

beforeAll(async () => {
  server = await startDemonstrationServer(await knownOrigin());
  [member, colleague] = await Promise.all([
    signedIn(server.url, 'suppliers'),
    signedIn(server.url, 'nature'),
  ]);
  const living = await demonstrationSpace(server.database.url, LIVING);
  const { versionId } = living.fabric;
  const versionSha256 = await read(member, versionId);
  await read(colleague, versionId);
  answer = {
    decisionId: openDecisionOf(living),
    versionSha256,
    answer: 'AGREE_WITH_RESERVATIONS',
    reasons: 'Tall blocks.',
  };
  passkey = await addPasskey(member);
});

const rows = <Row extends Record<string, unknown>>(sql: string, values: readonly unknown[] = []) =>
  query<Row>(server.database.url, sql, values);

async function statement(by = member, of: ToAnswer = answer): Promise<Stated> {
  const given = await stated(by, of);
  if (given === null) throw new Error('There is nothing to sign.');
  return given;
}

/** Sends an answer with a signature, which must be refused and leave nothing. */
const refused = (input: object, by = member, mutation = 'takePosition') =>
  unchangedBy(server.database.url, async () => {
    const given = await mutate(by, mutation, { ...answer, ...input });
    return `${outcomeOf(given)} ${given.errors[0]?.extensions?.field}`;
  });

describe('the leaf of a passkey', () => {
  it('names its public key when it is added, and when it is removed', async () => {
    const added = await addPasskey(colleague, 'To be removed');
    payloadOf(await mutate(colleague, 'removePasskey', { passkeyId: added.id }));
    const key = createHash('sha256').update(added.authenticator.publicKey, 'base64url').digest('hex');
    const acts = await rows<{ kind: string; leaf: string }>(
      `SELECT kind, leaf FROM act WHERE subjects @> jsonb_build_array(jsonb_build_object('id', $1::text)) ORDER BY at`,
      [key],
    );
    expect(acts.map(({ kind }) => kind)).toEqual(['passkey.register', 'passkey.remove']);
    for (const { leaf } of acts) {
      expect(JSON.parse(leaf).subjects).toEqual([
        { type: 'passkey', id: added.id },
        { type: 'public_key', id: key },
      ]);
    }
  });
});

describe('a statement to sign', () => {
  it('is asked to be signed by passkeys of whoever answers, at this host, with the user verified', async () => {
    const { options } = await statement();
    expect(options).toMatchObject({
      rpId: 'localhost',
      userVerification: 'required',
      allowCredentials: [{ id: passkey.authenticator.credentialId }],
    });
  });

  it('is another each time', async () => {
    const [one, other] = [await statement(), await statement()];
    expect(one.options.challenge).not.toBe(other.options.challenge);
  });

  it('is not there for whoever has no passkey, or no seat', async () => {
    expect(await stated(colleague, answer)).toBeNull();
    const secretariat = await signedIn(server.url, 'secretariat');
    await addPasskey(secretariat);
    await expect(stated(secretariat, answer)).rejects.toThrow('with a seat in this decision');
    await expect(stated(publicAt(server.url), answer)).rejects.toThrow('nothing here that you may see');
  });

  it('is not to be signed with a passkey whose key the log does not name', async () => {
    const other = await signedIn(server.url, 'councils');
    const old = await addPasskey(other);
    await rows('UPDATE passkey SET registration_id = NULL WHERE id = $1', [old.id]);
    expect(await stated(other, answer)).toBeNull();
  });
});

describe('a signature is refused', () => {
  it.each([
    ['for another site', { origin: 'https://elsewhere.example' }],
    ['for another host', { rpId: 'elsewhere.example' }],
    ['when its user was not verified', { userVerified: false }],
    ['of something else', { type: 'webauthn.create' }],
    ['of a challenge of its own', { challenge: Buffer.alloc(32, 1).toString('base64url') }],
  ])('%s', async (_name, wrong) => {
    const signature = signatureOf(passkey, server.url, await statement(), wrong);
    expect(await refused({ signature })).toBe('INVALID signature');
  });

  it.each([
    ['another answer', { answer: 'AGREE' }],
    ['other reasons', { reasons: 'Short blocks.' }],
    ['no reasons', { answer: 'STAND_ASIDE', reasons: null }],
  ])('for %s than was signed', async (_name, other) => {
    const signature = signatureOf(passkey, server.url, await statement());
    expect(await refused({ ...other, signature })).toBe('INVALID signature');
  });

  it('for an objection, where an answer was signed', async () => {
    const signature = signatureOf(passkey, server.url, await statement());
    const { answer: _, ...rest } = answer;
    const objection = { ...rest, clauseIds: ['fs-shown-each'], wouldResolve: 'Testing each.', signature };
    const given = await unchangedBy(server.database.url, () => mutate(member, 'raiseObjection', objection));
    expect(outcomeOf(given)).toBe('INVALID');
  });

  it('where the statement is not as it was given out', async () => {
    const given = await statement();
    const later = new Date(Date.parse(given.statedAt) + 1).toISOString();
    const signed = signatureOf(passkey, server.url, given);
    expect(await refused({ signature: { ...signed, statedAt: later } })).toBe('INVALID signature');
    const nonce = Buffer.alloc(48, 1).toString('base64url');
    expect(await refused({ signature: { ...signed, nonce } })).toBe('INVALID signature');
    expect(await refused({ signature: { ...signed, nonce: 'short' } })).toBe('INVALID signature.nonce');
  });

  it('in another session than the statement was given out in', async () => {
    const signature = signatureOf(passkey, server.url, await statement());
    const again = await signedIn(server.url, 'suppliers');
    await read(again, (await demonstrationSpace(server.database.url, LIVING)).fabric.versionId);
    expect(await refused({ signature }, again)).toBe('INVALID signature');
  });

  it('by a passkey of somebody else, one that is not known, or another key under a known name', async () => {
    const theirs = await addPasskey(colleague);
    const unknown = { authenticator: new Authenticator() };
    const imposter = { authenticator: new Authenticator() };
    Object.defineProperty(imposter.authenticator, 'credentialId', {
      value: passkey.authenticator.credentialId,
    });
    for (const other of [theirs, unknown, imposter]) {
      const signature = signatureOf(other, server.url, await statement());
      expect(await refused({ signature })).toBe('INVALID signature');
    }
  });

  it('by a passkey that was removed meanwhile', async () => {
    const removed = await addPasskey(member, 'Lost');
    const signature = signatureOf(removed, server.url, await statement());
    payloadOf(await mutate(member, 'removePasskey', { passkeyId: removed.id }));
    expect(await refused({ signature })).toBe('INVALID signature');
  });

  it('with a letter of it changed', async () => {
    const signed = signatureOf(passkey, server.url, await statement());
    const bytes = Buffer.from(String(signed.signature), 'base64url');
    bytes[10] = (bytes[10] ?? 0) ^ 1;
    const signature = { ...signed, signature: bytes.toString('base64url') };
    expect(await refused({ signature })).toBe('INVALID signature');
  });
});

describe('a signed position', () => {
  it('is recorded with what was signed, once, and says that it is signed', async () => {
    const signature = signatureOf(passkey, server.url, await statement());
    const taken = payloadOf(
      await mutate<{ act: { id: string }; position: { id: string; signed: boolean } }>(
        member,
        'takePosition',
        { ...answer, signature },
        'act { id } position { id signed }',
      ),
    );
    expect(taken.position.signed).toBe(true);
    const [recorded] = await rows<{ payload: { signed: Record<string, string> }; leaf: string }>(
      'SELECT payload, leaf FROM act JOIN act_opening ON act_id = act.id WHERE act.id = $1',
      [taken.act.id],
    );
    const { credentialId: _, userHandle: __, statedAt, ...given } = signature;
    expect(recorded?.payload.signed).toEqual({
      ...given,
      at: statedAt,
      publicKey: passkey.authenticator.publicKey,
    });
    expect(JSON.parse(recorded?.leaf ?? '').kind).toBe('decision.takePosition');
    expect(await refused({ signature })).toBe('INVALID signature');
    const again = await unchangedBy(server.database.url, () =>
      rows(`UPDATE position_signature SET nonce = ''`).then(
        () => 'changed',
        (error: Error) => error.message,
      ),
    );
    expect(again).toContain('position_signature');
  });

  it('is signed over the canonical form of the statement', async () => {
    const given = await statement();
    const [person] = await rows<{ id: string; organisation: string }>(
      `SELECT person.id, organisation_id AS organisation FROM person JOIN affiliation ON person_id = person.id
       WHERE email = 'member@suppliers.example' LIMIT 1`,
    );
    const text = canonicalJson({
      answer: 'agree_with_reservations',
      at: given.statedAt,
      clauses: null,
      decision: answer.decisionId,
      format: 'concordat.position/1',
      nonce: given.nonce,
      organisation: person?.organisation,
      person: person?.id,
      reasons: answer.reasons,
      version: answer.versionSha256,
      wouldResolve: null,
    });
    expect(createHash('sha256').update(text).digest('base64url')).toBe(given.options.challenge);
  });

  it('may be an objection, with its clauses and what would resolve it', async () => {
    const own = await addPasskey(colleague, 'For objecting');
    const { answer: _, ...rest } = answer;
    const objection = { ...rest, clauseIds: ['fs-shown-each'], wouldResolve: 'Testing each.' };
    const statementOf = await statement(colleague, objection);
    const signature = signatureOf(own, server.url, statementOf);
    for (const other of [{ wouldResolve: 'Nothing.' }, { reasons: 'Others.' }]) {
      const given = await unchangedBy(server.database.url, () =>
        mutate(colleague, 'raiseObjection', { ...objection, ...other, signature }),
      );
      expect(outcomeOf(given)).toBe('INVALID');
    }
    const { decision } = payloadOf(await answerSigned(colleague, own, objection));
    expect(decision.positions.nodes.findLast(({ answer: said }) => said === 'OBJECT')).toMatchObject({
      signed: true,
    });
  });

  it('is followed by one that is not, which says so', async () => {
    const { position } = payloadOf(
      await mutate<{ position: { signed: boolean } }>(
        member,
        'takePosition',
        { ...answer },
        'position { signed }',
      ),
    );
    expect(position.signed).toBe(false);
  });
});

describe('the record', () => {
  let actId: string;
  let vkey: string;
  const get = (path: string, by = member) =>
    fetch(new URL(`/ledger/${path}`, server.url), { headers: { cookie: by.cookie } });

  beforeAll(async () => {
    const taken = payloadOf(await answerSigned(member, passkey, answer));
    actId = taken.act.id;
    vkey = await (await get('vkey')).text();
    await until('the receipt', async () => (await get(`receipts/${actId}`)).status === 200);
  });

  const checked = async (response: Response) =>
    check(chunksOf(await response.arrayBuffer()), { keys: [vkey] });

  it('is whole, with its signed positions, to whoever may read them', async () => {
    const result = await checked(await get(`export?space=${LIVING}`));
    expect(result).toMatchObject({ whole: true, signed: expect.any(Number) });
    expect((result as { signed: number }).signed).toBeGreaterThanOrEqual(3);
  });

  it('opens who registered a passkey to nobody who may not read what was signed', async () => {
    const lines = async (by: Speaker) => (await (await get(`export?space=${LIVING}`, by)).text()).split('\n');
    const opened = (line: string) =>
      line.includes('passkey.register') && JSON.parse(line).opened.person !== null;
    expect((await lines(member)).filter(opened).length).toBeGreaterThan(0);
    expect((await lines(publicAt(server.url))).filter(opened)).toEqual([]);
    for (const line of (await lines(member)).filter(opened))
      expect(JSON.parse(line).opened).toMatchObject({ organisation: null, payload: null });
  });

  it('gives a receipt that is checked by itself, with where its key was registered', async () => {
    expect(await checked(await get(`receipts/${actId}`))).toMatchObject({ whole: true, signed: true });
  });

  it('is kept as an archive in which receipts are the same', async () => {
    expect(await checked(await get(`archive?space=${LIVING}`))).toMatchObject({ whole: true });
  });

  it('stays whole when the passkey is removed, and when its owner is erased', async () => {
    payloadOf(await mutate(member, 'removePasskey', { passkeyId: passkey.id }));
    const secretariat = await signedIn(server.url, 'secretariat');
    const [person] = await rows<{ id: string; email: string }>(
      `SELECT id, email FROM person WHERE email = 'member@suppliers.example'`,
    );
    const input = {
      personId: person?.id,
      confirmEmail: person?.email,
      ground: 'OBJECTION',
      reason: 'As was asked.',
      withResponses: false,
    };
    payloadOf(await mutate(secretariat, 'erasePerson', input));
    await settled(server.database.url);
    const auditor = await signedIn(server.url, 'auditor');
    const signedBefore = await rows('SELECT position_id FROM position_signature');
    expect(signedBefore.length).toBeGreaterThanOrEqual(3);
    expect(await checked(await get(`export?space=${LIVING}`, auditor))).toMatchObject({ whole: true });
    expect(await rows('SELECT id FROM passkey WHERE person_id = $1', [person?.id])).toEqual([]);
  });
});

async function* chunksOf(bytes: ArrayBuffer): AsyncGenerator<Uint8Array> {
  yield new Uint8Array(bytes);
}
