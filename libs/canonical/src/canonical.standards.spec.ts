import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalBytes } from './index.js';

const vectors = join(process.env.STANDARDS_DIR ?? '', 'jcs', 'testdata');

describe('canonical JSON against the published vectors', () => {
  it.each(readdirSync(join(vectors, 'input')))('%s', (file) => {
    const input: unknown = JSON.parse(readFileSync(join(vectors, 'input', file), 'utf8'));
    const hex = readFileSync(join(vectors, 'outhex', file.replace('.json', '.txt')), 'utf8').replace(
      /\s/gu,
      '',
    );
    expect(Buffer.from(canonicalBytes(input)).toString('hex')).toBe(hex);
  });
});
