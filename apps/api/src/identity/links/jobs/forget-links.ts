import { z } from 'zod';
import { defineJob } from '../../../platform/jobs/index.js';
import { LetterLinks } from '../links.service.js';

const HOUR = 3600;

/** Forgets links of letters that have expired, and the addresses that were kept with them. */
export const forgetLinks = defineJob({
  name: 'forget-links',
  needs: { open: 'Nothing is told to anybody, and nothing goes that still opens anything.' },
  data: z.object({}),
  every: HOUR,
  attempts: 2,
  work: ({ now, use }) => use(LetterLinks).forgetExpired(now),
});
