import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isConsistent } from './consistency.js';
import { isIncluded } from './log-tree.js';

interface Inclusion {
  readonly leafIdx: number;
  readonly treeSize: number;
  readonly root: string;
  readonly leafHash: string;
  readonly proof: readonly string[] | null;
  readonly wantErr: boolean;
}

interface Consistency {
  readonly size1: number;
  readonly size2: number;
  readonly root1: string;
  readonly root2: string;
  readonly proof: readonly string[] | null;
  readonly wantErr: boolean;
}

const vectors = join(process.env.STANDARDS_DIR ?? '', 'merkle', 'testdata');

function cases<Case>(kind: string): [string, Case][] {
  return readdirSync(join(vectors, kind), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .map((file) => [file, JSON.parse(readFileSync(join(vectors, kind, file), 'utf8')) as Case]);
}

const bytes = (base64: string) => Buffer.from(base64, 'base64');
const all = (proof: readonly string[] | null) => (proof ?? []).map(bytes);

describe('the verifier’s own proofs against the published vectors', () => {
  it.each(cases<Inclusion>('inclusion'))('inclusion %s', (_file, of) => {
    const head = { size: of.treeSize, root: bytes(of.root).toString('hex') };
    const leaf = bytes(of.leafHash).toString('latin1');
    expect(isIncluded(leaf, of.leafIdx, all(of.proof), head)).toBe(!of.wantErr);
  });

  it.each(cases<Consistency>('consistency'))('consistency %s', (_file, of) => {
    expect(isConsistent(of.size1, of.size2, bytes(of.root1), bytes(of.root2), all(of.proof))).toBe(
      !of.wantErr,
    );
  });
});
