import { createServer, type IncomingMessage } from 'node:http';
import { parseArgs } from 'node:util';
import { InputError } from './input-error.js';
import { readVerifierKey } from './notes.js';
import type { Streams } from './run.js';
import { type Answer, Witness } from './witness.js';

const LONGEST_BODY = 100_000;

/**
 * Serves a witness over HTTP: `POST /add-checkpoint`, `GET /<hash of the origin>/checkpoint`, `GET /vkey`.
 *
 * @returns its address, and how to end it
 * @throws InputError for a command line that cannot be used
 */
export async function serveWitness(
  args: readonly string[],
): Promise<{ readonly url: string; readonly vkey: string; readonly stop: () => Promise<void> }> {
  const witness = witnessOf(args);
  const server = createServer((request, response) => {
    answer(witness, request).then(
      ({ status, body, type = 'text/plain; charset=utf-8' }) =>
        response.writeHead(status, { 'content-type': type }).end(body),
      (error: unknown) => {
        console.error(error);
        response.writeHead(500).end();
      },
    );
  });
  const { port } = optionsOf(args);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(Number(port), '127.0.0.1', resolve);
  });
  const address = server.address();
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : port}`,
    vkey: witness.vkey,
    stop,
  };
}

/** Serves a witness until the process ends. @returns the exit status: 0 while it serves, 2 where it cannot begin */
export async function runWitness(args: readonly string[], { write, complain }: Streams): Promise<0 | 2> {
  try {
    const { url, vkey } = await serveWitness(args);
    write(`${vkey}\nWitness at ${url}\n`);
    return 0;
  } catch (error) {
    complain(`concordat-verify witness: ${error instanceof Error ? error.message : error}\n`);
    return 2;
  }
}

function optionsOf(args: readonly string[]) {
  const string = { type: 'string' } as const;
  return parseArgs({
    args: [...args],
    options: {
      name: string,
      state: string,
      port: { ...string, default: '0' },
      log: { ...string, multiple: true },
    },
  }).values;
}

function witnessOf(args: readonly string[]): Witness {
  const { name, state, log } = optionsOf(args);
  if (name === undefined || /[\s+]/u.test(name) || state === undefined || log === undefined) {
    throw new InputError('witness takes --name NAME --state FOLDER [--port N] --log VKEY [--log VKEY ...]');
  }
  return new Witness(state, name, log.map(readVerifierKey), () => Math.floor(Date.now() / 1000));
}

async function answer(witness: Witness, request: IncomingMessage): Promise<Answer> {
  const { method, url = '' } = request;
  if (method === 'GET' && url === '/vkey') return { status: 200, body: `${witness.vkey}\n` };
  const kept = method === 'GET' ? witness.kept(/^\/([0-9a-f]{64})\/checkpoint$/u.exec(url)?.[1] ?? '') : null;
  if (kept !== null) return { status: 200, body: kept };
  if (method !== 'POST' || url !== '/add-checkpoint') return { status: 404, body: 'not found\n' };
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) {
    body += chunk;
    if (body.length > LONGEST_BODY) return { status: 400, body: 'too long\n' };
  }
  return witness.addCheckpoint(body);
}
