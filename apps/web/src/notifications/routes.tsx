import type { RouteObject } from 'react-router';

/** What the viewer is told of. */
export const notificationRoutes: RouteObject[] = [
  {
    path: 'notifications',
    lazy: async () => ({ Component: (await import('./notices-page.js')).NoticesPage }),
  },
];
