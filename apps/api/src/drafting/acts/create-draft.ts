import { type DocumentContent, draftContent, emptyDraftContent } from '@concordat/documents';
import { DRAFT_PURPOSES } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { GroupsService } from '../../groups/groups.service.js';
import { newId } from '../../platform/ids.js';
import { id, line } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { NewDrafts } from '../new-drafts.js';

/**
 * A co-chair or the secretariat begins a draft: a title, one section, one clause, nothing in them yet. Terms of reference
 * begin with those that the group was set up with.
 */
export const createDraft = defineAct({
  action: 'draft.create',
  seenBy: 'draft.read',
  input: z.object({
    taskGroupId: id,
    title: line,
    purpose: z.enum(DRAFT_PURPOSES).default('policy_text'),
  }),

  async subject({ tx, input, use }) {
    const groups = use(GroupsService);
    const found = await groups.locked(tx, input.taskGroupId);
    return { subject: found, policy: groups.policySubject(found) };
  },

  async change({ tx, input, subject: { group, space }, personId, organisationId, now, use }) {
    if (personId === null) throw new Error('a draft is begun by a person');
    const { title, purpose } = input;
    if (purpose === 'minutes') {
      throw Problem.invalid('purpose', 'must not be minutes: those are begun on the page of their meeting');
    }
    const draft = await use(NewDrafts).begin(tx, {
      group,
      title,
      purpose,
      content: purpose === 'terms_of_reference' ? termsOf(title, group) : emptyDraftContent(title, newId),
      personId,
      organisationId,
      now,
    });
    return {
      spaceId: space.id,
      groupId: group.id,
      subjects: [
        { type: 'draft', id: draft.id },
        { type: 'task_group', id: group.id },
      ],
      payload: { title, purpose },
      words: { title, group: group.title },
      result: { draftId: draft.id },
    };
  },

  sentence: {
    en: (who, { title, group }) => `${who} began the draft “${title}” in “${group}”.`,
    cy: (who, { title, group }) => `Dechreuodd ${who} y drafft “${title}” yn “${group}”.`,
  },
});

function termsOf(
  title: string,
  { purpose, termsOfReference }: { readonly purpose: string; readonly termsOfReference: string },
): DocumentContent {
  const lines = (text: string) => text.split(/\s*\n\s*/u).filter((each) => each !== '');
  return draftContent(
    title,
    [
      { heading: 'Purpose', lines: lines(purpose) },
      { heading: 'How the group works', lines: lines(termsOfReference) },
    ],
    newId,
  );
}
