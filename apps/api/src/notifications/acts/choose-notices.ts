import { NOWHERE } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { NOTICE_CHANNELS, NOTICE_KINDS } from '../../acts/messages.js';
import { Problem } from '../../platform/problem.js';
import { NoticeChoice } from '../entities/notice-choice.js';

/** Somebody chooses how they are told of a kind of thing. */
export const chooseNotices = defineAct({
  action: 'notice.choose',
  seenBy: 'notice.read',
  keepsAccess: true,
  input: z.object({ kind: z.enum(NOTICE_KINDS), channel: z.enum(NOTICE_CHANNELS) }),

  async subject({ actor }) {
    const ownerId = actor.kind === 'person' ? actor.personId : null;
    return { subject: null, policy: { ...NOWHERE, ownerId } };
  },

  async change({ tx, input: { kind, channel }, personId }) {
    if (personId === null) throw new Error('a person chooses');
    if (kind === 'account' && channel === 'none') {
      throw Problem.invalid('channel', 'cannot be “not at all” for your account: such notices keep it safe');
    }
    await tx.upsert(NoticeChoice, { personId, kind, channel }, ['personId', 'kind']);
    return {
      spaceId: null,
      groupId: null,
      subjects: [],
      payload: { kind, channel },
      words: {},
      result: { kind, channel },
    };
  },

  sentence: {
    en: (who) => `${who} chose how to be told of things.`,
    cy: (who) => `Dewisodd ${who} sut i gael gwybod am bethau.`,
  },
});
