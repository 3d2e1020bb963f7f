import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { newId } from '../../platform/ids.js';
import { id, paragraphs } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { DisputesService } from '../disputes.service.js';
import { DisputeOption } from '../entities/dispute-option.js';

const OPTIONS_MAX = 20;

/** A side or the facilitator offers a way out of a dispute. */
export const offerOption = defineAct({
  action: 'dispute.offerOption',
  seenBy: 'dispute.read',
  keepsAccess: true,
  input: z.object({ disputeId: id, text: paragraphs }),

  async subject({ tx, input, use }) {
    const disputes = use(DisputesService);
    const found = await disputes.locked(tx, input.disputeId);
    return { subject: found, policy: disputes.policySubject(found) };
  },

  async change({ tx, input: { text }, subject: found, personId, organisationId, now, use }) {
    if (personId === null) throw new Error('an option is offered by a person');
    const disputes = use(DisputesService);
    await disputes.mustStillBeFree(tx, found, personId, now);
    const offered = await tx.countBy(DisputeOption, { disputeId: found.dispute.id });
    if (offered >= OPTIONS_MAX) {
      throw Problem.conflict(
        `A dispute has ${OPTIONS_MAX} options at most. Choose among those that there are.`,
      );
    }
    const option: DisputeOption = {
      id: newId(),
      disputeId: found.dispute.id,
      number: offered + 1,
      text,
      offeredById: personId,
      offeredForId: organisationId,
      at: now,
    };
    await tx.insert(DisputeOption, option);
    const change = disputes.recorded(found, {
      payload: { optionId: option.id, number: option.number, text },
      notices: await disputes.toldSides(tx, found, now),
    });
    return {
      ...change,
      result: { ...change.result, optionId: option.id },
      words: { ...change.words, number: option.number },
    };
  },

  sentence: {
    en: (who, { matter, number }) => `${who} offered option ${number} in the dispute “${matter}”.`,
    cy: (who, { matter, number }) => `Cynigiodd ${who} ddewis ${number} yn yr anghydfod “${matter}”.`,
  },
});
