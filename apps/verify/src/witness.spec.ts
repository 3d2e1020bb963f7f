import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  checkpointText,
  consistencyProof,
  decodeVerifierKey,
  emptyRoot,
  encodeVerifierKey,
  leafHash,
  noteOf,
  openCheckpoint,
  rootOfHashes,
  signNote,
  verifierKey,
} from '@concordat/ledger';
import { serveWitness } from './serve-witness.js';
import { keyOf } from './test-keys.fixture.js';

const ORIGIN = 'log.example/ledger';
const LOG_KEY = verifierKey(ORIGIN, keyOf(1).publicKey);
const LEAVES = Array.from({ length: 20 }, (_, at) => leafHash(Buffer.from(`leaf ${at}`)));
const FORK = LEAVES.map((leaf, at) => (at === 2 ? leafHash(leaf) : leaf));

const folder = mkdtempSync(join(tmpdir(), 'concordat-witness-'));
const witnesses: Awaited<ReturnType<typeof serveWitness>>[] = [];
const start = (number: number) => {
  const state = join(folder, String(number));
  const log = encodeVerifierKey(LOG_KEY);
  return serveWitness(['--name', `witness.example/w${number}`, '--state', state, '--log', log]);
};

beforeAll(async () => {
  witnesses.push(await start(1), await start(2));
});
afterAll(async () => {
  await Promise.all(witnesses.map(({ stop }) => stop()));
  rmSync(folder, { recursive: true });
});

async function headOf(leaves: readonly Uint8Array[], origin = ORIGIN, byte = 1): Promise<string> {
  const text = checkpointText({ origin, size: leaves.length, root: rootOfHashes(leaves) });
  return noteOf(text, [await signNote(text, origin, keyOf(byte))]);
}

async function submit(url: string, old: number | string, proof: readonly Uint8Array[], note: string) {
  const lines = proof.map((hash) => `${Buffer.from(hash).toString('base64')}\n`).join('');
  const response = await fetch(`${url}/add-checkpoint`, {
    method: 'POST',
    body: `old ${old}\n${lines}\n${note}`,
  });
  return { status: response.status, body: await response.text(), type: response.headers.get('content-type') };
}

const toAll = (old: number, proof: readonly Uint8Array[], note: string) =>
  Promise.all(witnesses.map(({ url }) => submit(url, old, proof, note)));
const statuses = (answers: readonly { status: number }[]) => answers.map(({ status }) => status);

describe('two witnesses', () => {
  it('cosign a log as it grows, and both refuse a fork', async () => {
    const [five, twelve] = [await headOf(LEAVES.slice(0, 5)), await headOf(LEAVES.slice(0, 12))];
    expect(statuses(await toAll(0, [], five))).toEqual([200, 200]);
    const forked = await headOf(FORK.slice(0, 12));
    expect(statuses(await toAll(5, consistencyProof(FORK.slice(0, 12), 5), forked))).toEqual([422, 422]);
    const cosigned = await toAll(5, consistencyProof(LEAVES.slice(0, 12), 5), twelve);
    expect(statuses(cosigned)).toEqual([200, 200]);
    const keys = witnesses.map(({ vkey }) => decodeVerifierKey(vkey));
    const whole = twelve + cosigned.map(({ body }) => body).join('');
    const { witnessed, note } = openCheckpoint(whole, { origin: ORIGIN, keys: [LOG_KEY] }, keys);
    expect(witnessed).toEqual(['witness.example/w1', 'witness.example/w2']);
    for (const { time } of note.signatures.slice(1))
      expect(Math.abs(Number(time) - Date.now() / 1000)).toBeLessThan(60);
    expect(statuses(await toAll(12, [], await headOf(FORK.slice(0, 12))))).toEqual([409, 409]);
    expect(statuses(await toAll(12, [], twelve))).toEqual([200, 200]);
  });
});

describe('a witness', () => {
  const first = () => witnesses[0]?.url ?? '';

  it('answers 409 with the size that it knows', async () => {
    const answer = await submit(first(), 5, [], await headOf(LEAVES.slice(0, 13)));
    expect(answer).toEqual({ status: 409, body: '12\n', type: 'text/x.tlog.size' });
  });

  it('answers 409 to another root at the size that it knows, the empty log among them', async () => {
    const conflict = (size: number) => ({ status: 409, body: `${size}\n`, type: 'text/x.tlog.size' });
    expect(await submit(first(), 12, [], await headOf(FORK.slice(0, 12)))).toEqual(conflict(12));
    const text = checkpointText({ origin: ORIGIN, size: 0, root: leafHash(Buffer.from('nothing')) });
    const fresh = await start(3);
    const forged = noteOf(text, [await signNote(text, ORIGIN, keyOf(1))]);
    expect(await submit(fresh.url, 0, [], forged)).toEqual(conflict(0));
    expect((await submit(fresh.url, 0, [], await headOf([]))).status).toBe(200);
    await fresh.stop();
  });

  it.each<[string, number, () => Promise<[number | string, readonly Uint8Array[], string]>]>([
    ['a log that it does not know', 404, async () => [0, [], await headOf(LEAVES, 'other.example')]],
    ['a head that the log has not signed', 403, async () => [12, [], await headOf(LEAVES, ORIGIN, 3)]],
    [
      'a signature that is not that of the key',
      403,
      async () => {
        const note = await headOf(LEAVES.slice(0, 12));
        return [12, [], note.replace('\n12\n', '\n13\n')];
      },
    ],
    ['an old size that is larger', 400, async () => [13, [], await headOf(LEAVES.slice(0, 12))]],
    ['an old size with a zero before it', 400, async () => ['012', [], await headOf(LEAVES)]],
    ['a hash that is too short', 400, async () => [12, [new Uint8Array(31)], await headOf(LEAVES)]],
    ['64 hashes', 400, async () => [12, Array(64).fill(emptyRoot()), await headOf(LEAVES)]],
    ['a proof that shows nothing', 422, async () => [12, [emptyRoot()], await headOf(LEAVES)]],
    ['no proof', 422, async () => [12, [], await headOf(LEAVES)]],
  ])('refuses %s: %i', async (_what, status, request) => {
    expect((await submit(first(), ...(await request()))).status).toBe(status);
  });

  it('lets one of two at the same moment through', async () => {
    const to = (size: number) => async () =>
      submit(first(), 12, consistencyProof(LEAVES.slice(0, size), 12), await headOf(LEAVES.slice(0, size)));
    expect(statuses(await Promise.all([to(14)(), to(15)()])).toSorted()).toEqual([200, 409]);
  });

  it('keeps what it has cosigned over a new start, and shows it', async () => {
    const again = await start(1);
    const hash = Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from(ORIGIN))).toString('hex');
    const kept = await (await fetch(`${again.url}/${hash}/checkpoint`)).text();
    const { witnessed } = openCheckpoint(kept, { origin: ORIGIN, keys: [LOG_KEY] }, [
      decodeVerifierKey(again.vkey),
    ]);
    expect(witnessed).toEqual(['witness.example/w1']);
    expect((await fetch(`${again.url}/${'0'.repeat(64)}/checkpoint`)).status).toBe(404);
    expect(statSync(join(folder, '1', 'key')).mode & 0o777).toBe(0o600);
    expect((await submit(again.url, 0, [], await headOf(LEAVES))).status).toBe(409);
    await again.stop();
  });
});
