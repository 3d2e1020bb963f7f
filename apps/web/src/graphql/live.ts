import { createClient } from 'graphql-ws';
import type { ExecutionResult, SubscriptionOperation } from 'urql';

/** How often the server is asked whether it is still there, and how long it has for the answer, in milliseconds. */
const PING_MS = 20_000;
const PONG_MS = 8_000;
/** The longest pause before another attempt to connect, in milliseconds. */
const LONGEST_PAUSE_MS = 15_000;

/** What hears of one subscription. */
interface Listener {
  readonly next: (value: ExecutionResult) => void;
  readonly error: (error: unknown) => void;
  readonly complete: () => void;
}

/** The socket for subscriptions: opened with the first of them, closed after the last. */
export interface LiveClient {
  readonly subscribe: (operation: SubscriptionOperation, listener: Listener) => () => void;
  /** Calls back each time that the connection is there again after it was lost. @returns what ends that */
  readonly onReconnected: (listener: () => void) => () => void;
}

/**
 * Connects to the server's subscriptions. A lost connection is made again for as long as anybody listens, with growing
 * pauses, and every subscription is taken up anew; only a refusal by the server (signed out, malformed) ends it.
 */
export function createLiveClient(): LiveClient {
  const listeners = new Set<() => void>();
  let pongMissing: ReturnType<typeof setTimeout> | undefined;
  const client = createClient({
    url: new URL('/graphql', window.location.href).href.replace(/^http/u, 'ws'),
    retryAttempts: Number.POSITIVE_INFINITY,
    // An attempt that fails while the server is away is an error and no closing: without this it would be the last.
    shouldRetry: () => true,
    retryWait: (retries) => pause(pauseBefore(retries, Math.random())),
    keepAlive: PING_MS,
    on: {
      connected: (_socket, _payload, wasRetry) => {
        if (!wasRetry) return;
        for (const listener of listeners) listener();
      },
      ping: (received) => {
        if (!received) pongMissing = setTimeout(() => client.terminate(), PONG_MS);
      },
      pong: (received) => {
        if (received) clearTimeout(pongMissing);
      },
      closed: () => clearTimeout(pongMissing),
    },
  });
  return {
    subscribe: ({ query, variables }, listener) =>
      client.subscribe({ query: query ?? '', variables: { ...variables } }, listener),
    onReconnected: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** How long to wait before an attempt (0: the first), in milliseconds; `chance` in [0, 1) spreads people out. */
export function pauseBefore(retries: number, chance: number): number {
  return Math.min(500 * 2 ** Math.min(retries, 10), LONGEST_PAUSE_MS) * (0.75 + chance / 2);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
