import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const MOST_LINES = 1500;
/** What stands between the quotation marks after `from`. */
const IMPORTED = /from\s'(?<name>[^']+)'/gu;

const importedBy = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(IMPORTED)].map(({ groups }) => groups?.name ?? '');

/** Every file that the command reads to check something, by following imports from where it begins. */
function reached(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const name of importedBy(file)) {
    if (name.startsWith('.')) reached(join(dirname(file), name.replace(/\.js$/u, '.ts')), found);
  }
  return found;
}

/** Lines that are neither empty nor only a comment. */
const codeIn = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => !/^\s*(\/\/|\/?\*|$)/u.test(line)).length;

describe('the verifier', () => {
  it(`is small enough to be read in an afternoon: under ${MOST_LINES} lines of code, the witness apart`, () => {
    const files = [...reached(join(import.meta.dirname, 'run.ts')), join(import.meta.dirname, 'main.ts')];
    expect(files.length).toBeGreaterThan(15);
    expect(files.map(codeIn).reduce((sum, lines) => sum + lines)).toBeLessThan(MOST_LINES);
  });

  it('imports nothing but Node and itself', () => {
    for (const file of reached(join(import.meta.dirname, 'run.ts'))) {
      expect(importedBy(file).filter((name) => !/^(?:node:|\.\/)/u.test(name))).toEqual([]);
    }
  });
});
