import { remindFrom } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { id } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { evaluationOf, isPast, stateAt } from '../decision-state.js';
import { DecisionsService } from '../decisions.service.js';
import { DecisionReminder } from '../entities/decision-reminder.js';
import { SpokenFor } from '../spoken-for.js';

/** Whoever speaks for an organisation that has not answered is reminded of the deadline, once. */
export const remindOfDecision = defineAct({
  action: 'decision.remind',
  seenBy: 'decision.read',
  keepsAccess: true,
  input: z.object({ decisionId: id }),

  async subject({ tx, input, use }) {
    const decisions = use(DecisionsService);
    const found = await decisions.locked(tx, input.decisionId);
    return { subject: found, policy: decisions.policySubject(found) };
  },

  async change({ tx, subject: found, now, use }) {
    const { decision, record, group, space } = found;
    const { deadline, openedAt } = decision;
    if (deadline === null || isPast(decision, now) || now < remindFrom(openedAt, deadline)) {
      throw Problem.conflict('There is nothing to be reminded of.');
    }
    if (await tx.existsBy(DecisionReminder, { decisionId: decision.id })) {
      throw Problem.conflict('Those who had not answered were reminded already.');
    }
    const { missing } = evaluationOf(stateAt(record, now));
    if (missing.length === 0) throw Problem.conflict('Everybody has answered meanwhile.');
    await tx.insert(DecisionReminder, { decisionId: decision.id, remindedAt: now });
    return {
      spaceId: space.id,
      groupId: group.id,
      subjects: [{ type: 'decision', id: decision.id }],
      payload: { missing: [...missing], deadline: deadline.toISOString() },
      words: { number: missing.length, question: decision.question },
      result: { decisionId: decision.id },
      notices: [
        {
          kind: 'decision',
          personIds: await use(SpokenFor).people(tx, found, missing, now),
          path: `/spaces/${space.slug}/decisions/${decision.id}`,
        },
      ],
    };
  },

  sentence: {
    en: (who, { number, question }) =>
      number === 1
        ? `${who} reminded one organisation that it has not answered “${question}”.`
        : `${who} reminded ${number} organisations that they have not answered “${question}”.`,
    cy: (who, { number, question }) =>
      `Atgoffodd ${who} sefydliadau (${number}) nad ydynt wedi ateb “${question}”.`,
  },
});
