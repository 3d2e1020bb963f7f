import type { RouteObject } from 'react-router';

/** The page that checks a receipt, for everybody. */
export const verifyRoutes: RouteObject[] = [
  {
    path: 'verify',
    lazy: async () => ({ Component: (await import('./verify-page.js')).VerifyPage }),
  },
];
