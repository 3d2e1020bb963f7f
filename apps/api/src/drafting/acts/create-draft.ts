import { emptyDraftContent, yDocFromContent } from '@concordat/documents';
import * as Y from 'yjs';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { GroupsService } from '../../groups/groups.service.js';
import { newId } from '../../platform/ids.js';
import { id, line } from '../../platform/input.js';
import { Draft } from '../entities/draft.js';
import { DraftClient } from '../entities/draft-client.js';
import { DraftHead } from '../entities/draft-head.js';
import { DraftUpdate } from '../entities/draft-update.js';

/** A co-chair or the secretariat begins a draft: a title, one section, one clause, nothing in them yet. */
export const createDraft = defineAct({
  action: 'draft.create',
  seenBy: 'group.read',
  input: z.object({ taskGroupId: id, title: line }),

  async subject({ tx, input, use }) {
    const groups = use(GroupsService);
    const found = await groups.locked(tx, input.taskGroupId);
    return { subject: found, policy: groups.policySubject(found) };
  },

  async change({ tx, input, subject: { group, space }, personId, organisationId, now }) {
    if (personId === null) throw new Error('a draft is begun by a person');
    const draft = {
      id: newId(),
      spaceId: space.id,
      groupId: group.id,
      title: input.title,
      status: 'open',
      latestNumber: 0,
      createdAt: now,
      createdById: personId,
    } as const;
    await tx.insert(Draft, draft);
    const first = yDocFromContent(emptyDraftContent(input.title, newId));
    await tx.insert(DraftHead, { draftId: draft.id, seq: 1 });
    await tx.insert(DraftUpdate, {
      draftId: draft.id,
      seq: 1,
      update: Buffer.from(Y.encodeStateAsUpdate(first)),
      personId,
      organisationId,
      at: now,
    });
    await tx.insert(DraftClient, { draftId: draft.id, clientId: first.clientID, personId });
    first.destroy();
    return {
      spaceId: space.id,
      groupId: group.id,
      subjects: [
        { type: 'draft', id: draft.id },
        { type: 'task_group', id: group.id },
      ],
      payload: { title: input.title },
      words: { title: input.title, group: group.title },
      result: { draftId: draft.id },
    };
  },

  sentence: {
    en: (who, { title, group }) => `${who} began the draft “${title}” in “${group}”.`,
    cy: (who, { title, group }) => `Dechreuodd ${who} y drafft “${title}” yn “${group}”.`,
  },
});
