import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { DatabaseStartError } from './database-start-error.js';

/**
 * The given port when nothing uses it, or any free one.
 *
 * @throws DatabaseStartError when the given port is taken or not ours to use
 */
export async function availablePort(wanted: number | undefined): Promise<number> {
  const server = createServer();
  try {
    server.listen(wanted ?? 0, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  } catch (error) {
    throw new DatabaseStartError(
      `The database's port ${wanted} is taken. Stop what uses it, or set CONCORDAT_DATABASE_PORT to another one.`,
      { cause: error },
    );
  } finally {
    server.close();
  }
}
