import type { Stage } from '../stage.js';
import { query } from '../stored.js';
import { feature, inGroup } from './operation.js';

const IN_DRAFT = inGroup('compliance', { draft: 'open' });

interface Made {
  /** Proposed by the suppliers' member, and talked about. */
  readonly averageId: string;
  readonly highId: string;
  /** The clause that it would add. */
  readonly addedId: string;
  /** Wants another thing of the same clause as the first. */
  readonly noAverageId: string;
  /** Was rejected, with the reasons why. */
  readonly rejectedId: string;
}

const FOUND = `
  SELECT (SELECT id FROM amendment WHERE draft_id = $1 AND number = 1) AS "averageId",
         (SELECT id FROM amendment WHERE draft_id = $1 AND number = 2) AS "highId",
         (SELECT changes->0->>'newId' FROM amendment_revision WHERE amendment_id =
            (SELECT id FROM amendment WHERE draft_id = $1 AND number = 2)) AS "addedId",
         (SELECT id FROM amendment WHERE draft_id = $1 AND number = 3) AS "noAverageId",
         (SELECT id FROM amendment WHERE draft_id = $1 AND status = 'rejected') AS "rejectedId"`;

async function prepare({ database, living }: Stage): Promise<Made> {
  const [found] = await query<Made>(database, FOUND, [living.compliance.draftId]);
  if (found?.averageId == null) throw new Error('The demonstration has no amendments.');
  return found;
}

/** Makes the member of the matrix the one who proposed an amendment. */
const proposedByTheMember = (id: string) => ({
  table: 'amendment',
  where: `id = '${id}'`,
  set: {
    proposed_by_id: `COALESCE((SELECT id FROM person WHERE email = 'member@matrix.example'), proposed_by_id)`,
  },
});

export const amendments = feature<Made>({
  prepare,
  operations: ({ living: { compliance } }, { averageId, highId, addedId, noAverageId, rejectedId }) => ({
    mutations: {
      proposeAmendment: {
        by: 'suppliers',
        input: {
          draftId: compliance.draftId,
          reasons: 'One in ten says more.',
          changes: [
            {
              kind: 'REPLACE',
              clauseId: 'cc-people-guide',
              text: 'A guide of two pages at most says how to run the home well.',
            },
          ],
        },
        about: IN_DRAFT,
      },
      replyToAmendment: {
        by: 'builders',
        input: { amendmentId: averageId, body: 'Here are the figures.' },
        about: IN_DRAFT,
      },
      reviseAmendment: {
        by: 'suppliers',
        input: {
          amendmentId: averageId,
          expectedRevision: 1,
          reasons: 'Fifteen, as was said.',
          changes: [
            {
              kind: 'REPLACE',
              clauseId: 'cc-limit-average',
              text: 'A developer may meet the limit on average over fifteen homes or more.',
            },
          ],
        },
        about: IN_DRAFT,
        rules: (part) => (['member', 'coChair', 'objector'].includes(part) ? undefined : 'FORBIDDEN'),
        first: proposedByTheMember(averageId),
      },
      acceptAmendment: {
        by: 'builders',
        input: {
          amendmentId: highId,
          expectedRevision: 1,
          why: 'Agreed in the meeting.',
          texts: [{ clauseId: addedId, text: 'Until then a council may ask for the limit of lower blocks.' }],
        },
        about: IN_DRAFT,
      },
      rejectAmendment: {
        by: 'builders',
        input: { amendmentId: noAverageId, expectedRevision: 1, why: 'The average stays.' },
        about: IN_DRAFT,
      },
      withdrawAmendment: {
        by: 'suppliers',
        input: { amendmentId: averageId },
        about: IN_DRAFT,
        rules: (part) => (part === 'member' ? undefined : 'FORBIDDEN'),
        first: proposedByTheMember(averageId),
      },
    },
    queries: {
      amendment: { query: `amendment(id: "${averageId}") { number }`, about: IN_DRAFT },
      'amendment (rejected)': { query: `amendment(id: "${rejectedId}") { settledWhy }`, about: IN_DRAFT },
    },
    fields: {
      'Draft.amendments': {
        query: `draft(id: "${compliance.draftId}") { amendments { totalCount nodes { number } } }`,
        at: 'draft.amendments',
        about: IN_DRAFT,
        entries: [IN_DRAFT, IN_DRAFT, IN_DRAFT, IN_DRAFT],
        otherwise: 'empty',
        through: { action: 'draft.read', about: IN_DRAFT },
      },
      'Draft.amended': {
        query: `draft(id: "${compliance.draftId}") { amended(amendmentIds: ["${highId}"]) { leftOut } }`,
        at: 'draft.amended',
        about: IN_DRAFT,
        through: { action: 'draft.read', about: IN_DRAFT },
      },
      'Amendment.draft': {
        query: `amendment(id: "${averageId}") { draft { title } }`,
        at: 'amendment.draft',
        about: IN_DRAFT,
        through: { action: 'amendment.read', about: IN_DRAFT },
      },
    },
    subscriptions: {
      amendmentChanged: {
        query: `amendmentChanged(draftId: "${compliance.draftId}") { id }`,
        about: IN_DRAFT,
      },
    },
    offers: {
      'Amendment.mayDo': {
        query: `amendment(id: "${averageId}") { mayDo }`,
        at: 'amendment.mayDo',
        about: IN_DRAFT,
      },
    },
  }),
});
