import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { newId } from '../../platform/ids.js';
import { calendarDate, id, paragraphs } from '../../platform/input.js';
import { DisputesService } from '../disputes.service.js';
import { DisputeStep } from '../entities/dispute-step.js';

/** The facilitator records a step: what was done on a day, or is to be done on one. */
export const recordStep = defineAct({
  action: 'dispute.recordStep',
  seenBy: 'dispute.read',
  keepsAccess: true,
  input: z.object({ disputeId: id, day: calendarDate, what: paragraphs }),

  async subject({ tx, input, use }) {
    const disputes = use(DisputesService);
    const found = await disputes.locked(tx, input.disputeId);
    return { subject: found, policy: disputes.policySubject(found) };
  },

  async change({ tx, input: { day, what }, subject: found, personId, now, use }) {
    if (personId === null) throw new Error('a step is recorded by a person');
    const disputes = use(DisputesService);
    await disputes.mustStillBeFree(tx, found, personId, now);
    const step: DisputeStep = {
      id: newId(),
      disputeId: found.dispute.id,
      day,
      what,
      recordedById: personId,
      at: now,
    };
    await tx.insert(DisputeStep, step);
    const notices = await disputes.toldSides(tx, found, now);
    const change = disputes.recorded(found, { payload: { stepId: step.id, day, what }, notices });
    return { ...change, words: { ...change.words, day } };
  },

  sentence: {
    en: (who, { matter, day }) => `${who} recorded a step of ${day} in the dispute “${matter}”.`,
    cy: (who, { matter, day }) => `Cofnododd ${who} gam ar ${day} yn yr anghydfod “${matter}”.`,
  },
});
