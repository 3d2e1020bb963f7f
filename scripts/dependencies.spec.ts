import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly overrides?: Readonly<Record<string, string>>;
}

/** The section of docs/dependencies.md in which a workspace's packages have their lines. */
function sectionOf(folder: string): string {
  if (folder === '.') return 'The checkout: development and tests';
  if (folder === 'apps/api') return 'The server: apps/api';
  if (folder === 'apps/web') return 'The web app: apps/web';
  return 'The libs and the migrations';
}

async function folders(): Promise<string[]> {
  const found = ['.', 'migrations'];
  for (const parent of ['libs', 'apps']) {
    for (const name of await readdir(join(ROOT, parent))) found.push(`${parent}/${name}`);
  }
  return found.filter((folder) => existsSync(join(ROOT, folder, 'package.json')));
}

async function manifestOf(folder: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(ROOT, folder, 'package.json'), 'utf8'));
}

/** Names of the packages of others that a workspace asks for. */
function outside(manifest: Manifest): string[] {
  const { dependencies, devDependencies, optionalDependencies, peerDependencies } = manifest;
  const all = { ...dependencies, ...devDependencies, ...optionalDependencies, ...peerDependencies };
  return Object.keys(all).filter((name) => !name.startsWith('@concordat/'));
}

/** Sections by title: the cells of their tables' lines, by the package that the line begins with. */
function sections(text: string): Map<string, Map<string, string[]>> {
  return new Map(
    text.split(/^## /mu).map((part) => {
      const [title = '', ...lines] = part.split('\n');
      const rows = lines.flatMap((line) => {
        const name = /^\| `([^`]+)` +\|/u.exec(line)?.[1];
        const cells = line.split('|').map((cell) => cell.trim());
        return name === undefined ? [] : ([[name, cells.slice(2, -1)]] as const);
      });
      return [title, new Map(rows)];
    }),
  );
}

async function licenceOf(name: string): Promise<unknown> {
  const places = ['node_modules', 'apps/api/node_modules', 'apps/web/node_modules'];
  const path = places
    .map((place) => join(ROOT, place, name, 'package.json'))
    .find((each) => existsSync(each));
  if (path === undefined) throw new Error(`${name} is not installed`);
  return JSON.parse(await readFile(path, 'utf8')).license;
}

const documented = sections(await readFile(join(ROOT, 'docs/dependencies.md'), 'utf8'));
const manifests = await Promise.all(
  (await folders()).map(async (folder) => ({ folder, manifest: await manifestOf(folder) })),
);
const needed = new Map<string, Set<string>>();
for (const { folder, manifest } of manifests) {
  const names = needed.get(sectionOf(folder)) ?? new Set();
  needed.set(sectionOf(folder), new Set([...names, ...outside(manifest)]));
}

describe('docs/dependencies.md', () => {
  it.each([...needed.keys()])('has one line for each package in "%s", and none left over', (title) => {
    const lines = documented.get(title) ?? new Map();
    expect([...lines.keys()].sort()).toEqual([...(needed.get(title) ?? [])].sort());
  });

  it('says what each is for, and the licence that the package states', async () => {
    for (const title of needed.keys()) {
      for (const [name, cells] of documented.get(title) ?? new Map<string, string[]>()) {
        expect(cells.every((cell) => cell.length > 0)).toBe(true);
        expect({ name, licence: cells.at(-1) }).toEqual({ name, licence: await licenceOf(name) });
      }
    }
  });

  it('gives the reason of every override', async () => {
    const { overrides = {} } = await manifestOf('.');
    const lines = [...(documented.get('Overrides') ?? [])].map(([name, cells]) => [name, cells[0]]);
    expect(Object.fromEntries(lines)).toEqual(overrides);
  });
});
