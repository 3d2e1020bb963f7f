import { ConfigError } from './platform/config/config.js';
import { DatabaseStartError } from './platform/database/embedded-postgres.js';
import { NewerSchemaError } from './platform/database/migrate.js';

/** What to print when the start failed for a reason that whoever starts it can mend; null for a fault of ours. */
export function adviceFor(error: unknown): string | null {
  if (error instanceof ConfigError) return error.message;
  if (error instanceof DatabaseStartError) return error.advice;
  if (error instanceof NewerSchemaError) return error.message;
  const code = codeOf(error);
  if (code === 'EADDRINUSE') return 'The port is taken. Stop what uses it, or set PORT to another one.';
  if (code === 'EACCES')
    return 'The port or the data folder may not be used by this account. Set PORT or CONCORDAT_DATA.';
  if (code === 'EADDRNOTAVAIL') return 'HOST is not an address of this machine. Set it to one that is.';
  if (code !== null && UNREACHABLE.has(code)) {
    return `The database at DATABASE_URL cannot be reached (${code}). Start it, or correct the address.`;
  }
  if (code !== null && DENIED.has(code)) {
    return `The database refused us (${code}). Check the user, the password and the database name in DATABASE_URL.`;
  }
  return null;
}

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
