import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { grantsOf } from './application-rights.js';

/** Where the server works: as a role that owns nothing, or, with the reason why, as the owner of its tables. */
export interface Working {
  readonly url: string;
  /** Why it works as the owner; null where it does not. */
  readonly trouble: string | null;
}

/** One at a time in a database, also on several nodes that start at once. */
const GRANT_LOCK = 0x67726e74;
const LONGEST_NAME = 63;
const ITERATIONS = 4096;
const ATTEMPTS = 5;
/** What another server that makes the same role at the same moment, for another database of the cluster, leads to. */
const COLLISIONS: ReadonlySet<string> = new Set(['42710', '23505', 'XX000', '40001', '40P01']);

/**
 * Makes the role that the server works as, with what it needs and no more: on evidence INSERT and SELECT, and nothing
 * that could switch a trigger off. It is made by the owner, named after it, and its password follows from the owner's.
 */
export async function separateRole(owner: DataSource, url: string): Promise<Working> {
  const address = new URL(url);
  const password = decodeURIComponent(address.password);
  if (password === '')
    return { url, trouble: 'its address holds no password, from which that of a second role would follow' };
  const [{ name } = { name: '' }] = await owner.query<{ name: string }[]>('SELECT current_user AS name');
  const role = `${name}_application`;
  if (Buffer.byteLength(role) > LONGEST_NAME)
    return { url, trouble: 'its name is too long to name a second role after it' };
  const secret = createHmac('sha256', password).update(`concordat ${role}`).digest('base64url');
  const working = new URL(url);
  working.username = encodeURIComponent(role);
  working.password = secret;
  try {
    await again(() => prepare(owner, role, secret));
    if (!(await letsIn(working.href)))
      await owner.query(`ALTER ROLE ${quoted(role)} LOGIN PASSWORD '${verifierOf(secret)}'`);
    await connect(working.href);
    return { url: working.href, trouble: null };
  } catch (error) {
    if (codeOf(error) === '') throw error;
    return { url, trouble: `a second role could not be made or used (${codeOf(error)})` };
  }
}

/** Whether the database would let whoever asks change evidence, triggers aside. */
export async function mayChangeEvidence(database: DataSource): Promise<boolean> {
  const [row] = await database.query<{ may: boolean | null }[]>(
    `SELECT bool_or(has_table_privilege(tgrelid, 'UPDATE') OR has_table_privilege(tgrelid, 'TRUNCATE')) AS may
     FROM pg_trigger WHERE tgname = 'never_emptied'`,
  );
  return row?.may === true;
}

async function prepare(owner: DataSource, role: string, secret: string): Promise<void> {
  await owner.transaction(async (tx) => {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [GRANT_LOCK]);
    const known = await tx.query<unknown[]>('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
    if (known.length === 0) {
      await tx.query(`CREATE ROLE ${quoted(role)} LOGIN PASSWORD '${verifierOf(secret)}'`);
      await tx.query(`GRANT ${quoted(role)} TO CURRENT_USER`);
    }
    for (const statement of await grantsOf(tx, quoted(role))) await tx.query(statement);
  });
}

/** Has something done once more where it met another server that did the same. */
async function again(work: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === ATTEMPTS || !COLLISIONS.has(codeOf(error))) throw error;
    }
  }
}

/** Whether the role has this password already. */
async function letsIn(url: string): Promise<boolean> {
  try {
    await connect(url);
    return true;
  } catch (error) {
    if (codeOf(error).startsWith('28')) return false;
    throw error;
  }
}

async function connect(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'concordat start' });
  await client.connect();
  await client.end();
}

/** A password as SCRAM-SHA-256 keeps it (RFC 5803), so that itself it is never sent. */
function verifierOf(secret: string): string {
  const salt = randomBytes(16);
  const salted = pbkdf2Sync(secret, salt, ITERATIONS, 32, 'sha256');
  const keyOf = (what: string) => createHmac('sha256', salted).update(what).digest();
  const stored = createHash('sha256').update(keyOf('Client Key')).digest('base64');
  const serverKey = keyOf('Server Key').toString('base64');
  return `SCRAM-SHA-256$${ITERATIONS}:${salt.toString('base64')}$${stored}:${serverKey}`;
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** SQLSTATE of an error of the database; empty for any other. */
function codeOf(error: unknown): string {
  const cause = error instanceof Error && 'driverError' in error ? error.driverError : error;
  return cause instanceof pg.DatabaseError ? (cause.code ?? '') : '';
}
