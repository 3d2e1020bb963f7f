import { setTimeout as delay } from 'node:timers/promises';
import { query } from './stored.js';

const PATIENCE = 10_000;
const PATIENCE_WITH_JOBS = 3_000;

/**
 * What every table holds, as one hash a table: two that are equal have the same rows. Left out are how often somebody
 * tried something lately, which counts what is refused, too; the days whose digests are done, which the clock moves; and
 * the signed heads, which follow the entries of the log that are compared.
 */
export async function contents(url: string): Promise<Record<string, string>> {
  const rows = await query<{ name: string; hash: string }>(
    url,
    `SELECT tablename AS name, (xpath('/row/hash/text()', query_to_xml(
       format('SELECT count(*) || '':'' || coalesce(md5(string_agg(md5(r::text), '''' ORDER BY md5(r::text))), '''')
               AS hash FROM public.%I r', tablename), false, true, '')))[1]::text AS hash
     FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('throttle_tally', 'digest_run', 'ledger_checkpoint') ORDER BY tablename`,
  );
  return Object.fromEntries(rows.map(({ name, hash }) => [name, hash]));
}

/** Waits until every act that has committed is in the ledger, and every letter that it caused is sent. */
export async function settled(url: string): Promise<void> {
  const left = await dropsToZero(
    url,
    "SELECT (SELECT count(*) FROM act_outbox) + (SELECT count(*) FROM letter WHERE state IN ('waiting', 'sending')) AS count",
    PATIENCE,
  );
  if (left > 0) throw new Error(`${left} acts or letters are not settled yet.`);
}

/** Waits for jobs that are due, which may write letters; not for long, since perhaps no server is there to do them. */
async function jobsDone(url: string): Promise<void> {
  const [found] = await query<{ there: boolean }>(url, "SELECT to_regclass('jobs.job') IS NOT NULL AS there");
  if (found?.there !== true) return;
  const due = "state IN ('created', 'retry', 'active') AND start_after <= now()";
  await dropsToZero(url, `SELECT count(*) FROM jobs.job WHERE ${due}`, PATIENCE_WITH_JOBS);
}

/** Waits until a query that counts answers 0. @returns what it answered last */
async function dropsToZero(url: string, counting: string, patience: number): Promise<number> {
  const deadline = performance.now() + patience;
  for (;;) {
    const [left] = await query<{ count: string }>(url, counting);
    if (left?.count === '0' || performance.now() > deadline) return Number(left?.count);
    await delay(20);
  }
}

/** Does something that must change no row of any table, and fails when it does. */
export async function unchangedBy<Result>(url: string, work: () => Promise<Result>): Promise<Result> {
  await jobsDone(url);
  await settled(url);
  const before = await contents(url);
  const result = await work();
  await settled(url);
  expect(await contents(url)).toEqual(before);
  return result;
}
