import type { RouteObject } from 'react-router';

/** Where one consents to be linked to a provider. */
export const providerRoutes: RouteObject[] = [
  {
    path: 'link-provider',
    lazy: async () => ({ Component: (await import('./link-provider-page.js')).LinkProviderPage }),
  },
];
