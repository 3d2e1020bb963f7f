import type { RouteObject } from 'react-router';

/** Signing in, and one's own profile. */
export const identityRoutes: RouteObject[] = [
  {
    path: 'sign-in',
    lazy: async () => ({ Component: (await import('./sign-in-page.js')).SignInPage }),
  },
  {
    path: 'profile',
    lazy: async () => ({ Component: (await import('./profile-page.js')).ProfilePage }),
  },
];
