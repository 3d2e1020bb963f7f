/**
 * The file of a migration.
 *
 * @param {string} name in PascalCase
 * @param {number} timestamp milliseconds since 1970
 * @param {{ query: string, parameters?: unknown[] }[]} up in the order to run
 * @param {{ query: string, parameters?: unknown[] }[]} down in the order to run
 */
export function migrationSource(name, timestamp, up, down) {
  const kebab = name.replace(/([a-z0-9])([A-Z])/gu, '$1-$2').toLowerCase();
  const className = `${name}${timestamp}`;
  const text = `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${className} implements MigrationInterface {
  readonly name = '${className}';

  async up(runner: QueryRunner): Promise<void> {
${statements(up)}
  }

  async down(runner: QueryRunner): Promise<void> {
${statements(down)}
  }
}
`;
  return { file: `${timestamp}-${kebab}`, className, text };
}

/** The text of migrations/index.ts with one more migration at the end of `MIGRATIONS`. */
export function registered(index, file, className) {
  const list = /(export const MIGRATIONS\b[^;]*?=\s*\[)([^\]]*)(\])/u;
  if (!list.test(index))
    throw new Error('migrations/index.ts has no list `export const MIGRATIONS = [...]`.');
  const line = `import { ${className} } from './${file}.js';\n`;
  const imports = [...index.matchAll(/^import .*;\n/gmu)].at(-1);
  const at = imports ? imports.index + imports[0].length : 0;
  const gap = imports ? '' : '\n';
  const withImport = `${index.slice(0, at)}${line}${gap}${index.slice(at)}`;
  return withImport.replace(list, (_, open, entries, close) => {
    const names = entries.split(',').map((entry) => entry.trim());
    return `${open}${[...names.filter((entry) => entry !== ''), className].join(', ')}${close}`;
  });
}

function statements(queries) {
  return queries
    .map(({ query, parameters }) => {
      const literal = `\`${query.replace(/[\\`]|\$\{/gu, '\\$&')}\``;
      const values = parameters?.length ? `, ${JSON.stringify(parameters)}` : '';
      return `    await runner.query(${literal}${values});`;
    })
    .join('\n');
}
