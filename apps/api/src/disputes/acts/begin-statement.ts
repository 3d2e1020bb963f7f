import { draftContent } from '@concordat/documents';
import { statementOutline } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { NewDrafts } from '../../drafting/new-drafts.js';
import { IdentityService } from '../../identity/identity.service.js';
import { newId } from '../../platform/ids.js';
import { id } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { DisputesService } from '../disputes.service.js';
import { Dispute } from '../entities/dispute.js';

/**
 * The joint statement of what is in dispute is begun, under a heading in the language of whoever begins it: from then on
 * the sides and the facilitator write it together.
 */
export const beginStatement = defineAct({
  action: 'dispute.beginStatement',
  seenBy: 'dispute.read',
  keepsAccess: true,
  input: z.object({ disputeId: id }),

  async subject({ tx, input, use }) {
    const disputes = use(DisputesService);
    const found = await disputes.locked(tx, input.disputeId);
    return { subject: found, policy: disputes.policySubject(found) };
  },

  async change({ tx, subject: found, personId, organisationId, now, use }) {
    if (personId === null) throw new Error('a statement is begun by a person');
    const { dispute, group } = found;
    const disputes = use(DisputesService);
    await disputes.mustStillBeFree(tx, found, personId, now);
    if (dispute.statementId !== null) {
      throw Problem.conflict('The joint statement is begun already. Open the dispute and write on.');
    }
    const beginner = (await use(IdentityService).byIds([personId], tx)).get(personId);
    const statement = await use(NewDrafts).beginStatement(tx, {
      group,
      title: dispute.matter,
      content: draftContent(dispute.matter, statementOutline(beginner?.language ?? 'en'), newId),
      personId,
      organisationId,
      now,
    });
    await tx.update(Dispute, { id: dispute.id }, { statementId: statement.id });
    const change = disputes.recorded(found, {
      payload: { statementId: statement.id },
      notices: await disputes.toldSides(tx, found, now),
    });
    return { ...change, result: { ...change.result, statementId: statement.id } };
  },

  sentence: {
    en: (who, { matter }) => `${who} began the joint statement of the dispute “${matter}”.`,
    cy: (who, { matter }) => `Dechreuodd ${who} ddatganiad ar y cyd yr anghydfod “${matter}”.`,
  },
});
