import type { RouteObject } from 'react-router';

/** The page of one organisation, in a space. */
export const organisationRoutes: RouteObject[] = [
  {
    path: 'organisations/:organisation',
    lazy: async () => ({ Component: (await import('./organisation-page.js')).OrganisationPage }),
  },
];
