import type { RouteObject } from 'react-router';

/** The page of one task group. */
export const groupRoutes: RouteObject[] = [
  {
    path: 'groups/:id',
    lazy: async () => ({ Component: (await import('./group-page.js')).GroupPage }),
  },
];
