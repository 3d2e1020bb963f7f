import { createHash, createPublicKey, verify } from 'node:crypto';

/** What a client that is not ours found: entries as text, and the root that the tiles of hashes and the entries make. */
export interface Found {
  readonly size: number;
  /** Base64, as the checkpoint has it. */
  readonly root: string;
  readonly entries: readonly string[];
  readonly byTiles: string;
}

const sha256 = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
const node = (left: Buffer, right: Buffer) => sha256(Buffer.of(1), left, right);

/**
 * Follows a log as C2SP tlog-tiles says, sharing no code with the server: checkpoint, tiles of level 0 and up, entries;
 * each tile above has to be what those below hash to.
 *
 * @throws Error where anything is missing, malformed, or does not fit
 */
export async function followForeign(prefix: URL, vkey: string): Promise<Found> {
  const bytes = async (path: string) => {
    const response = await fetch(new URL(path, prefix));
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return Buffer.from(await response.arrayBuffer());
  };
  const { size, root } = signed((await bytes('checkpoint')).toString('utf8'), vkey);
  const entries: string[] = [];
  let level: Buffer[] = [];
  for (const path of paths('entries', size)) {
    for (const entry of split(await bytes(path))) {
      entries.push(entry.toString('utf8'));
      level.push(sha256(Buffer.of(0), entry));
    }
  }
  const byTiles = rootOf(level).toString('base64');
  for (let height = 0; level.length > 0; height += 1) {
    const tiles = await Promise.all(paths(String(height), level.length).map(bytes));
    if (!Buffer.concat(tiles).equals(Buffer.concat(level)))
      throw new Error(`The tiles of level ${height} differ`);
    level = tiles.filter(({ length }) => length === 256 * 32).map((tile) => rootOf(hashesIn(tile)));
  }
  return { size, root, entries, byTiles };
}

/** The paths of all tiles of a level that has so many hashes, the last of them partial. */
function paths(level: string, hashes: number): string[] {
  return Array.from({ length: Math.ceil(hashes / 256) }, (_, index) => {
    const width = Math.min(256, hashes - index * 256);
    const digits = String(index).padStart(Math.ceil(String(index).length / 3) * 3, '0');
    const groups = digits.match(/\d{3}/gu) ?? [];
    const name = groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join('/');
    return `tile/${level}/${name}${width < 256 ? `.p/${width}` : ''}`;
  });
}

function split(bundle: Buffer): Buffer[] {
  const entries: Buffer[] = [];
  for (let at = 0; at < bundle.length; at += 2 + bundle.readUInt16BE(at)) {
    entries.push(bundle.subarray(at + 2, at + 2 + bundle.readUInt16BE(at)));
  }
  return entries;
}

function hashesIn(tile: Buffer): Buffer[] {
  return Array.from({ length: tile.length / 32 }, (_, at) => tile.subarray(at * 32, at * 32 + 32));
}

/** RFC 6962 section 2.1, as it defines the hash of a list. */
function rootOf(hashes: readonly Buffer[]): Buffer {
  const [only] = hashes;
  if (only === undefined) return sha256();
  if (hashes.length === 1) return only;
  let half = 1;
  while (half * 2 < hashes.length) half *= 2;
  return node(rootOf(hashes.slice(0, half)), rootOf(hashes.slice(half)));
}

function signed(note: string, vkey: string): { readonly size: number; readonly root: string } {
  const [text = '', signatures = ''] = note.split('\n\n');
  const [origin, size, root = ''] = text.split('\n');
  const [, name, id, key = ''] = /^([^+]+)\+([^+]+)\+(.+)$/u.exec(vkey) ?? [];
  const x = Buffer.from(key, 'base64').subarray(1).toString('base64url');
  const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  const own = signatures.split('\n').map((line) => Buffer.from(line.split(' ')[2] ?? '', 'base64'));
  const signature = own.find((each) => each.toString('hex', 0, 4) === id)?.subarray(4);
  if (origin !== name || signature === undefined)
    throw new Error('The checkpoint is not signed with that key');
  if (!verify(null, Buffer.from(`${text}\n`), publicKey, signature))
    throw new Error('The signature is not its');
  return { size: Number(size), root };
}
