import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { GroupsService } from '../../groups/groups.service.js';
import { id, paragraphs } from '../../platform/input.js';
import { DraftRooms } from '../draft-rooms.js';
import { DraftingService } from '../drafting.service.js';
import { SectionClosures } from '../section-closures.js';

/** A co-chair closes a section for editing, so that it stays as it is while people make up their minds about it. */
export const closeSection = defineAct({
  action: 'draft.closeSection',
  seenBy: 'draft.read',
  input: z.object({ draftId: id, sectionId: id, reason: paragraphs }),

  async subject({ tx, input, use }) {
    const drafting = use(DraftingService);
    const found = await drafting.lockedDraft(tx, input.draftId);
    return { subject: found, policy: drafting.draftPolicySubject(found) };
  },

  async change({ tx, input, subject: { draft, group, space }, personId, organisationId, now, use }) {
    if (personId === null) throw new Error('a section is closed by a person');
    const { reason } = input;
    const by = { reason, personId, organisationId, now };
    const { name } = await use(SectionClosures).close(tx, draft.id, input.sectionId, by);
    return {
      spaceId: space.id,
      groupId: group.id,
      subjects: [{ type: 'draft', id: draft.id }],
      payload: { sectionId: input.sectionId, name, reason },
      words: { name, title: draft.title, reason },
      result: { draftId: draft.id },
      notices: [
        {
          kind: 'decision',
          personIds: await use(GroupsService).peopleIn(tx, group.id, now),
          path: `/spaces/${space.slug}/drafts/${draft.id}`,
        },
      ],
      afterCommit: () => use(DraftRooms).announceClosures(draft.id),
    };
  },

  sentence: {
    en: (who, { name, title, reason }) => `${who} closed ${name} of “${title}” for editing: ${reason}`,
    cy: (who, { name, title, reason }) => `Caeodd ${who} ${name} o “${title}” rhag ei golygu: ${reason}`,
  },
});
