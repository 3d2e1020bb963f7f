import type { RouteObject } from 'react-router';

/** The definitions of a space. */
export const definitionRoutes: RouteObject[] = [
  {
    path: 'definitions',
    lazy: async () => ({ Component: (await import('./definitions-page.js')).DefinitionsPage }),
  },
  {
    path: 'definitions/:id',
    lazy: async () => ({ Component: (await import('./definition-page.js')).DefinitionPage }),
  },
];
