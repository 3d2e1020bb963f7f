import { Client, cacheExchange, fetchExchange } from 'urql';

/** One client for the app: the session is a cookie, and the header satisfies the server's CSRF check. */
export function createClient(): Client {
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    exchanges: [cacheExchange, fetchExchange],
    requestPolicy: 'cache-and-network',
    fetchOptions: { credentials: 'same-origin', headers: { 'apollo-require-preflight': 'true' } },
  });
}
