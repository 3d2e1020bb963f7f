import type { ProposedChange } from '@concordat/documents';
import { amendmentStates } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { DraftEdits } from '../../drafting/draft-edits.js';
import { DraftingService } from '../../drafting/drafting.service.js';
import { newId } from '../../platform/ids.js';
import { id, paragraphs } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { wantedChanges } from '../amendment-input.js';
import { AmendmentsService } from '../amendments.service.js';
import { Amendment } from '../entities/amendment.js';
import { AmendmentRevision } from '../entities/amendment-revision.js';
import { changesTo, changesToProposal } from '../proposals.js';

/** Somebody proposes other words for clauses of a draft, or for what another amendment proposes. */
export const proposeAmendment = defineAct({
  action: 'amendment.propose',
  seenBy: 'amendment.read',
  keepsAccess: true,
  input: z.object({
    draftId: id,
    parentId: id.nullish().transform((given) => given ?? null),
    reasons: paragraphs,
    changes: wantedChanges,
  }),

  async subject({ tx, input, use }) {
    const found = await use(DraftingService).keptDraft(tx, input.draftId);
    return { subject: found, policy: use(AmendmentsService).policySubject(found) };
  },

  async change({ tx, input, subject, personId, organisationId, now, use }) {
    if (personId === null) throw new Error('an amendment is proposed by a person');
    const { draft, group, space } = subject;
    const amendments = use(AmendmentsService);
    const parent = input.parentId === null ? null : await amendments.locked(tx, input.parentId);
    const content = await use(DraftEdits).lockedContent(tx, draft.id);
    let changes: ProposedChange[];
    if (parent === null) changes = changesTo(content, input.changes);
    else {
      if (parent.draft.id !== draft.id) throw Problem.invalid('parentId', 'is an amendment to another draft');
      if (parent.amendment.parentId !== null) {
        throw Problem.invalid('parentId', 'is itself an amendment to an amendment; amend the first one');
      }
      amendments.mustBeOpen(parent, null);
      changes = changesToProposal(parent.latest.changes, input.changes);
    }
    const amendment: Amendment = {
      id: newId(),
      spaceId: space.id,
      groupId: group.id,
      draftId: draft.id,
      parentId: input.parentId,
      number: (await tx.countBy(Amendment, { draftId: draft.id })) + 1,
      status: amendmentStates.initial,
      revision: 1,
      proposedAt: now,
      proposedById: personId,
      proposedForId: organisationId,
      latestAt: now,
      settledAt: null,
      settledById: null,
      settledWhy: null,
    };
    await tx.insert(Amendment, amendment);
    const { reasons } = input;
    const revision = { id: newId(), amendmentId: amendment.id, number: 1, reasons, changes, at: now };
    await tx.insert(AmendmentRevision, { ...revision, personId, organisationId });
    return {
      spaceId: space.id,
      groupId: group.id,
      subjects: [
        { type: 'amendment', id: amendment.id },
        { type: 'draft', id: draft.id },
      ],
      payload: { number: amendment.number, parentId: input.parentId, reasons, changes },
      words: { number: amendment.number, title: draft.title },
      result: { amendmentId: amendment.id },
      notices: await amendments.notices(tx, { ...subject, amendment }, 'group', now),
    };
  },

  sentence: {
    en: (who, { number, title }) => `${who} proposed amendment ${number} to “${title}”.`,
    cy: (who, { number, title }) => `Cynigiodd ${who} welliant ${number} i “${title}”.`,
  },
});
