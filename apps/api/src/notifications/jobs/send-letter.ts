import { z } from 'zod';
import { defineJob } from '../../platform/jobs/index.js';
import { LettersService } from '../letters/letters.service.js';

/** Sends a letter, as soon as what causes it has committed. */
export const sendLetter = defineJob({
  name: 'send-letter',
  needs: { open: 'A letter goes to the one address that the act which causes it has named.' },
  data: z.object({ letterId: z.uuid() }),
  attempts: 12,
  retryDelay: 30,
  patience: 120,
  atOnce: 2,
  work: ({ data, now, use }) => use(LettersService).deliver(data.letterId, now),
  gaveUp: ({ data, use }) =>
    use(LettersService).giveUp(data.letterId, 'the mail server did not take it in time'),
});
