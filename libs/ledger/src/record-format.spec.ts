import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  type CommittedField,
  commitment,
  consistencyProof,
  emptyRoot,
  encodeActLeaf,
  inclusionProof,
  leafHash,
  nodeHash,
  rootOfHashes,
  statementBytes,
  verifyConsistency,
  verifyInclusion,
} from './index.js';

interface ShownEntry {
  readonly index: number;
  readonly leaf: string;
  readonly opened: Readonly<Record<CommittedField, { readonly salt: string; readonly value: never } | null>>;
}

const page = readFileSync(new URL('../../../docs/record-format.md', import.meta.url), 'utf8');

/** The examples of the page by the name that follows the language of the fence. */
const examples = new Map(
  [...page.matchAll(/^```\w+ ([\w-]+)\n(.*?)\n```$/gmsu)].map(([, name = '', body = '']) => [name, body]),
);

function example(name: string): string {
  const body = examples.get(name);
  if (body === undefined) throw new Error(`docs/record-format.md has no example ${name}`);
  return body;
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const fromHex = (digits: string) => Uint8Array.from(Buffer.from(digits, 'hex'));
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
const hashesIn = (name: string) => example(name).split('\n').map(fromHex);

const lines = example('export')
  .split('\n')
  .map((line) => JSON.parse(line) as Record<string, unknown>);
const entries = lines.filter((line) => 'leaf' in line) as unknown as ShownEntry[];
const leaves = entries.map(({ leaf }) => leafHash(Buffer.from(leaf, 'utf8')));

function opening(field: CommittedField) {
  const opened = entries[1]?.opened[field];
  if (!opened) throw new Error(`the example does not open ${field}`);
  return { salt: fromHex(opened.salt), value: opened.value };
}

describe('docs/record-format.md', () => {
  it('shows a leaf as it is encoded', () => {
    const shown = JSON.parse(example('leaf-1'));
    const [person, organisation, payload] = [opening('person'), opening('organisation'), opening('payload')];
    const leaf = encodeActLeaf(
      {
        ...shown,
        at: new Date(shown.at),
        person: person.value,
        organisation: organisation.value,
        payload: payload.value,
      },
      { person: person.salt, organisation: organisation.salt, payload: payload.salt },
    );
    expect(Buffer.from(leaf).toString('utf8')).toBe(example('leaf-1'));
    expect(entries[1]?.leaf).toBe(example('leaf-1'));
  });

  it.each<CommittedField>(['person', 'organisation', 'payload'])(
    'shows the commitment to the %s',
    (field) => {
      const { salt, value } = opening(field);
      expect(commitment(field, salt, value)).toBe(example(`${field}-commitment`));
    },
  );

  it('shows what is hashed for a commitment, byte by byte', () => {
    const bytes = fromHex(example('person-preimage').replaceAll('\n', ''));
    expect(sha256(bytes)).toBe(example('person-commitment'));
    expect(JSON.stringify(opening('payload').value)).toBe(example('payload-value'));
  });

  it('shows the hashes of the tree', () => {
    const [first = emptyRoot(), second = emptyRoot()] = leaves;
    expect(leaves.map(hex).join('\n')).toBe(example('leaf-hashes'));
    expect(hex(nodeHash(first, second))).toBe(example('node-0-1'));
    expect(hex(rootOfHashes(leaves))).toBe(example('root'));
    expect(hex(emptyRoot())).toBe(example('empty-root'));
  });

  it('shows proofs that hold', () => {
    const [, second = emptyRoot()] = leaves;
    const [root, older] = [fromHex(example('root')), fromHex(example('node-0-1'))];
    expect(inclusionProof(leaves, 1).map(hex).join('\n')).toBe(example('inclusion-proof-1'));
    expect(verifyInclusion(second, 1, 3, hashesIn('inclusion-proof-1'), root)).toBe(true);
    expect(consistencyProof(leaves, 2).map(hex).join('\n')).toBe(example('consistency-proof-2'));
    expect(verifyConsistency(2, 3, older, root, hashesIn('consistency-proof-2'))).toBe(true);
  });

  it('shows a position that is signed as it says', () => {
    const text = example('position-statement');
    expect(Buffer.from(statementBytes(JSON.parse(text))).toString('utf8')).toBe(text);
    const challenge = Buffer.from(sha256(text), 'hex').toString('base64url');
    expect(challenge).toBe(example('position-challenge'));
    const client = example('position-client-data');
    expect(JSON.parse(client)).toMatchObject({ type: 'webauthn.get', challenge });
    const data = fromHex(example('position-authenticator-data') + sha256(client));
    expect((data[32] ?? 0) & 0b101).toBe(0b101);
    const key = fromHex(example('position-public-key'));
    expect(sha256(key)).toBe(example('position-key-hash'));
    // The COSE_Key of P-256 as authenticators write it: 10 bytes, x, 3 bytes, y.
    const [x, y] = [key.slice(10, 42), key.slice(45)].map((part) => Buffer.from(part).toString('base64url'));
    const jwk = { kty: 'EC', crv: 'P-256', x, y };
    const publicKey = createPublicKey({ key: jwk, format: 'jwk' });
    const isSigned = (bytes: Uint8Array) =>
      verify('sha256', bytes, publicKey, fromHex(example('position-signature')));
    expect(isSigned(data)).toBe(true);
    expect(isSigned(data.map((byte, at) => (at === 40 ? byte ^ 1 : byte)))).toBe(false);
  });

  it('shows an export whose header and text fit its leaves', () => {
    const [header] = lines;
    expect(header).toMatchObject({
      format: 'concordat.export/1',
      size: entries.length,
      root: example('root'),
    });
    const version = lines.find((line) => 'version' in line)?.version as { hash: string; text: string };
    expect(sha256(version.text)).toBe(version.hash);
    expect(JSON.parse(example('leaf-1')).versions).toEqual([version.hash]);
  });
});
