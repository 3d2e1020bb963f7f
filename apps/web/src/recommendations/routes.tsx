import type { RouteObject } from 'react-router';

/** The recommendations of a space. */
export const recommendationRoutes: RouteObject[] = [
  {
    path: 'recommendations',
    lazy: async () => ({ Component: (await import('./recommendations-page.js')).RecommendationsPage }),
  },
];
