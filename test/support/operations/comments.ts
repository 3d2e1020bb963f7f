import type { Stage } from '../stage.js';
import { query } from '../stored.js';
import { feature, inGroup } from './operation.js';

const IN_DRAFT = inGroup('compliance', { draft: 'open' });

interface Made {
  /** A thread that is open, begun by a member; a co-chair answered in it. */
  readonly openId: string;
  readonly resolvedId: string;
  /** The co-chair's answer. */
  readonly commentId: string;
  readonly memberId: string;
}

const FOUND = `
  SELECT (SELECT id FROM comment_thread WHERE space_id = $1 AND clause_id = 'cc-limit-average') AS "openId",
         (SELECT id FROM comment_thread WHERE space_id = $1 AND status = 'resolved') AS "resolvedId",
         (SELECT comment.id FROM comment JOIN person ON person.id = comment.person_id
            WHERE person.email = 'cochair@builders.example') AS "commentId",
         (SELECT id FROM person WHERE email = 'member@suppliers.example') AS "memberId"`;

async function prepare({ database, living }: Stage): Promise<Made> {
  const [found] = await query<Made>(database, FOUND, [living.spaceId]);
  if (found === undefined) throw new Error('The demonstration has no comments.');
  return found;
}

export const comments = feature<Made>({
  prepare,
  operations: ({ living: { compliance } }, { openId, resolvedId, commentId, memberId }) => ({
    mutations: {
      startCommentThread: {
        by: 'builders',
        input: {
          draftId: compliance.draftId,
          clauseId: 'cc-show-use',
          phrase: { from: 0, quote: 'one home in twenty' },
          body: 'Is one in twenty enough?',
          mentionIds: [memberId],
        },
        about: IN_DRAFT,
      },
      replyToComment: {
        by: 'builders',
        input: { threadId: openId, body: 'Here are the figures.', mentionIds: [memberId] },
        about: IN_DRAFT,
      },
      withdrawComment: {
        by: 'builders',
        input: { commentId },
        about: IN_DRAFT,
        rules: (part) => (part === 'member' ? undefined : 'FORBIDDEN'),
        first: {
          table: 'comment',
          where: `id = '${commentId}'`,
          set: {
            person_id: `COALESCE((SELECT id FROM person WHERE email = 'member@matrix.example'), person_id)`,
          },
        },
      },
      resolveCommentThread: { by: 'builders', input: { threadId: openId }, about: IN_DRAFT },
      reopenCommentThread: { by: 'builders', input: { threadId: resolvedId }, about: IN_DRAFT },
    },
    queries: {
      commentThread: { query: `commentThread(id: "${openId}") { quote }`, about: IN_DRAFT },
    },
    fields: {
      'Draft.commentThreads': {
        query: `draft(id: "${compliance.draftId}") { commentThreads { totalCount nodes { quote } } }`,
        at: 'draft.commentThreads',
        about: IN_DRAFT,
        entries: [IN_DRAFT, IN_DRAFT, IN_DRAFT],
        otherwise: 'empty',
        through: { action: 'draft.read', about: IN_DRAFT },
      },
      'Draft.mentionable': {
        query: `draft(id: "${compliance.draftId}") { mentionable(search: "Member, Energy Suppliers Group") { totalCount nodes { name } } }`,
        at: 'draft.mentionable',
        about: IN_DRAFT,
        entries: [IN_DRAFT],
        otherwise: 'empty',
        through: { action: 'draft.read', about: IN_DRAFT },
      },
      'CommentThread.draft': {
        query: `commentThread(id: "${openId}") { draft { title } }`,
        at: 'commentThread.draft',
        about: IN_DRAFT,
        through: { action: 'comment.read', about: IN_DRAFT },
      },
    },
    subscriptions: {
      commentThreadChanged: {
        query: `commentThreadChanged(draftId: "${compliance.draftId}") { id }`,
        about: IN_DRAFT,
      },
    },
    offers: {
      'CommentThread.mayDo': {
        query: `commentThread(id: "${openId}") { mayDo }`,
        at: 'commentThread.mayDo',
        about: IN_DRAFT,
      },
    },
  }),
});
