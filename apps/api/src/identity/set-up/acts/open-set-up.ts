import { NOWHERE } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../../acts/define-act.js';
import { LetterLinks } from '../../links/links.service.js';

/** The server was started and nobody has set it up: there is a new one-time address, and none before it is good. */
export const openSetUp = defineAct({
  action: 'installation.openSetUp',
  seenBy: 'session.read',
  input: z.object({
    made: z.custom<(token: string) => void>((value) => typeof value === 'function'),
  }),

  async subject() {
    return { subject: null, policy: NOWHERE };
  },

  async change({ tx, input, now, use }) {
    const links = use(LetterLinks);
    await links.end(tx, 'set_up', null, now);
    const { id, token } = await links.make(tx, 'set_up', {}, now);
    return {
      spaceId: null,
      groupId: null,
      subjects: [{ type: 'letter_link', id }],
      payload: {},
      words: {},
      result: { linkId: id },
      afterCommit: () => input.made(token),
    };
  },

  sentence: {
    en: () => 'The installation was started and waits for its first account.',
    cy: () => 'Dechreuwyd y gosodiad ac mae’n aros am ei gyfrif cyntaf.',
  },
});
