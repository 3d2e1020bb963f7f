import { canonicalBytes } from '@concordat/canonical';
import {
  checkpointText,
  encodeLogProof,
  inclusionProof,
  leafHash,
  noteOf,
  rootOfHashes,
  signNote,
} from '@concordat/ledger';
import { ORIGIN, vkeyOf } from './receipt.fixture.js';
import { verifyReceipt } from './receipt.js';
import { check, entry, failures, header, TEXT, type TestEntry, version } from './sample-export.fixture.js';
import {
  aboutPasskey,
  KEYS,
  newKey,
  signedBy,
  signedPosition,
  type TestKey,
  type Wrong,
} from './signed.fixture.js';
import { keyOf } from './test-keys.fixture.js';

/** A record: what was done with passkeys on line 2, the position on line 3 and 4. */
async function record(first: TestEntry, signed: unknown, change: object = {}) {
  const { act, position } = signedPosition(signed);
  const entries = [first, act, entry(2)];
  const lines = [
    header(entries),
    first,
    act,
    { position: { ...position, ...change } },
    entry(2),
    version(TEXT),
  ];
  const result = await check(lines);
  return { failed: failures(result), signed: result.signed, checks: result.checks };
}

const signedWith = (key: TestKey, wrong: Wrong = {}) => record(aboutPasskey(0, key), signedBy(key, wrong));

describe('signed positions', () => {
  it.each(Object.keys(KEYS))('hold by a key of the kind %s', async (kind) => {
    expect(await signedWith(newKey(kind))).toMatchObject({ failed: [], signed: 1 });
  });

  it.each(Object.keys(KEYS))('do not hold by another key than is shown, of the kind %s', async (kind) => {
    const { failed } = await signedWith(newKey(kind), { signsWith: newKey(kind) });
    expect(failed).toEqual(['signatures:3']);
  });

  it.each<[string, Wrong]>([
    ['for another answer', { statement: { answer: 'object' } }],
    ['with other reasons', { statement: { reasons: null } }],
    ['on other words', { statement: { version: '0'.repeat(64) } }],
    ['for another organisation', { statement: { organisation: 'organisation-2' } }],
    ['for another person', { statement: { person: 'person-8' } }],
    ['in another decision', { statement: { decision: 'decision-2' } }],
    ['as an objection', { statement: { clauses: ['clause-1'], wouldResolve: 'More.' } }],
    ['to sign in or register', { type: 'webauthn.create' }],
    ['by nobody who was verified', { flags: 1 }],
    ['by nobody who was there', { flags: 4 }],
    ['five minutes before', { age: 300_000 }],
    ['after it was taken', { age: -1 }],
    ['with a moment that was not signed', { recorded: { at: '2027-01-15T07:59:59.000Z' } }],
    ['with another nonce', { recorded: { nonce: 'other' } }],
    ['in no form that there is', { recorded: { signature: '!' } }],
    ['with client data that is no JSON', { recorded: { clientDataJson: 'AAAA' } }],
    ['with more than is said', { recorded: { more: 'x' } }],
    ['by no key', { recorded: { publicKey: 'AAAA' } }],
  ])('do not hold when signed %s', async (_what, wrong) => {
    const { failed, signed } = await signedWith(newKey(), wrong);
    expect(new Set(failed)).toEqual(new Set(['signatures:3']));
    expect(signed).toBe(1);
  });

  it('do not hold by a key that was not registered before, by that person', async () => {
    const key = newKey();
    const signed = signedBy(key);
    for (const before of [
      entry(0),
      aboutPasskey(0, newKey()),
      aboutPasskey(0, key, { person: 'person-8' }),
      aboutPasskey(0, key, { shown: false }),
      aboutPasskey(0, key, { kind: 'passkey.remove' }),
      aboutPasskey(0, key, { kind: 'passkey.signIn' }),
    ])
      expect((await record(before, signed)).failed).toEqual(['signatures:3']);
  });

  it('do not hold by a key that was removed, unless it is there once more', async () => {
    const key = newKey();
    const { act, position } = signedPosition(signedBy(key));
    const outcome = async (passkeys: [kind: string, passkey: string][]) => {
      const before = passkeys.map(([kind, passkey], at) => aboutPasskey(at + 10, key, { kind, passkey }));
      const renumbered = [...before, act].map((each, index) => ({ ...each, index }));
      const lines = [header(renumbered), ...renumbered, { position }, version(TEXT)];
      return failures(await check(lines));
    };
    expect(
      await outcome([
        ['passkey.register', 'passkey-1'],
        ['passkey.remove', 'passkey-1'],
      ]),
    ).toEqual(['signatures:4']);
    expect(
      await outcome([
        ['passkey.register', 'passkey-1'],
        ['passkey.register', 'passkey-2'],
        ['passkey.remove', 'passkey-1'],
      ]),
    ).toEqual([]);
  });

  it('are those that are counted', async () => {
    const key = newKey();
    const signed = signedBy(key);
    const other = await record(aboutPasskey(0, key), signed, { signature: signedBy(key, { age: 1 }) });
    expect(other.failed).toEqual(['positions:4']);
    expect((await record(aboutPasskey(0, key), signed, { signature: undefined })).failed).toEqual([
      'positions:4',
    ]);
  });

  it('are told from those that are not', async () => {
    const { act, position } = signedPosition(undefined);
    const entries = [entry(0), act];
    const lines = [header(entries), ...entries, { position }, version(TEXT)];
    expect(await check(lines)).toMatchObject({ whole: true, positions: 1, signed: 0 });
  });
});

