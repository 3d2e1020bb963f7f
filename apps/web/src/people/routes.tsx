import type { RouteObject } from 'react-router';

/** What the secretariat does about an account. */
export const peopleRoutes: RouteObject[] = [
  {
    path: 'people/erasure-requests',
    lazy: async () => ({ Component: (await import('./erasure-requests-page.js')).ErasureRequestsPage }),
  },
  {
    path: 'people/:personId/account',
    lazy: async () => ({ Component: (await import('./account-page.js')).AccountPage }),
  },
];
