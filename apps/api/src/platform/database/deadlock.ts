import type { DataSource, EntityManager } from 'typeorm';
import { QueryFailedError } from 'typeorm';

const DEADLOCK_DETECTED = '40P01';
const ATTEMPTS = 4;

/**
 * Does something in one transaction. Of two that wait for each other's locks PostgreSQL ends one, of which nothing is left:
 * that one is done anew, a few times. So `work` must do nothing outside its transaction.
 */
export async function inTransaction<Result>(
  database: DataSource,
  work: (tx: EntityManager) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database.transaction(work);
    } catch (error) {
      if (attempt === ATTEMPTS || !isDeadlock(error)) throw error;
    }
  }
}

function isDeadlock(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  return 'code' in error.driverError && error.driverError.code === DEADLOCK_DETECTED;
}
