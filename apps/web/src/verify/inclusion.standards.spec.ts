import { webcrypto } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BrowserCrypto } from './browser-crypto.js';
import { rootOf } from './inclusion.js';

interface Inclusion {
  readonly leafIdx: number;
  readonly treeSize: number;
  readonly root: string;
  readonly leafHash: string;
  readonly proof: readonly string[] | null;
  readonly wantErr: boolean;
}

const crypto = new BrowserCrypto(webcrypto.subtle as SubtleCrypto);
const vectors = join(process.env.STANDARDS_DIR ?? '', 'merkle', 'testdata', 'inclusion');
const cases = readdirSync(vectors, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.json'))
  .map((file): [string, Inclusion] => [file, JSON.parse(readFileSync(join(vectors, file), 'utf8'))]);

const bytes = (base64: string) => Uint8Array.from(Buffer.from(base64, 'base64'));

describe('the browser’s own inclusion proofs against the published vectors', () => {
  it.each(cases)('%s', async (_file, { leafIdx, treeSize, root, leafHash, proof, wantErr }) => {
    const place = { index: leafIdx, size: treeSize, proof: (proof ?? []).map(bytes) };
    const computed = await rootOf(bytes(leafHash), place, crypto);
    expect(computed !== null && Buffer.from(computed).equals(bytes(root))).toBe(!wantErr);
  });
});
