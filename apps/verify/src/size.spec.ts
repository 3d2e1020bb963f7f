import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const MOST_LINES = 1500;

/** Every file that the command reads to check something, by following imports from where it begins. */
function reached(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/from '(\.[^']+)\.js'/gu)) {
    reached(`${join(dirname(file), name)}.ts`, found);
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
      const names = [...readFileSync(file, 'utf8').matchAll(/from '([^']+)'/gu)].map(([, name]) => name);
      expect(names.filter((name) => !/^(node:|\.\/)/u.test(name ?? ''))).toEqual([]);
    }
  });
});
