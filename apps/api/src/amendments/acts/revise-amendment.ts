import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { DraftEdits } from '../../drafting/draft-edits.js';
import { id, paragraphs } from '../../platform/input.js';
import { wantedChanges } from '../amendment-input.js';
import { AmendmentsService } from '../amendments.service.js';
import { changesTo, changesToProposal } from '../proposals.js';

/** An amendment is tied to the text as it stands now: rebased, carried over to other clauses, or said in other words. */
export const reviseAmendment = defineAct({
  action: 'amendment.revise',
  seenBy: 'amendment.read',
  keepsAccess: true,
  input: z.object({
    amendmentId: id,
    expectedRevision: z.int().min(1),
    reasons: paragraphs,
    changes: wantedChanges,
  }),

  async subject({ tx, input, use }) {
    const amendments = use(AmendmentsService);
    const found = await amendments.locked(tx, input.amendmentId);
    return { subject: found, policy: amendments.policySubject(found) };
  },

  async change({ tx, input, subject, actor, personId, organisationId, now, use }) {
    if (personId === null) throw new Error('an amendment is revised by a person');
    const { amendment, latest, draft, group, space } = subject;
    const amendments = use(AmendmentsService);
    amendments.mustBeTheirs(subject, actor, personId, true);
    amendments.mustBeOpen(subject, input.expectedRevision);
    const { reasons } = input;
    const changes =
      amendment.parentId === null
        ? changesTo(await use(DraftEdits).lockedContent(tx, draft.id), input.changes, latest.changes)
        : changesToProposal((await amendments.locked(tx, amendment.parentId)).latest.changes, input.changes);
    const revision = await amendments.revise(tx, amendment, {
      reasons,
      changes,
      personId,
      organisationId,
      now,
    });
    return {
      spaceId: space.id,
      groupId: group.id,
      subjects: [
        { type: 'amendment', id: amendment.id },
        { type: 'draft', id: draft.id },
      ],
      payload: { number: amendment.number, revision, reasons, changes, before: { reasons: latest.reasons } },
      words: { number: amendment.number, title: draft.title },
      result: { amendmentId: amendment.id },
      notices: await amendments.notices(tx, subject, 'thoseInIt', now),
    };
  },

  sentence: {
    en: (who, { number, title }) => `${who} revised amendment ${number} to “${title}”.`,
    cy: (who, { number, title }) => `Diwygiodd ${who} welliant ${number} i “${title}”.`,
  },
});
