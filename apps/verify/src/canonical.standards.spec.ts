import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonical, type Json } from './canonical.js';

const vectors = join(process.env.STANDARDS_DIR ?? '', 'jcs', 'testdata');

describe('the verifier’s canonical JSON against the published vectors', () => {
  it.each(readdirSync(join(vectors, 'input')))('%s', (file) => {
    const input = JSON.parse(readFileSync(join(vectors, 'input', file), 'utf8')) as Json;
    const hex = readFileSync(join(vectors, 'outhex', file.replace('.json', '.txt')), 'utf8').replace(
      /\s/gu,
      '',
    );
    expect(Buffer.from(canonical(input), 'utf8').toString('hex')).toBe(hex);
  });
});
