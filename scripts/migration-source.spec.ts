import { migrationSource, registered } from './lib/migration-source.mjs';

describe('a new migration', () => {
  const made = migrationSource(
    'AddMeetings',
    1700000000000,
    [{ query: 'SELECT `a` $' + '{b}' }],
    [{ query: 'SELECT 2' }],
  );

  it('is named after its time and its name', () => {
    expect(made.file).toBe('1700000000000-add-meetings');
    expect(made.className).toBe('AddMeetings1700000000000');
  });

  it('holds the queries of both directions, quoted', () => {
    expect(made.text).toContain('await runner.query(`SELECT \\`a\\` \\$' + '{b}`);');
    expect(made.text.indexOf('SELECT 2')).toBeGreaterThan(made.text.indexOf('async down'));
  });

  it('becomes the last of an empty list', () => {
    expect(registered('export const MIGRATIONS = [];\n', made.file, made.className)).toBe(
      `import { AddMeetings1700000000000 } from './1700000000000-add-meetings.js';

export const MIGRATIONS = [AddMeetings1700000000000];
`,
    );
  });

  it('becomes the last of a list that has others', () => {
    const index = `import { First1 } from './1-first.js';

/** In order. */
export const MIGRATIONS: readonly (new () => object)[] = [
  First1,
];
`;
    expect(registered(index, '2-second', 'Second2')).toBe(`import { First1 } from './1-first.js';
import { Second2 } from './2-second.js';

/** In order. */
export const MIGRATIONS: readonly (new () => object)[] = [First1, Second2];
`);
  });

  it('refuses an index without the list', () => {
    expect(() => registered('', '1-a', 'A1')).toThrow('has no list');
  });
});
