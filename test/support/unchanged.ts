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
  const left = await becomesNothing(
    () =>
      query(
        url,
        "SELECT 1 FROM act_outbox UNION ALL SELECT 1 FROM letter WHERE state IN ('waiting', 'sending')",
      ),
    PATIENCE,
  );
  if (left.length > 0) throw new Error(`${left.length} acts or letters are not settled yet.`);
}

/** Waits until the newest signed head has in it everything that has happened. */
export async function signed(url: string): Promise<void> {
  await settled(url);
  const unsigned = await becomesNothing(
    () =>
      query(
        url,
        `SELECT 1 FROM ledger_head head WHERE NOT EXISTS (SELECT 1 FROM ledger_checkpoint signed
           WHERE signed.log_id = head.log_id AND signed.size = head.size)`,
      ),
    PATIENCE,
  );
  if (unsigned.length > 0) throw new Error('The newest head of the log is not signed yet.');
}

/** Jobs, by the address of their database, that were due for so long that nobody does them there. */
const leftUndone = new Map<string, readonly string[]>();

/** Waits for jobs that are due, which may write letters; not for long, since perhaps no server is there to do them. */
async function jobsDone(url: string): Promise<void> {
  const [found] = await query<{ there: boolean }>(url, "SELECT to_regclass('jobs.job') IS NOT NULL AS there");
  if (found?.there !== true) return;
  const due = () =>
    query<{ id: string }>(
      url,
      `SELECT id FROM jobs.job WHERE state IN ('created', 'retry', 'active') AND start_after <= now()
         AND NOT id::text = ANY ($1)`,
      [leftUndone.get(url) ?? []],
    );
  const left = await becomesNothing(due, PATIENCE_WITH_JOBS);
  leftUndone.set(url, [...(leftUndone.get(url) ?? []), ...left.map(({ id }) => id)]);
}

/** Asks until nothing is left. @returns what was left when the patience ended */
async function becomesNothing<Left>(
  asking: () => Promise<readonly Left[]>,
  patience: number,
): Promise<readonly Left[]> {
  const deadline = performance.now() + patience;
  for (;;) {
    const left = await asking();
    if (left.length === 0 || performance.now() > deadline) return left;
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
