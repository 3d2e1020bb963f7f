/** Everything that migrations can make, one row a thing, in an order that does not depend on how it was made. */
const QUERIES = [
  `SELECT 'table' AS kind, c.oid::regclass::text AS name, c.relkind::text AS detail
     FROM pg_class c WHERE c.relkind IN ('r', 'v', 'm', 'S', 'p') AND c.relnamespace = ANY ($1)`,
  `SELECT 'column', a.attrelid::regclass || '.' || a.attname,
          concat_ws(' ', format_type(a.atttypid, a.atttypmod), CASE WHEN a.attnotnull THEN 'not null' END,
            a.attidentity::text, a.attgenerated::text, pg_get_expr(d.adbin, d.adrelid))
     FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
     LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'v', 'm', 'p') AND c.relnamespace = ANY ($1)`,
  `SELECT 'constraint', conrelid::regclass || '.' || conname, pg_get_constraintdef(oid)
     FROM pg_constraint WHERE connamespace = ANY ($1)`,
  `SELECT 'index', indexrelid::regclass::text, pg_get_indexdef(indexrelid)
     FROM pg_index JOIN pg_class c ON c.oid = indexrelid WHERE c.relnamespace = ANY ($1)`,
  `SELECT 'trigger', tgrelid::regclass || '.' || tgname, pg_get_triggerdef(t.oid) || ' ' || tgenabled::text
     FROM pg_trigger t JOIN pg_class c ON c.oid = tgrelid WHERE NOT tgisinternal AND c.relnamespace = ANY ($1)`,
  `SELECT 'function', oid::regprocedure::text, pg_get_functiondef(oid)
     FROM pg_proc WHERE prokind IN ('f', 'p') AND pronamespace = ANY ($1)`,
  `SELECT 'type', oid::regtype::text,
          coalesce((SELECT string_agg(enumlabel, ',' ORDER BY enumsortorder) FROM pg_enum WHERE enumtypid = t.oid), '')
     FROM pg_type t WHERE typtype IN ('e', 'd') AND typnamespace = ANY ($1)`,
  `SELECT 'grant', c.oid::regclass::text, c.relacl::text
     FROM pg_class c WHERE c.relacl IS NOT NULL AND c.relnamespace = ANY ($1)`,
  `SELECT 'extension', extname::text, extversion FROM pg_extension WHERE extname <> 'plpgsql' AND $1::oid[] IS NOT NULL`,
];

/** The table in which migrations are noted, which stays when all of them are undone. */
const BOOKKEEPING = /^(?:table|column|constraint|index|grant) migration(?:_|\.|\s|$)/u;

/** The whole schema as sorted lines. */
export async function dumpSchema(database) {
  const spaces = await database.query(
    `SELECT oid FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'`,
  );
  const lines = [];
  for (const query of QUERIES) {
    const rows = await database.query(`SELECT * FROM (${query}) AS thing (kind, name, detail)`, [
      spaces.map(({ oid }) => oid),
    ]);
    for (const { kind, name, detail } of rows) lines.push(`${kind} ${name} ${detail}`);
  }
  return lines.filter((line) => !BOOKKEEPING.test(line)).sort();
}

/** Lines that only one of two dumps has. */
export function compareDumps(one, other) {
  const [first, second] = [new Set(one), new Set(other)];
  return [
    ...one.filter((line) => !second.has(line)).map((line) => `- ${line}`),
    ...other.filter((line) => !first.has(line)).map((line) => `+ ${line}`),
  ];
}
