import { gunzipSync } from 'node:zlib';
import {
  decodeBundle,
  decodeVerifierKey,
  leafHash,
  openCheckpoint,
  TileTree,
  tilePath,
  tileWidth,
  verifyConsistency,
  verifyInclusion,
} from '@concordat/ledger';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { followForeign } from '../support/foreign-client.js';
import { signedIn } from '../support/people.js';
import { until } from '../support/until.js';

let server: DemonstrationServer;

beforeAll(async () => {
  server = await startDemonstrationServer();
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(new URL(`/ledger/${path}`, server.url), { headers, signal: AbortSignal.timeout(10_000) });

const text = async (path: string) => (await get(path)).text();

async function bytes(path: string): Promise<Uint8Array> {
  const response = await get(path);
  expect([path, response.status]).toEqual([path, 200]);
  return new Uint8Array(await response.arrayBuffer());
}

/** The log as a client of tlog-tiles sees it, who knows its key and nothing of ours. */
async function follow() {
  const [origin, vkey] = [(await text('origin')).trimEnd(), (await text('vkey')).trimEnd()];
  const head = openCheckpoint(await text('checkpoint'), { origin, keys: [decodeVerifierKey(vkey)] });
  return { ...head, tree: new TileTree(head.size, (tile) => bytes(tilePath(tile))) };
}

describe('a client of tlog-tiles', () => {
  it('finds a signed checkpoint whose tiles hash to its root', async () => {
    const { size, root, tree } = await follow();
    expect(size).toBeGreaterThan(256);
    expect(await tree.root()).toEqual(root);
  });

  it('that is not ours follows the log by the paths of tlog-tiles alone, and hashes it to the signed root', async () => {
    const [vkey] = (await text('vkey')).split('\n');
    const { size, root, entries, byTiles } = await followForeign(new URL('/ledger/', server.url), vkey ?? '');
    expect(entries).toHaveLength(size);
    expect([byTiles, new Set(entries).size]).toEqual([root, size]);
  });

  it('finds each entry in the bundles, and proves it by the tiles', async () => {
    const { size, root, tree } = await follow();
    for (const index of [0, 255, 256, size - 1]) {
      const bundle = Math.floor(index / 256);
      const width = tileWidth('entries', bundle, size);
      const entries = decodeBundle(await bytes(tilePath({ level: 'entries', index: bundle, width })));
      const leaf = entries[index % 256] ?? new Uint8Array();
      expect(Buffer.from(leaf).toString('utf8')).toMatch(/"format":"concordat\.act\/1"/u);
      expect(verifyInclusion(leafHash(leaf), index, size, await tree.inclusionProof(index), root)).toBe(true);
    }
  });

  it('sees the log grow out of what it was, and gets the partial tiles of then', async () => {
    const before = await follow();
    await signedIn(server.url, 'nature');
    await until('the log having grown', async () => (await follow()).size > before.size);
    const after = await follow();
    const proof = await after.tree.consistencyProof(before.size);
    expect(verifyConsistency(before.size, after.size, before.root, after.root, proof)).toBe(true);
    expect(await new TileTree(before.size, (tile) => bytes(tilePath(tile))).root()).toEqual(before.root);
  });

  it('may keep tiles for good, and the checkpoint for a moment', async () => {
    const { size } = await follow();
    const [full, partial, checkpoint] = await Promise.all([
      get('tile/0/000'),
      get(tilePath({ level: 1, index: 0, width: Math.floor(size / 256) })),
      get('checkpoint'),
    ]);
    const entries = Math.floor(size / 256);
    const bundles = await Promise.all([
      get('tile/entries/000'),
      get(tilePath({ level: 'entries', index: entries, width: size % 256 || 1 })),
      get(tilePath({ level: 0, index: entries, width: size % 256 || 1 })),
    ]);
    for (const { status, headers } of [full, partial, ...bundles]) {
      expect([status, headers.get('cache-control'), headers.get('content-type')]).toEqual([
        200,
        'public, max-age=31536000, immutable',
        'application/octet-stream',
      ]);
    }
    for (const { headers } of bundles.slice(0, 2)) expect(headers.get('vary')).toMatch(/Accept-Encoding/u);
    const changing = await Promise.all(['vkey', 'keys', 'origin'].map((path) => get(path)));
    for (const { status, headers } of [checkpoint, ...changing]) {
      expect([status, headers.get('cache-control'), headers.get('content-type')]).toEqual([
        200,
        'public, max-age=1',
        'text/plain; charset=utf-8',
      ]);
    }
    expect((await full.arrayBuffer()).byteLength).toBe(8_192);
  });

  it('gets bundles packed or as they are, as it asks', async () => {
    const { request } = await import('node:http');
    const packed = await new Promise<Buffer>((resolve, reject) => {
      const asked = request(
        new URL('/ledger/tile/entries/000', server.url),
        { headers: { 'accept-encoding': 'gzip' } },
        (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('end', () => resolve(Buffer.concat(parts)));
        },
      );
      asked.on('error', reject).end();
    });
    const plain = await (await get('tile/entries/000', { 'accept-encoding': 'identity' })).arrayBuffer();
    expect(gunzipSync(packed)).toEqual(Buffer.from(plain));
  });

  it.each([
    'tile/0/999',
    'tile/0/000.p/256',
    'tile/0/0',
    'tile/9/000',
    'tile/entries/999',
    'tile/x/000',
    'tile/0/x999/999/999/..%2f000',
  ])('is told that there is no %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it('knows every key that was ever used', async () => {
    expect(await text('keys')).toBe(await text('vkey'));
    expect((await text('vkey')).startsWith(`${(await text('origin')).trimEnd()}+`)).toBe(true);
  });
});
