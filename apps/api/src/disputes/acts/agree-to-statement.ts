import { assertFreezable } from '@concordat/documents';
import { READING_HOURS, readingServes } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { readable } from '../../drafting/readable.js';
import { newId } from '../../platform/ids.js';
import { id, sha256 } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { DisputesService } from '../disputes.service.js';
import { DisputeStatementAgreement } from '../entities/dispute-statement-agreement.js';
import { StatementReadings } from '../statement-readings.js';
import { StatementTexts } from '../statement-texts.js';

/** An organisation of a side agrees to the joint statement: to the exact words that its person has read to their end. */
export const agreeToStatement = defineAct({
  action: 'dispute.agreeToStatement',
  seenBy: 'dispute.read',
  keepsAccess: true,
  input: z.object({ disputeId: id, sha256 }),

  async subject({ tx, input, use }) {
    const disputes = use(DisputesService);
    const found = await disputes.locked(tx, input.disputeId);
    return { subject: found, policy: disputes.policySubject(found) };
  },

  async change({ tx, input, subject: found, personId, sessionId, organisationId, now, use }) {
    if (personId === null || sessionId === null || organisationId === null)
      throw new Error('a statement is agreed to by a person for an organisation');
    const { dispute } = found;
    const texts = use(StatementTexts);
    const text = await texts.lockedAs(tx, dispute, input.sha256);
    const { sha256: hash } = text;
    const reading = await use(StatementReadings).inSession(tx, {
      disputeId: dispute.id,
      sha256: hash,
      sessionId,
      personId,
    });
    const { servedAt, readToEndAt } = reading;
    if (readToEndAt === null || !readingServes(readToEndAt, now)) {
      throw Problem.conflict(
        `Read the joint statement to its end first: an agreement binds you to its exact words, and a reading serves for ${READING_HOURS} hours.`,
      );
    }
    readable('disputeId', () => assertFreezable(text.content));
    const last = await tx.findOne(DisputeStatementAgreement, {
      where: { disputeId: dispute.id, organisationId },
      order: { ordinal: 'DESC' },
    });
    if (last?.sha256 === hash) {
      throw Problem.conflict('Your organisation has agreed to these very words already.');
    }
    await texts.keep(tx, dispute.id, text, now);
    await tx.insert(DisputeStatementAgreement, {
      id: newId(),
      disputeId: dispute.id,
      organisationId,
      ordinal: (last?.ordinal ?? 0) + 1,
      personId,
      sha256: hash,
      at: now,
    });
    const disputes = use(DisputesService);
    return disputes.recorded(found, {
      payload: {
        sha256: hash,
        servedAt: servedAt.toISOString(),
        readToEndAt: readToEndAt.toISOString(),
      },
      notices: await disputes.toldSides(tx, found, now),
    });
  },

  sentence: {
    en: (who, { matter }) =>
      `${who} agreed to the joint statement of the dispute “${matter}”, as it read then.`,
    cy: (who, { matter }) =>
      `Cytunodd ${who} i ddatganiad ar y cyd yr anghydfod “${matter}”, fel yr oedd bryd hynny.`,
  },
});
