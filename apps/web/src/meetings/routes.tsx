import type { RouteObject } from 'react-router';

/** The page of one meeting. */
export const meetingRoutes: RouteObject[] = [
  {
    path: 'meetings/:id',
    lazy: async () => ({ Component: (await import('./meeting-page.js')).MeetingPage }),
  },
];
