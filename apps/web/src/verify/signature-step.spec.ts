import { BrowserCrypto, NoEd25519 } from './browser-crypto.js';
import { checkReceipt } from './check-receipt.js';
import { LOG_KEY, WORDS } from './receipt.fixture.js';
import { keysIn } from './signatures.js';
import { PASSKEYS, signedReceipt, type TestPasskey, type Wrong } from './signed-receipt.fixture.js';

const crypto = new BrowserCrypto(globalThis.crypto.subtle);
const passkeyOf = (kind = 'ES256'): TestPasskey => {
  const make = PASSKEYS[kind];
  if (make === undefined) throw new Error(`There is no passkey of the kind ${kind}.`);
  return make();
};

/** Every step that does not hold, with why; that nothing is shown on a page is left out. */
async function otherThanHolds(passkey: TestPasskey, wrong: Wrong = {}, tools = crypto): Promise<string[]> {
  const others: string[] = [];
  const given = {
    receipt: await signedReceipt(passkey, wrong),
    keys: await keysIn(LOG_KEY, crypto),
    witnesses: [],
    texts: [WORDS],
    shown: null,
  };
  for await (const step of checkReceipt(given, tools))
    if (step.outcome !== 'holds' && step.name !== 'position' && step.name !== 'cosigned')
      others.push(`${step.name}: ${step.reason}`);
  return others;
}

describe('the signature of an answer', () => {
  it.each(Object.keys(PASSKEYS))('holds by a passkey of the kind %s, many times', async (kind) => {
    for (let times = 0; times < (kind === 'RS256' ? 1 : 20); times += 1)
      expect(await otherThanHolds(passkeyOf(kind))).toEqual([]);
  });

  it.each(Object.keys(PASSKEYS))('does not hold by another key than is shown: %s', async (kind) => {
    const wrong = { signsWith: passkeyOf(kind) };
    expect(await otherThanHolds(passkeyOf(kind), wrong)).toEqual(['signature: badPasskeySignature']);
  });

  it.each<[string, Wrong, string]>([
    ['another answer', { statement: { answer: 'object' } }, 'signedOther'],
    ['another person', { statement: { person: 'person-2' } }, 'signedOther'],
    ['other words', { statement: { version: '0'.repeat(64) } }, 'signedOther'],
    ['something else', { type: 'webauthn.create' }, 'signedOther'],
    ['a moment too early', { age: 300_000 }, 'signedLate'],
    ['a moment after it', { age: -1 }, 'signedLate'],
    ['nobody', { flags: 1 }, 'signedByNobody'],
    ['a key that is none', { recorded: { publicKey: 'AAAA' } }, 'badPasskeySignature'],
    ['bytes that are none', { recorded: { signature: '!' } }, 'signatureMalformed'],
    ['nothing', { recorded: { nonce: 1 } }, 'signatureMalformed'],
    ['a passkey of nobody', { registration: null }, 'passkeyUnknown'],
    ['one that was registered later', { registration: { index: 2 } }, 'passkeyUnknown'],
    ['one that is not in the log', { registration: { proof: [] } }, 'passkeyUnknown'],
    ['one of somebody else', { registered: { person: { id: 'person-2' } } }, 'passkeyUnknown'],
    ['one that was removed', { registered: { kind: 'passkey.remove' } }, 'passkeyUnknown'],
    ['another one', { registered: { subjects: [{ type: 'public_key', id: '0' }] } }, 'passkeyUnknown'],
    ['one whose leaf is none', { registration: { leaf: '{}' } }, 'signatureMalformed'],
    [
      'one of a person who is not committed to',
      { registration: { person: { salt: '00'.repeat(32), value: { id: 'person-1' } } } },
      'passkeyUnknown',
    ],
  ])('does not hold with that of %s', async (_what, wrong, reason) => {
    expect(await otherThanHolds(passkeyOf(), wrong)).toEqual([`signature: ${reason}`]);
  });

  it('is not checked where the browser knows no Ed25519', async () => {
    class WithoutEd25519 extends BrowserCrypto {
      override isSignedByPasskey(): Promise<boolean> {
        throw new NoEd25519('This browser knows no Ed25519');
      }
    }
    const tools = new WithoutEd25519(globalThis.crypto.subtle);
    expect(await otherThanHolds(passkeyOf('EdDSA'), {}, tools)).toEqual(['signature: noEd25519']);
  });

  it('is read no further where what is said of the registration is not of the format', async () => {
    for (const registration of [{ index: -1 }, { proof: ['AAAA'] }, { more: 1 }, { leaf: '' }])
      expect((await otherThanHolds(passkeyOf(), { registration }))[0]).toBe('receipt: notAReceipt');
  });
});
