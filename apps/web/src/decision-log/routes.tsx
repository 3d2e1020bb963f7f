import type { RouteObject } from 'react-router';

/** The decision log of a space. */
export const decisionLogRoutes: RouteObject[] = [
  {
    path: 'decisions',
    lazy: async () => ({ Component: (await import('./decision-log-page.js')).DecisionLogPage }),
  },
];
