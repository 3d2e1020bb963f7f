import { decisionStates, next } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { id, paragraphs } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { evaluationOf, isPast, stateAt } from '../decision-state.js';
import { DecisionsService } from '../decisions.service.js';
import { Decision } from '../entities/decision.js';

/**
 * A co-chair takes a question back that the group need not answer any more, such as one that was put by mistake. Where the
 * answers or the deadline have settled an outcome, that stands, and the decision is closed instead.
 */
export const lapseDecision = defineAct({
  action: 'decision.lapse',
  seenBy: 'decision.read',
  input: z.object({ decisionId: id, reasons: paragraphs }),

  async subject({ tx, input, use }) {
    const decisions = use(DecisionsService);
    const found = await decisions.locked(tx, input.decisionId);
    return { subject: found, policy: decisions.policySubject(found) };
  },

  async change({ tx, input, subject: { decision, record, group, space }, now, use }) {
    if (isPast(decision, now) || evaluationOf(stateAt(record, now)).mayClose) {
      throw Problem.conflict(
        'The outcome is settled, and stands. Close the decision: it ends as the answers say.',
      );
    }
    const { reasons } = input;
    const ended = {
      status: next(decisionStates, decision.status, 'lapse'),
      closedAt: now,
      lapsedWhy: reasons,
    };
    await tx.update(Decision, { id: decision.id }, ended);
    const decisions = use(DecisionsService);
    const alongside = await decisions.decisionClosed({ tx, decision: { ...decision, ...ended }, now });
    return {
      spaceId: space.id,
      groupId: group.id,
      subjects: [
        { type: 'decision', id: decision.id },
        { type: 'version', id: decision.versionId },
      ],
      payload: { reasons, ...alongside },
      words: { question: decision.question },
      result: { decisionId: decision.id },
      notices: await use(DecisionsService).toldGroup(tx, { group, space, decision }, now),
    };
  },

  sentence: {
    en: (who, { question }) => `${who} took “${question}” back: it lapsed without an outcome.`,
    cy: (who, { question }) => `Tynnodd ${who} “${question}” yn ôl: daeth i ben heb ganlyniad.`,
  },
});
