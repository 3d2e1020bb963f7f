import type { RouteObject } from 'react-router';

/** Disputes of a space, and one of them. */
export const disputeRoutes: RouteObject[] = [
  {
    path: 'disputes',
    lazy: async () => ({ Component: (await import('./disputes-page.js')).DisputesPage }),
  },
  {
    path: 'disputes/:id',
    lazy: async () => ({ Component: (await import('./dispute-page.js')).DisputePage }),
  },
];
