import { type ContentNode, type DocumentContent, mendIdentities } from '@concordat/documents';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { GroupsService } from '../../groups/groups.service.js';
import { newId } from '../../platform/ids.js';
import { id, line, sha256 } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { ImportedFile } from '../imports/imported-file.js';
import { NewDrafts } from '../new-drafts.js';

/** A document is imported: a draft begins with its text, as the words of whoever imports it. */
export const importDraft = defineAct({
  action: 'draft.import',
  seenBy: 'draft.read',
  input: z.object({
    taskGroupId: id,
    title: line,
    file: z.instanceof(ImportedFile),
    /** The hash of what was previewed. */
    plan: sha256,
  }),

  async subject({ tx, input, use }) {
    const groups = use(GroupsService);
    const found = await groups.locked(tx, input.taskGroupId);
    return { subject: found, policy: groups.policySubject(found) };
  },

  async change({ tx, input, subject: { group, space }, personId, organisationId, now, use }) {
    if (personId === null) throw new Error('a draft is begun by a person');
    const { title, file, plan } = input;
    if (file.plan !== plan) {
      throw Problem.conflict('The file is not as it was previewed. Preview it again, then import it.');
    }
    const content = mendIdentities(titled(file.imported.content, title), newId);
    const draft = await use(NewDrafts).begin(tx, {
      group,
      title,
      purpose: 'policy_text',
      content,
      personId,
      organisationId,
      now,
    });
    const changes = file.imported.changes.map(({ kind, count }) => ({ kind, count }));
    return {
      spaceId: space.id,
      groupId: group.id,
      subjects: [
        { type: 'draft', id: draft.id },
        { type: 'task_group', id: group.id },
      ],
      payload: { title, file: { name: file.name, sha256: file.sha256 }, changes },
      words: { title, group: group.title, file: file.name },
      result: { draftId: draft.id },
    };
  },

  sentence: {
    en: (who, { title, group, file }) =>
      `${who} began the draft “${title}” in “${group}” with the text of the file “${file}”.`,
    cy: (who, { title, group, file }) =>
      `Dechreuodd ${who} y drafft “${title}” yn “${group}” â thestun y ffeil “${file}”.`,
  },
});

function titled(content: DocumentContent, title: string): DocumentContent {
  const [, ...sections] = content.content ?? [];
  const head: ContentNode = { type: 'title', content: [{ type: 'text', text: title }] };
  return { type: 'doc', content: [head, ...sections] };
}
