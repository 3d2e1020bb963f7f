import { Client, cacheExchange, fetchExchange, subscriptionExchange } from 'urql';
import type { LiveClient } from './live.js';

/** One client for the app: the session is a cookie, and the header satisfies the server's CSRF check. */
export function createClient(live: LiveClient): Client {
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    exchanges: [
      cacheExchange,
      subscriptionExchange({
        forwardSubscription: (operation) => ({
          subscribe: (listener) => ({ unsubscribe: live.subscribe(operation, listener) }),
        }),
      }),
      fetchExchange,
    ],
    requestPolicy: 'cache-and-network',
    fetchOptions: { credentials: 'same-origin', headers: { 'apollo-require-preflight': 'true' } },
  });
}
