import type { RouteObject } from 'react-router';

/** The library of a space, and one source in it. */
export const evidenceRoutes: RouteObject[] = [
  { path: 'evidence', lazy: async () => ({ Component: (await import('./library-page.js')).LibraryPage }) },
  {
    path: 'evidence/:id',
    lazy: async () => ({ Component: (await import('./evidence-page.js')).EvidencePage }),
  },
];
