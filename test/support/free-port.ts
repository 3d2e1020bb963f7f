import { once } from 'node:events';
import { createServer } from 'node:net';

/** A port of this machine that nobody listens on at the moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('The port is not known.');
  return address.port;
}

/** Settings of a server that has to know beforehand at which origin it is reached. */
export async function knownOrigin(): Promise<{ readonly PORT: string; readonly CONCORDAT_ORIGIN: string }> {
  const port = await freePort();
  return { PORT: String(port), CONCORDAT_ORIGIN: `http://localhost:${port}` };
}
