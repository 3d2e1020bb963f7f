import type { RouteObject } from 'react-router';

/** The page of one organisation, in a space. */
export const organisationRoutes: RouteObject[] = [
  {
    path: 'organisations/:organisation',
    lazy: async () => ({ Component: (await import('./organisation-page.js')).OrganisationPage }),
  },
];

/** The directory of organisations, and the page of one outside any space. */
export const directoryRoutes: RouteObject[] = [
  {
    path: 'organisations',
    lazy: async () => ({ Component: (await import('./organisations-page.js')).OrganisationsPage }),
  },
  ...organisationRoutes,
];
