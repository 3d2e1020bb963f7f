import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { newId } from '../../platform/ids.js';
import { id, paragraphs } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { DisputesService } from '../disputes.service.js';
import { Dispute } from '../entities/dispute.js';
import { DisputeStatement } from '../entities/dispute-statement.js';

/** The joint statement of what is in dispute is written on, by turns: each text is kept, and none written over unread. */
export const writeStatement = defineAct({
  action: 'dispute.writeStatement',
  seenBy: 'dispute.read',
  keepsAccess: true,
  input: z.object({ disputeId: id, expectedRevision: z.int().min(0), text: paragraphs }),

  async subject({ tx, input, use }) {
    const disputes = use(DisputesService);
    const found = await disputes.locked(tx, input.disputeId);
    return { subject: found, policy: disputes.policySubject(found) };
  },

  async change({ tx, input, subject: found, personId, organisationId, now, use }) {
    if (personId === null) throw new Error('a statement is written by a person');
    const { dispute } = found;
    const disputes = use(DisputesService);
    await disputes.mustStillBeFree(tx, found, personId, now);
    if (input.expectedRevision !== dispute.statementRevision) {
      throw Problem.conflict(
        'Somebody has written on the joint statement since you read it. Read it as it is now, then write on.',
      );
    }
    const last = await tx.findOneBy(DisputeStatement, {
      disputeId: dispute.id,
      number: dispute.statementRevision,
    });
    const number = dispute.statementRevision + 1;
    await tx.insert(DisputeStatement, {
      id: newId(),
      disputeId: dispute.id,
      number,
      text: input.text,
      personId,
      organisationId,
      at: now,
    });
    await tx.update(Dispute, { id: dispute.id }, { statementRevision: number });
    return disputes.recorded(found, {
      payload: { number, text: input.text, ...(last && { before: { text: last.text } }) },
      notices: await disputes.toldSides(tx, found, now),
    });
  },

  sentence: {
    en: (who, { matter }) => `${who} wrote on the joint statement of the dispute “${matter}”.`,
    cy: (who, { matter }) => `Ysgrifennodd ${who} ar ddatganiad ar y cyd yr anghydfod “${matter}”.`,
  },
});
