import type { EntityManager } from 'typeorm';

/**
 * What the application may still do to evidence beyond INSERT and SELECT, by the function of the trigger that watches over
 * it: words of people and what opens acts may be erased, sources withdrawn, and updates of drafts leave once they are in
 * the archive.
 */
const LEFT: Readonly<Record<string, string | undefined>> = {
  refuse_all_but_forgetting:
    'UPDATE ("payload", "payload_salt", "idempotency_key", "request_hash", "erased_by_id")',
  refuse_all_but_erasure: 'UPDATE ("text", "erased_by_id")',
  refuse_all_but_withdrawal: 'UPDATE ("status", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason")',
  refuse_unless_archived: 'DELETE',
};

/** Statements that give a role what the application needs, and take from it whatever else it has. */
export async function grantsOf(tx: EntityManager, role: string): Promise<string[]> {
  const tables = await tx.query<{ name: string; watched_by: string | null }[]>(
    `SELECT format('%I.%I', schemaname, tablename) AS name, proname AS watched_by
     FROM pg_tables
     LEFT JOIN pg_trigger ON tgrelid = format('%I.%I', schemaname, tablename)::regclass AND tgname = 'append_only'
     LEFT JOIN pg_proc ON pg_proc.oid = tgfoid
     WHERE schemaname = 'public' ORDER BY tablename`,
  );
  const [database] = await tx.query<{ name: string }[]>('SELECT quote_ident(current_database()) AS name');
  return [
    `GRANT CONNECT, CREATE ON DATABASE ${database?.name} TO ${role}`,
    `GRANT USAGE ON SCHEMA public TO ${role}`,
    `GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO ${role}`,
    `REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${role}`,
    ...tables.flatMap(({ name, watched_by }) => grantsOn(name, watched_by, role)),
    ...(await jobsTo(tx, role)),
  ];
}

function grantsOn(table: string, watchedBy: string | null, role: string): string[] {
  if (table === 'public.migration') return [`GRANT SELECT ON ${table} TO ${role}`];
  const added = `GRANT SELECT, INSERT ON ${table} TO ${role}`;
  if (watchedBy === null) return [`GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO ${role}`];
  const left = LEFT[watchedBy];
  return left === undefined ? [added] : [added, `GRANT ${left} ON ${table} TO ${role}`];
}

/** The queue keeps its schema by itself: whatever is in it and is not yet the role's becomes so. */
async function jobsTo(tx: EntityManager, role: string): Promise<string[]> {
  const things = await tx.query<{ kind: string; name: string }[]>(
    `SELECT kind, name FROM (
       SELECT 'SCHEMA' AS kind, quote_ident(nspname) AS name, nspowner AS owner, nspname::text AS space FROM pg_namespace
       UNION ALL
       SELECT 'TABLE', oid::regclass::text, relowner, relnamespace::regnamespace::text FROM pg_class
       WHERE relkind IN ('r', 'p')
       UNION ALL
       SELECT 'TYPE', oid::regtype::text, typowner, typnamespace::regnamespace::text FROM pg_type WHERE typtype = 'e'
       UNION ALL
       SELECT 'FUNCTION', oid::regprocedure::text, proowner, pronamespace::regnamespace::text FROM pg_proc
     ) thing WHERE space = 'jobs' AND owner <> to_regrole($1)::oid`,
    [role],
  );
  return things.map(({ kind, name }) => `ALTER ${kind} ${name} OWNER TO ${role}`);
}
