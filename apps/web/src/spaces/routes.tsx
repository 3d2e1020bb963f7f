import type { RouteObject } from 'react-router';

/** The first page. */
export const spacesRoutes: RouteObject[] = [
  {
    index: true,
    lazy: async () => ({ Component: (await import('./spaces-page.js')).SpacesPage }),
  },
];

/** The space's own page. */
export const spaceRoutes: RouteObject[] = [
  {
    index: true,
    lazy: async () => ({ Component: (await import('./space-page.js')).SpacePage }),
  },
];
