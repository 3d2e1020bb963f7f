import pg from 'pg';

/** The statements that some work sends to the database, with their parameters. */
export async function captured(database, work) {
  const statements = [];
  const quiet = () => undefined;
  const before = database.logger;
  database.logger = {
    logQuery: (text, values) => void statements.push({ text, values }),
    logQueryError: quiet,
    logQuerySlow: quiet,
    logSchemaBuild: quiet,
    logMigration: quiet,
    log: quiet,
  };
  try {
    await work();
  } finally {
    database.logger = before;
  }
  if (statements.length === 0) throw new Error('no statement was captured');
  return statements;
}

/**
 * Times a page against the statements that it sends, one after the other through `pg` on one connection, in turn.
 *
 * @returns {Promise<{ page: number[], raw: number[] }>} milliseconds of each round
 */
export async function againstSql(url, page, statements, { warmUp, rounds }) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const raw = async () => {
    for (const { text, values } of statements) await client.query(text, values);
  };
  const times = { page: [], raw: [] };
  try {
    for (let round = 0; round < warmUp; round += 1) await raw();
    for (let round = 0; round < rounds; round += 1) {
      times.page.push(await timed(page));
      times.raw.push(await timed(raw));
    }
  } finally {
    await client.end();
  }
  return times;
}

/** Milliseconds that some work takes. */
export async function timed(work) {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
