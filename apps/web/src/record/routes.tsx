import type { RouteObject } from 'react-router';

/** The record of a space. */
export const recordRoutes: RouteObject[] = [
  {
    path: 'record',
    lazy: async () => ({ Component: (await import('./record-page.js')).RecordPage }),
  },
];
