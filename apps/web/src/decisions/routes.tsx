import type { RouteObject } from 'react-router';

/** The page of one decision, and of a show of hands on it. */
export const decisionRoutes: RouteObject[] = [
  {
    path: 'decisions/:id',
    lazy: async () => ({ Component: (await import('./decision-page.js')).DecisionPage }),
  },
  {
    path: 'decisions/:id/hands',
    lazy: async () => ({ Component: (await import('./hands/show-of-hands-page.js')).ShowOfHandsPage }),
  },
];
