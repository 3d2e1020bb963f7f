import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getMetadataArgsStorage } from 'typeorm';
import '../app.module.js';
import { ENTITIES } from './database/entities.js';
import { personalDataSources } from './personal-data.js';

const GUIDE = join(import.meta.dirname, '../../../../docs/personal-data.md');

/** Names of the entities that have a column which refers to a person. */
function refersToPeople(): string[] {
  const found = getMetadataArgsStorage()
    .foreignKeys.filter(({ type }) => type === 'person')
    .map(({ target }) => (typeof target === 'string' ? target : target.name));
  return [...new Set(found)].toSorted();
}

describe('what is kept about people', () => {
  it('is given to them and erased by a source, for every entity that refers to a person', () => {
    const covered = personalDataSources().flatMap(({ covers }) => covers.map(({ name }) => name));
    const missing = refersToPeople().filter((name) => !covered.includes(name));
    expect(
      missing.map((name) => `${name}: list it in <feature>.personal-data.ts, see platform/personal-data.ts`),
    ).toEqual([]);
    expect(new Set(covered).size).toBe(covered.length);
  });

  it('is of entities that there are', () => {
    const covered = personalDataSources().flatMap(({ covers }) => covers);
    expect(covered.filter((entity) => !ENTITIES.includes(entity as never))).toEqual([]);
    expect(refersToPeople()).toContain('Position');
  });

  it('either goes or says why it stays', () => {
    const silent = personalDataSources().filter(({ erase, stays }) => erase === undefined && stays === null);
    expect(silent.map(({ section }) => section)).toEqual([]);
  });

  it('is described, section by section', async () => {
    const guide = await readFile(GUIDE, 'utf8');
    const untold = personalDataSources().filter(({ section }) => !guide.includes(`\`${section}\``));
    expect(untold.map(({ section }) => `docs/personal-data.md says nothing of ${section}`)).toEqual([]);
  });
});