interface Registration {
  index: number;
  leaf: string;
  person: unknown;
  proof: string[];
}

/** The receipt for a signed position, after a change to what it says of where the key was registered. */
async function receipt(
  key: TestKey,
  change: (registration: Registration) => object | undefined = (given) => given,
  { wrong = {}, registrar = {} }: { wrong?: Wrong; registrar?: { person?: string } } = {},
) {
  const { act } = signedPosition(signedBy(key, wrong));
  const before = aboutPasskey(0, key, registrar);
  const hashes = [before, act, entry(2)].map(({ leaf }) => leafHash(Buffer.from(leaf, 'utf8')));
  const text = checkpointText({ origin: ORIGIN, size: hashes.length, root: rootOfHashes(hashes) });
  const proof = inclusionProof(hashes, 0).map((hash) => Buffer.from(hash).toString('base64'));
  const registration = change({ index: 0, leaf: before.leaf, person: before.opened.person, proof });
  const { leaf, opened } = act;
  const statement = { en: 'Act 1\n', cy: 'Ŵy' };
  const said = { format: 'concordat.receipt/1', leaf, opened, statement };
  const proven = encodeLogProof({
    extra: canonicalBytes({ ...said, ...(registration && { registration }) }),
    index: 1,
    proof: inclusionProof(hashes, 1),
    checkpoint: noteOf(text, [await signNote(text, ORIGIN, keyOf(1))]),
  });
  const { checks, signed } = verifyReceipt(proven, [vkeyOf(1)], []);
  return { failed: checks.filter(({ holds }) => !holds).map(({ name }) => name), signed };
}

describe('the receipt of a signed position', () => {
  it('holds by itself', async () => {
    expect(await receipt(newKey())).toEqual({ failed: [], signed: true });
  });

  it('does not hold with a signature of something else', async () => {
    const wrong = { statement: { answer: 'object' } };
    expect((await receipt(newKey(), undefined, { wrong })).failed).toEqual(['signatures']);
  });

  it.each<[string, (registration: Registration) => object | undefined, string[]]>([
    ['without where its key was registered', () => undefined, ['signatures']],
    [
      'with a proof that leads elsewhere',
      (given) => ({ ...given, proof: given.proof.toReversed() }),
      ['signatures'],
    ],
    ['with no proof', (given) => ({ ...given, proof: [] }), ['signatures']],
    ['with a later place', (given) => ({ ...given, index: 2 }), ['signatures']],
    [
      'with another leaf',
      (given) => ({ ...given, leaf: given.leaf.replace('act-0', 'act-9') }),
      ['signatures'],
    ],
    [
      'with a person who is another',
      (given) => ({ ...given, person: { salt: '0'.repeat(64), value: { id: 'person-7' } } }),
      ['commitments'],
    ],
    ['with less than is asked', ({ proof, ...given }) => given, ['receipt']],
  ])('does not hold %s', async (_what, change, failed) => {
    expect((await receipt(newKey(), change)).failed).toEqual(failed);
  });

  it('does not hold with a key that somebody else registered', async () => {
    const registrar = { person: 'person-8' };
    expect((await receipt(newKey(), undefined, { registrar })).failed).toEqual(['signatures']);
  });
});
