import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { verifyConsistency, verifyInclusion } from './index.js';

interface InclusionCase {
  readonly leafIdx: number;
  readonly treeSize: number;
  readonly root: string;
  readonly leafHash: string;
  readonly proof: readonly string[] | null;
  readonly wantErr: boolean;
}

interface ConsistencyCase {
  readonly size1: number;
  readonly size2: number;
  readonly root1: string;
  readonly root2: string;
  readonly proof: readonly string[] | null;
  readonly wantErr: boolean;
}

const vectors = join(process.env.STANDARDS_DIR ?? '', 'merkle', 'testdata');

/** Every case of a kind, by the path of its file. */
function cases<Case>(kind: string): [string, Case][] {
  return readdirSync(join(vectors, kind), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .map((file) => [file, JSON.parse(readFileSync(join(vectors, kind, file), 'utf8')) as Case]);
}

const bytes = (base64: string) => Uint8Array.from(Buffer.from(base64, 'base64'));

describe('proofs against the published vectors', () => {
  const inclusion = cases<InclusionCase>('inclusion');
  const consistency = cases<ConsistencyCase>('consistency');

  it.each(inclusion)('inclusion %s', (_file, { leafIdx, treeSize, root, leafHash, proof, wantErr }) => {
    const hashes = (proof ?? []).map(bytes);
    expect(verifyInclusion(bytes(leafHash), leafIdx, treeSize, hashes, bytes(root))).toBe(!wantErr);
  });

  it.each(consistency)('consistency %s', (_file, { size1, size2, root1, root2, proof, wantErr }) => {
    expect(verifyConsistency(size1, size2, bytes(root1), bytes(root2), (proof ?? []).map(bytes))).toBe(
      !wantErr,
    );
  });

  it.each([
    ['inclusion', inclusion],
    ['consistency', consistency],
  ])('%s has cases of both kinds', (_kind, all) => {
    expect(new Set(all.map(([, { wantErr }]) => wantErr))).toEqual(new Set([true, false]));
  });
});
