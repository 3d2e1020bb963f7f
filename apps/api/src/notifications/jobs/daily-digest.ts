import { z } from 'zod';
import { defineJob } from '../../platform/jobs/index.js';
import { ToldByMail } from '../told-by-mail.js';

const FIVE_MINUTES = 300;

/** Writes the digests of those whose morning it is. */
export const dailyDigest = defineJob({
  name: 'daily-digest',
  needs: 'notice.read',
  data: z.object({}),
  every: FIVE_MINUTES,
  attempts: 2,
  work: ({ now, use }) => use(ToldByMail).writeDigests(now),
});
