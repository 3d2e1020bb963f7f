import { LogRefused } from './ledger/refusals.js';
import { ConfigError } from './platform/config/config.js';
import { DatabaseStartError } from './platform/database/embedded-postgres.js';
import { NewerSchemaError } from './platform/database/migrate.js';
import { SecretError } from './platform/secrets.js';

/** What to print when the start failed for a reason that whoever starts it can mend; null for a fault of ours. */
export function adviceFor(error: unknown): string | null {
  if (error instanceof ConfigError) return error.message;
  if (error instanceof DatabaseStartError) return error.advice;
  if (error instanceof NewerSchemaError || error instanceof SecretError || error instanceof LogRefused) {
    return error.message;
  }
  const code = codeOf(error);
  if (code === 'EADDRINUSE') return 'The port is taken. Stop what uses it, or set PORT to another one.';
  if (code === 'EACCES')
    return 'The port or the data folder may not be used by this account. Set PORT or CONCORDAT_DATA.';
  if (code !== null && UNUSABLE_FOLDER.has(code)) {
    return `The data folder cannot be used (${code}). Set CONCORDAT_DATA to a folder that this account can write to.`;
  }
  if (code === 'EADDRNOTAVAIL') return 'HOST is not an address of this machine. Set it to one that is.';
  if (code !== null && UNREACHABLE.has(code)) {
    return `The database at DATABASE_URL cannot be reached (${code}). Start it, or correct the address.`;
  }
  if (code === 'ECONNRESET' || (error instanceof Error && BROKEN_OFF.test(error.message))) {
    return 'What answers at DATABASE_URL broke off: it may be something else than PostgreSQL. Correct the address.';
  }
  if (code !== null && DENIED.has(code)) {
    return `The database refused us (${code}). Check the user, the password and the database name in DATABASE_URL.`;
  }
  return null;
}

/** What the driver says, without a code, when the other side hangs up before it has let us in. */
const BROKEN_OFF = /^Connection terminated/u;
const UNUSABLE_FOLDER = new Set(['EEXIST', 'ENOTDIR', 'EROFS', 'ENOSPC', 'EDQUOT']);
const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
  'EAI_AGAIN',
  '57P03',
]);
const DENIED = new Set(['28P01', '28000', '3D000', '42501']);

function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null;
  if ('code' in error && typeof error.code === 'string') return error.code;
  if ('errors' in error && Array.isArray(error.errors)) return codeOf(error.errors[0]);
  return 'cause' in error ? codeOf(error.cause) : null;
}
