import type { RouteObject } from 'react-router';

/** Polls of a space, and one of them. */
export const pollRoutes: RouteObject[] = [
  { path: 'polls', lazy: async () => ({ Component: (await import('./polls-page.js')).PollsPage }) },
  { path: 'polls/:id', lazy: async () => ({ Component: (await import('./poll-page.js')).PollPage }) },
];
