import type { RouteObject } from 'react-router';
import { ACCOUNT_SECTIONS } from './account/account-sections.js';

/** Signing in, one's own profile, and one's own account. */
export const identityRoutes: RouteObject[] = [
  {
    path: 'sign-in',
    lazy: async () => ({ Component: (await import('./sign-in-page.js')).SignInPage }),
  },
  {
    path: 'profile',
    lazy: async () => ({ Component: (await import('./profile-page.js')).ProfilePage }),
  },
  {
    path: 'account',
    lazy: async () => ({ Component: (await import('./account/account-layout.js')).AccountLayout }),
    children: [
      {
        index: true,
        lazy: async () => ({ Component: (await import('./account/account-index.js')).AccountIndex }),
      },
      ...ACCOUNT_SECTIONS.map(({ path, lazy }) => ({ path, lazy })),
    ],
  },
];
