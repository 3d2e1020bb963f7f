import { canonical, type Json, NotCanonical } from './canonical.js';
import { isSignedBy } from './cose-key.js';
import { sha256 } from './log-tree.js';
import { type Entry, type Leaf, Misshapen, memberOf, openedValue, readSignature } from './shapes.js';

/** How long a statement may be signed after it was given out, in milliseconds. */
const LIFE = 300_000;
/** User present and user verified, of the flags of WebAuthn. */
const VERIFIED = 0b101;

/** An act with what opens it. */
type Opened = Pick<Entry, 'opened'>;

/** What a position says that it was signed with; undefined where it was not. */
export function signatureIn({ opened }: Opened, leaf: Leaf): Json | undefined {
  return subjectOf(leaf, 'position') && memberOf(openedValue(opened.payload), 'signed');
}

/** Checks the signature of a position that says that it was signed. @returns what is wrong with it */
export function faultsOf(signed: Json, { opened }: Opened, leaf: Leaf, passkeys: Passkeys): string[] {
  try {
    const { at, nonce, authenticatorData, clientDataJson, signature, publicKey } = readSignature(signed);
    const client = JSON.parse(clientDataJson.toString('utf8')) as Json;
    const challenge = sha256(Buffer.from(statementOf(opened, leaf, at, nonce), 'utf8'));
    const key = sha256(publicKey).toString('hex');
    const age = Date.parse(leaf.at) - Date.parse(at);
    const data = Buffer.concat([authenticatorData, sha256(clientDataJson)]);
    const checks: readonly [holds: boolean, fault: string][] = [
      [
        memberOf(client, 'challenge') === challenge.toString('base64url'),
        'what was signed is not this position',
      ],
      [memberOf(client, 'type') === 'webauthn.get', 'it was made for something else than to sign'],
      [((authenticatorData[32] ?? 0) & VERIFIED) === VERIFIED, 'who signed it was not verified'],
      [age >= 0 && age < LIFE, 'its statement was not given out within five minutes before'],
      [isSignedBy(publicKey, data, signature), 'the signature is not that of the key'],
      [passkeys.isOf(key, { opened }), 'its key is no passkey of that person in the log before it'],
    ];
    return checks.flatMap(([holds, fault]) => (holds ? [] : fault));
  } catch (error) {
    if (!(error instanceof Misshapen || error instanceof SyntaxError || error instanceof NotCanonical))
      throw error;
    return ['it cannot be read'];
  }
}

/** Passkeys that may sign at a place in the log: registered before it and not removed, with who registered them. */
export class Passkeys {
  /** People by passkey, by key. */
  private readonly owners = new Map<string, Map<string | undefined, Json>>();

  /** Takes note of an act that may have registered or removed one. */
  seen({ opened }: Opened, leaf: Leaf): void {
    const [key, passkey] = [subjectOf(leaf, 'public_key'), subjectOf(leaf, 'passkey')];
    if (key === undefined) return;
    const owners = this.owners.get(key) ?? new Map<string | undefined, Json>();
    this.owners.set(key, owners);
    if (leaf.kind === 'passkey.register')
      owners.set(passkey, memberOf(openedValue(opened.person), 'id') ?? null);
    if (leaf.kind === 'passkey.remove') owners.delete(passkey);
  }

  isOf(key: string, { opened }: Opened): boolean {
    const person = memberOf(openedValue(opened.person), 'id') ?? null;
    return person !== null && [...(this.owners.get(key)?.values() ?? [])].includes(person);
  }
}

function subjectOf(leaf: Leaf, type: string): string | undefined {
  return leaf.subjects.find((subject) => subject.type === type)?.id;
}

function statementOf(opened: Entry['opened'], leaf: Leaf, at: string, nonce: string): string {
  const of = (value: Json, key: string) => memberOf(value, key) ?? null;
  const payload = openedValue(opened.payload);
  return canonical({
    format: 'concordat.position/1',
    decision: subjectOf(leaf, 'decision') ?? null,
    person: of(openedValue(opened.person), 'id'),
    organisation: of(openedValue(opened.organisation), 'id'),
    version: of(payload, 'sha256'),
    answer: of(payload, 'answer'),
    reasons: of(payload, 'reasons'),
    clauses: of(payload, 'clauseIds'),
    wouldResolve: of(payload, 'wouldResolve'),
    at,
    nonce,
  });
}
