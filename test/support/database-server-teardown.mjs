/** Runs once after a suite: stops what database-server.mjs started and removes its files. */
export default async function stopDatabaseServer() {
  await globalThis.stopTestDatabase?.();
}
