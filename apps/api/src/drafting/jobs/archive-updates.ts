import { z } from 'zod';
import { defineJob } from '../../platform/jobs/index.js';
import { DraftArchive } from '../draft-archive.js';

const TEN_MINUTES = 600;

/** Packs old updates of drafts. */
export const archiveUpdates = defineJob({
  name: 'archive-updates',
  needs: { open: 'Nothing is told to anybody, and nothing but the form of what is kept is changed.' },
  data: z.object({}),
  every: TEN_MINUTES,
  attempts: 2,
  work: async ({ now, use }) => {
    await use(DraftArchive).run(now);
  },
});
