import { setTimeout as delay } from 'node:timers/promises';
import { query } from './stored.js';

const PATIENCE = 10_000;

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

/** Waits until every act that has committed is in the ledger, and all that it caused, jobs and letters, is done. */
export async function settled(url: string): Promise<void> {
  const deadline = performance.now() + PATIENCE;
  for (;;) {
    const [left] = await query<{ count: string }>(
      url,
      `SELECT (SELECT count(*) FROM act_outbox)
            + (SELECT count(*) FROM letter WHERE state IN ('waiting', 'sending'))
            + (SELECT count(*) FROM jobs.job
               WHERE state IN ('created', 'retry', 'active') AND start_after <= now()) AS count`,
    );
    if (left?.count === '0') return;
    if (performance.now() > deadline)
      throw new Error(`${left?.count} acts, jobs or letters are not settled yet.`);
    await delay(20);
  }
}

/** Does something that must change no row of any table, and fails when it does. */
export async function unchangedBy<Result>(url: string, work: () => Promise<Result>): Promise<Result> {
  await settled(url);
  const before = await contents(url);
  const result = await work();
  await settled(url);
  expect(await contents(url)).toEqual(before);
  return result;
}
