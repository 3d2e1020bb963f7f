import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  checkpointText,
  encodeVerifierKey,
  LongEntryError,
  leafHash,
  noteOf,
  rootOfHashes,
  signingKey,
  signNote,
  verifierKey,
} from '@concordat/ledger';
import { encodeLogLeaf } from './log-leaf.js';

const page = readFileSync(new URL('../../../../docs/record-format.md', import.meta.url), 'utf8');

/** The lines of an example of the page. */
function example(name: string): string[] {
  const [, body] = new RegExp(`^\`\`\`\\w+ ${name}\\n(.*?)^\`\`\`$`, 'msu').exec(page) ?? [];
  if (body === undefined) throw new Error(`docs/record-format.md has no example ${name}`);
  return body.trimEnd().split('\n');
}

/** The key of a seed of 32 times one byte (RFC 8410). */
const keyOf = (byte: number): KeyObject =>
  createPrivateKey({
    key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, byte)]),
    format: 'der',
    type: 'pkcs8',
  });

const OLD = 'concordat.example/ledger';
const NEW = 'concordat.example/ledger/2';
const vkeyOf = (origin: string, byte: number) =>
  encodeVerifierKey(verifierKey(origin, signingKey(keyOf(byte)).publicKey));
const hashOf = (leaf: Uint8Array) => Buffer.from(leafHash(leaf)).toString('hex');
const textOf = (leaf: Uint8Array) => Buffer.from(leaf).toString('utf8');

/** The head of the example's three acts, signed with the first key. */
async function headOfThree(): Promise<string> {
  const leaves = example('leaf-hashes').map((digits) => Uint8Array.from(Buffer.from(digits, 'hex')));
  const text = checkpointText({ origin: OLD, size: 3, root: rootOfHashes(leaves) });
  return noteOf(text, [await signNote(text, OLD, signingKey(keyOf(1)))]);
}

describe('the examples of concordat.log/1 in docs/record-format.md', () => {
  it('are a change of key, its leaf, and its hash', () => {
    const leaf = encodeLogLeaf(OLD, new Date('2026-03-04T08:00:00.000Z'), {
      kind: 'key',
      key: vkeyOf(OLD, 2),
      previous: vkeyOf(OLD, 1),
    });
    expect([textOf(leaf)]).toEqual(example('log-key-leaf'));
    expect([hashOf(leaf)]).toEqual(example('log-key-leaf-hash'));
  });

  it('are the root of the log once the change is its fourth entry', () => {
    const [change = ''] = example('log-key-leaf-hash');
    const hashes = [...example('leaf-hashes'), change].map((digits) =>
      Uint8Array.from(Buffer.from(digits, 'hex')),
    );
    expect([Buffer.from(rootOfHashes(hashes)).toString('hex')]).toEqual(example('log-key-root'));
  });

  it('are the head that a new log commits to, and its first leaf', async () => {
    const predecessor = await headOfThree();
    expect(predecessor.trimEnd().split('\n')).toEqual(example('log-predecessor'));
    const leaf = encodeLogLeaf(NEW, new Date('2026-04-01T08:00:00.000Z'), {
      kind: 'start',
      key: vkeyOf(NEW, 2),
      predecessor,
    });
    expect([textOf(leaf)]).toEqual(example('log-start-leaf'));
    expect([hashOf(leaf)]).toEqual(example('log-start-leaf-hash'));
  });

  it('have at most the 65,535 bytes of an entry', () => {
    const predecessor = 'x'.repeat(65_535);
    expect(() =>
      encodeLogLeaf(NEW, new Date(0), { kind: 'start', key: vkeyOf(NEW, 2), predecessor }),
    ).toThrow(LongEntryError);
  });
});
