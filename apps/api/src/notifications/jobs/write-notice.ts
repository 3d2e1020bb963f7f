import { z } from 'zod';
import { defineJob } from '../../platform/jobs/index.js';
import { ToldByMail } from '../told-by-mail.js';

/** Writes a notice by mail, at once, to somebody who wants it so. */
export const writeNotice = defineJob({
  name: 'write-notice',
  needs: 'notice.read',
  data: z.object({ noticeId: z.uuid() }),
  work: ({ data, now, use, finish }) => use(ToldByMail).write(data.noticeId, now, finish),
});
