import type { RouteObject } from 'react-router';

/** The drafts of a space, the drafting room, and versions. The room with its editor is loaded when it is entered. */
export const draftingRoutes: RouteObject[] = [
  {
    path: 'drafts',
    lazy: async () => ({ Component: (await import('./drafts-page.js')).DraftsPage }),
  },
  {
    path: 'drafts/:id',
    lazy: async () => ({ Component: (await import('./room/drafting-room-page.js')).DraftingRoomPage }),
  },
  {
    path: 'drafts/:id/versions',
    lazy: async () => ({ Component: (await import('./versions-page.js')).VersionsPage }),
  },
  {
    path: 'drafts/:id/history',
    lazy: async () => ({ Component: (await import('./history/history-page.js')).HistoryPage }),
  },
  {
    path: 'drafts/:id/amendments',
    lazy: async () => ({ Component: (await import('./amendments/amendments-page.js')).AmendmentsPage }),
  },
  {
    path: 'drafts/:id/amendments/text',
    lazy: async () => ({ Component: (await import('./amendments/working-view-page.js')).WorkingViewPage }),
  },
  {
    path: 'drafts/:id/amendments/new',
    lazy: async () => ({ Component: (await import('./amendments/propose-page.js')).ProposePage }),
  },
  {
    path: 'drafts/:id/amendments/:amendmentId',
    lazy: async () => ({ Component: (await import('./amendments/amendment-page.js')).AmendmentPage }),
  },
  {
    path: 'versions/:id',
    lazy: async () => ({ Component: (await import('./version/version-page.js')).VersionPage }),
  },
];
