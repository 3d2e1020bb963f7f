import { NOWHERE } from '@concordat/domain';
import { In, IsNull } from 'typeorm';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { id, isId } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { NoticeRow } from '../entities/notice.js';

const AT_ONCE = 100;

/** Somebody marks notices of theirs as read: those they name, or all. */
export const markNoticesRead = defineAct({
  action: 'notice.markRead',
  seenBy: 'notice.read',
  keepsAccess: true,
  input: z.object({ noticeIds: z.array(id).min(1).max(AT_ONCE).nullable() }),

  async subject({ tx, input: { noticeIds }, actor }) {
    const ownerId = actor.kind === 'person' ? actor.personId : null;
    if (noticeIds === null) return { subject: null, policy: { ...NOWHERE, ownerId } };
    const known = noticeIds.filter(isId);
    const notices = await tx.findBy(NoticeRow, { id: In(known) });
    const own = notices.filter(({ personId }) => personId === ownerId);
    if (own.length !== new Set(noticeIds).size) throw Problem.notFound('notice');
    return { subject: own.map((notice) => notice.id), policy: { ...NOWHERE, ownerId } };
  },

  async change({ tx, subject: noticeIds, personId, now }) {
    if (personId === null) throw new Error('notices are read by a person');
    const which = noticeIds === null ? {} : { id: In(noticeIds) };
    const { affected } = await tx.update(
      NoticeRow,
      { personId, readAt: IsNull(), ...which },
      { readAt: now },
    );
    return {
      spaceId: null,
      groupId: null,
      subjects: [],
      payload: { count: affected ?? 0 },
      words: {},
      result: { count: affected ?? 0 },
    };
  },

  sentence: {
    en: (who) => `${who} read what they were told of.`,
    cy: (who) => `Darllenodd ${who} yr hyn y dywedwyd wrthynt.`,
  },
});
