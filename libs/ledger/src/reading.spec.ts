import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const IMPORT = /\bfrom '([^']+)'/gu;

/** Every file that a file takes in, itself and those of those included, by name. */
function takenIn(name: string, known = new Map<string, string>()): Map<string, string> {
  if (known.has(name)) return known;
  const text = readFileSync(join(import.meta.dirname, name), 'utf8');
  known.set(name, text);
  for (const [, from = ''] of text.matchAll(IMPORT)) {
    if (from.startsWith('./')) takenIn(from.slice(2).replace(/\.js$/u, '.ts'), known);
    else known.set(from, '');
  }
  return known;
}

describe('what reads proofs in a browser', () => {
  it('takes in nothing of Node.js, and no package but canonical JSON', () => {
    const files = takenIn('reading.ts');
    expect([...files.keys()].filter((name) => !name.endsWith('.ts'))).toEqual(['@concordat/canonical']);
    expect([...files].filter(([, text]) => /\b(?:Buffer|process)\b/u.test(text))).toEqual([]);
    expect(files.size).toBeGreaterThan(5);
  });
});
