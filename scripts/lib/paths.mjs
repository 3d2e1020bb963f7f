import { join } from 'node:path';

/** The checkout, and the places in it that scripts speak of. */
export const ROOT = join(import.meta.dirname, '../..');
export const SCRATCH = join(ROOT, '.tmp');
export const API = join(ROOT, 'apps/api');
export const WEB = join(ROOT, 'apps/web');
export const MIGRATIONS = join(ROOT, 'migrations');

/** A program that a devDependency brings. */
export function binary(name) {
  return join(ROOT, 'node_modules/.bin', name);
}
