import type { RouteObject } from 'react-router';

/** The page of one decision. */
export const decisionRoutes: RouteObject[] = [
  {
    path: 'decisions/:id',
    lazy: async () => ({ Component: (await import('./decision-page.js')).DecisionPage }),
  },
];
