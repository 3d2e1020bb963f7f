import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { Speaker } from './people.js';
import { until } from './until.js';

const open = new Set<Client>();

afterAll(async () => {
  for (const client of open) await client.dispose();
});

/** A subscription as its client sees it. */
export interface Live<Value> {
  /** What came, in order. */
  readonly values: readonly Value[];
  /** Codes of the errors with which it ended. */
  readonly codes: readonly string[];
  /** The close code of its socket, once it is closed. */
  readonly closed: Promise<number>;
  end(): Promise<void>;
}

/** Subscribes as somebody, over a socket of its own. */
export function subscribe<Value>({ url, cookie, token }: Speaker, name: string, query: string): Live<Value> {
  const values: Value[] = [];
  const codes: string[] = [];
  let close: (code: number) => void = () => undefined;
  const closed = new Promise<number>((resolve) => {
    close = resolve;
  });
  const headers = {
    ...(cookie === '' ? {} : { cookie }),
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
  const client = createClient({
    url: new URL('/graphql', url).href.replace(/^http/u, 'ws'),
    webSocketImpl: class extends WebSocket {
      constructor(address: string, protocols: string[]) {
        super(address, protocols, { headers });
      }
    },
    retryAttempts: 0,
    lazy: true,
    on: { closed: (event) => close((event as { code: number }).code) },
  });
  open.add(client);
  client.subscribe<Record<string, Value>>(
    { query: `subscription { ${query} }` },
    {
      next: ({ data, errors = [] }) => {
        const value = data?.[name];
        if (value !== undefined && value !== null) values.push(value);
        for (const { extensions } of errors) codes.push(String(extensions?.code));
      },
      error: (error) => {
        if (!Array.isArray(error)) return;
        for (const each of error)
          codes.push(String((each as { extensions?: { code?: string } }).extensions?.code));
      },
      complete: () => undefined,
    },
  );
  return {
    values,
    codes,
    closed,
    end: async () => {
      open.delete(client);
      await client.dispose();
    },
  };
}

/** Does something, and waits until a subscription has had what shows it. @returns the newest that it had */
export async function heardAfter<Value>(
  live: Live<Value>,
  what: string,
  work: () => Promise<unknown>,
  shows: (value: Value) => boolean = () => true,
): Promise<Value | undefined> {
  const before = live.values.length;
  await work();
  await until(what, () => live.values.slice(before).some(shows));
  return live.values.at(-1);
}
