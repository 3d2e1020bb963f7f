import { OPTION_ANSWERS } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { newId } from '../../platform/ids.js';
import { id, isId, optionalParagraphs } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { DisputesService } from '../disputes.service.js';
import { DisputeOption } from '../entities/dispute-option.js';
import { DisputeOptionAnswer } from '../entities/dispute-option-answer.js';

const SAID_EN = {
  yes: 'can live with',
  with_changes: 'can live, with changes, with',
  no: 'cannot live with',
};
const SAID_CY = {
  yes: 'gallu byw gyda',
  with_changes: 'gallu byw, gyda newidiadau, gyda',
  no: 'methu byw gyda',
};

/** An organisation of a side says whether it can live with an option; what it said before stays to be read. */
export const answerOption = defineAct({
  action: 'dispute.answerOption',
  seenBy: 'dispute.read',
  keepsAccess: true,
  input: z.object({ optionId: id, answer: z.enum(OPTION_ANSWERS), words: optionalParagraphs }),

  async subject({ tx, input: { optionId }, use }) {
    const option = isId(optionId) ? await tx.findOneBy(DisputeOption, { id: optionId }) : null;
    if (option === null) throw Problem.notFound('option');
    const disputes = use(DisputesService);
    const found = await disputes.locked(tx, option.disputeId);
    return {
      subject: { ...found, option },
      policy: disputes.policySubject(found),
    };
  },

  async change({ tx, input: { answer, words }, subject: found, personId, organisationId, now, use }) {
    if (personId === null || organisationId === null)
      throw new Error('an option is answered by a person for an organisation');
    const { option } = found;
    if (answer === 'with_changes' && words === null) throw Problem.invalid('words', 'must say which changes');
    const last = await tx.findOne(DisputeOptionAnswer, {
      where: { optionId: option.id, organisationId },
      order: { ordinal: 'DESC' },
    });
    const before = last && { answer: last.answer, words: last.words };
    await tx.insert(DisputeOptionAnswer, {
      id: newId(),
      optionId: option.id,
      organisationId,
      ordinal: (last?.ordinal ?? 0) + 1,
      personId,
      answer,
      words,
      at: now,
    });
    const disputes = use(DisputesService);
    const change = disputes.recorded(found, {
      payload: { optionId: option.id, number: option.number, answer, words, ...(before && { before }) },
      notices: await disputes.toldSides(tx, found, now),
    });
    return { ...change, words: { ...change.words, number: option.number, answer } };
  },

  sentence: {
    en: (who, { matter, number, answer }) =>
      `${who} ${SAID_EN[answer]} option ${number} in the dispute “${matter}”.`,
    cy: (who, { matter, number, answer }) =>
      `Mae ${who} yn ${SAID_CY[answer]} dewis ${number} yn yr anghydfod “${matter}”.`,
  },
});
