import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { DraftEdits } from '../../drafting/draft-edits.js';
import { IdentityService } from '../../identity/identity.service.js';
import { id, optionalParagraphs } from '../../platform/input.js';
import { AcceptedAmendments } from '../accepted-amendments.js';
import { clauseWords } from '../amendment-input.js';
import { AmendmentsService } from '../amendments.service.js';
import { reworded } from '../proposals.js';

/**
 * An amendment becomes part of the text that it is to, in this very transaction, written by whoever proposed it and
 * accepted by whoever acts; refused where that text is no longer what it was proposed for.
 */
export const acceptAmendment = defineAct({
  action: 'amendment.accept',
  seenBy: 'amendment.read',
  keepsAccess: true,
  input: z.object({
    amendmentId: id,
    expectedRevision: z.int().min(1),
    why: optionalParagraphs,
    texts: z
      .array(z.object({ clauseId: id, text: clauseWords }))
      .max(20)
      .nullish()
      .transform((given) => given ?? []),
  }),

  async subject({ tx, input, use }) {
    const amendments = use(AmendmentsService);
    const found = await amendments.locked(tx, input.amendmentId);
    return { subject: found, policy: amendments.policySubject(found) };
  },

  async change({ tx, input, subject, personId, organisationId, now, use }) {
    if (personId === null) throw new Error('an amendment is accepted by a person');
    const { amendment, latest, draft, group, space } = subject;
    const amendments = use(AmendmentsService);
    amendments.mustBeOpen(subject, input.expectedRevision);
    const changes = reworded(latest.changes, input.texts);
    const changed = JSON.stringify(changes) !== JSON.stringify(latest.changes);
    const by = { personId, organisationId, now };
    if (changed) await amendments.revise(tx, amendment, { reasons: latest.reasons, changes, ...by });
    const seq = await use(AcceptedAmendments).write(tx, { ...subject, changes }, by);
    const why = input.why;
    const settled = await amendments.settle(tx, subject, changed ? 'acceptWithChanges' : 'accept', {
      personId,
      why,
      now,
    });
    const proposer = (await use(IdentityService).byIds([amendment.proposedById], tx)).get(
      amendment.proposedById,
    );
    return {
      spaceId: space.id,
      groupId: group.id,
      subjects: [
        { type: 'amendment', id: amendment.id },
        { type: 'draft', id: draft.id },
        { type: 'person', id: amendment.proposedById },
        ...settled.subjects,
      ],
      payload: {
        ...{ number: amendment.number, status: settled.status, why, changes, update: seq },
        ...settled.payload,
      },
      words: {
        number: amendment.number,
        title: draft.title,
        proposer: proposer?.name ?? '',
        changed,
      },
      result: { amendmentId: amendment.id },
      notices: [...(await amendments.notices(tx, subject, 'group', now)), ...settled.notices],
      ...(seq === null ? {} : { afterCommit: () => use(DraftEdits).announce(draft.id, seq) }),
    };
  },

  sentence: {
    en: (who, { number, title, proposer, changed }) =>
      `${who} accepted amendment ${number} to “${title}”${changed ? ' with changes' : ''}, proposed by ${proposer}.`,
    cy: (who, { number, title, proposer, changed }) =>
      `Derbyniodd ${who} welliant ${number} i “${title}”${changed ? ' gyda newidiadau' : ''}, a gynigiwyd gan ${proposer}.`,
  },
});
