import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { id } from '../../platform/input.js';
import { DraftRooms } from '../draft-rooms.js';
import { DraftingService } from '../drafting.service.js';
import { SectionClosures } from '../section-closures.js';

/** A co-chair opens a section for editing again. */
export const reopenSection = defineAct({
  action: 'draft.reopenSection',
  seenBy: 'draft.read',
  input: z.object({ draftId: id, sectionId: id }),

  async subject({ tx, input, use }) {
    const drafting = use(DraftingService);
    const found = await drafting.lockedDraft(tx, input.draftId);
    return { subject: found, policy: drafting.draftPolicySubject(found) };
  },

  async change({ tx, input, subject: { draft, group, space }, personId, now, use }) {
    if (personId === null) throw new Error('a section is opened by a person');
    const { name } = await use(SectionClosures).open(tx, draft.id, input.sectionId, { personId, now });
    return {
      spaceId: space.id,
      groupId: group.id,
      subjects: [{ type: 'draft', id: draft.id }],
      payload: { sectionId: input.sectionId, name },
      words: { name, title: draft.title },
      result: { draftId: draft.id },
      afterCommit: () => use(DraftRooms).announceClosures(draft.id),
    };
  },

  sentence: {
    en: (who, { name, title }) => `${who} opened ${name} of “${title}” for editing again.`,
    cy: (who, { name, title }) => `Agorodd ${who} ${name} o “${title}” i’w golygu eto.`,
  },
});
