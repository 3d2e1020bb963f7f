import type { RouteObject } from 'react-router';

/** The directory of people, and who one of them is. */
export const personRoutes: RouteObject[] = [
  {
    path: 'people',
    lazy: async () => ({ Component: (await import('./people-page.js')).PeoplePage }),
  },
  {
    path: 'people/:id',
    lazy: async () => ({ Component: (await import('./person-page.js')).PersonPage }),
  },
];
