import { foreignTables, importsOf, violations } from './lib/dependency-rules.mjs';

const MANIFESTS = {
  '.': { name: 'concordat', devDependencies: { 'fast-check': '1' } },
  'libs/canonical': { name: '@concordat/canonical' },
  'libs/domain': { name: '@concordat/domain' },
  'libs/documents': { name: '@concordat/documents', dependencies: { '@concordat/canonical': '1', yjs: '1' } },
  'apps/api': { name: '@concordat/api', dependencies: { '@concordat/domain': '1' } },
  'apps/web': { name: '@concordat/web', dependencies: { react: '1' }, devDependencies: { vite: '1' } },
  'apps/verify': { name: 'concordat-verify' },
};

/** What the rules say of one import in one file. */
function judge(path: string, specifier: string): string[] {
  return violations([{ path, text: `import { a } from '${specifier}';\n` }], MANIFESTS);
}

describe('the dependency rules', () => {
  it.each([
    ['libs/domain/src/a.ts', '@concordat/api', 'makes a lib depend on an app'],
    ['libs/domain/src/a.ts', '../../../apps/api/src/run.js', 'makes a lib depend on an app'],
    ['libs/domain/src/a.ts', '@concordat/canonical', 'not among the libs that domain may import (none)'],
    [
      'libs/documents/src/a.ts',
      '@concordat/domain',
      'not among the libs that documents may import (canonical)',
    ],
    ['libs/documents/src/a.ts', '../../canonical/src/index.js', 'by a relative path'],
    ['apps/verify/src/main.ts', '@concordat/canonical', 'leaves the verifier'],
    ['apps/verify/src/main.ts', 'yjs', 'leaves the verifier'],
    ['apps/web/src/a.ts', '../../api/src/run.js', 'reaches into the API'],
    ['apps/web/src/a.ts', 'vite', 'is not declared in apps/web/package.json'],
    ['apps/api/src/drafting/a.ts', '../groups/entities/task-group.js', 'reaches the tables of groups'],
    ['apps/api/src/run.ts', 'fast-check', 'is not declared in apps/api/package.json'],
    ['apps/api/src/run.ts', '@concordat/documents', 'is not declared in apps/api/package.json'],
  ])('refuse %s importing %s', (path, specifier, reason) => {
    expect(judge(path, specifier)).toEqual([expect.stringContaining(reason)]);
  });

  it.each([
    ['libs/documents/src/a.ts', '@concordat/canonical'],
    ['libs/documents/src/a.ts', 'yjs'],
    ['libs/domain/src/a.spec.ts', 'fast-check'],
    ['apps/verify/src/main.ts', 'node:fs'],
    ['apps/verify/src/main.ts', './tree.js'],
    ['apps/web/vite.config.ts', 'vite'],
    ['apps/web/src/a.ts', 'react/jsx-runtime'],
    ['apps/api/src/drafting/a.ts', './entities/draft.js'],
    ['apps/api/src/ledger/a.ts', '../acts/entities/act.js'],
    ['apps/api/src/platform/database/entities.ts', '../../groups/entities/task-group.js'],
  ])('allow %s importing %s', (path, specifier) => {
    expect(judge(path, specifier)).toEqual([]);
  });

  it('sees every way to import and none that is commented out', () => {
    const text = `import 'a';
      import type { B } from "b";
      import {
        c,
      } from 'c';
      export * from 'd';
      const e = await import('e');
      // import 'f';
      /* import 'g'; */`;
    expect(importsOf(text)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});

describe('whose tables SQL names', () => {
  const ENTITY = {
    path: 'apps/api/src/groups/entities/task-group.ts',
    text: "@Entity('task_group') class A {}",
  };
  const ACT = { path: 'apps/api/src/acts/entities/act.ts', text: "@Entity('act') class A {}" };
  const judgeSql = (path: string, text: string) => foreignTables([ENTITY, ACT, { path, text }]);

  it.each([
    'query(`SELECT 1 FROM task_group`)',
    'query(`SELECT 1 FROM draft JOIN "task_group" ON true`)',
    "query.innerJoin('task_group', 'g', 'true')",
    'query(`UPDATE task_group SET title = 1`)',
  ])('is that of the feature alone: %s', (text) => {
    expect(judgeSql('apps/api/src/drafting/a.ts', text)).toEqual([
      'apps/api/src/drafting/a.ts: SQL names task_group, a table of groups: ask the service that its module exports',
    ]);
    expect(judgeSql('apps/api/src/groups/a.ts', text)).toEqual([]);
  });

  it('leaves acts to everybody, and comments and tests alone', () => {
    expect(judgeSql('apps/api/src/drafting/a.ts', 'query(`SELECT 1 FROM act`)')).toEqual([]);
    expect(judgeSql('apps/api/src/drafting/a.ts', '/* taken FROM task_group */')).toEqual([]);
    expect(judgeSql('apps/api/src/drafting/a.spec.ts', 'query(`SELECT 1 FROM task_group`)')).toEqual([]);
  });
});
