import { decisionStates, next, reasonSentence } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { DraftingService } from '../../drafting/drafting.service.js';
import { OrganisationsService } from '../../organisations/organisations.service.js';
import { id } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { DecisionRecords } from '../decision-records.js';
import { evaluationOf, stateAt } from '../decision-state.js';
import { DecisionsService } from '../decisions.service.js';
import { Departures } from '../departures.js';
import { Decision } from '../entities/decision.js';

/**
 * A co-chair closes a decision once its outcome is settled, or a job when its deadline has passed; the outcome is
 * computed, never typed in.
 */
export const closeDecision = defineAct({
  action: 'decision.close',
  seenBy: 'decision.read',
  input: z.object({ decisionId: id }),

  async subject({ tx, input, use }) {
    const decisions = use(DecisionsService);
    const found = await decisions.locked(tx, input.decisionId);
    return { subject: found, policy: decisions.policySubject(found) };
  },

  async change({ tx, subject: { decision, record: found, group, space }, actId, now, use }) {
    const seatsLeft = await use(Departures).byTime(tx, found, actId, now);
    const record = seatsLeft.length === 0 ? found : await use(DecisionRecords).in(tx, decision.id);
    const evaluation = evaluationOf(stateAt(record, now));
    const seats = record.seats.map(({ organisationId }) => organisationId);
    const names = await use(OrganisationsService).byIds(seats, tx);
    const nameOf = (organisationId: string) => names.get(organisationId)?.name ?? organisationId;
    const sentences = evaluation.reasons.map((reason) => reasonSentence(reason, nameOf, 'en'));
    if (!evaluation.mayClose) {
      throw Problem.conflict(`The outcome is not settled yet. ${sentences.join(' ')}`);
    }
    const status = next(
      decisionStates,
      decision.status,
      evaluation.outcome === 'would_carry' ? 'carry' : 'fail',
    );
    const closed: Decision = { ...decision, status, closedAt: now };
    await tx.update(Decision, { id: decision.id }, { status, closedAt: now });
    const alongside = await use(DecisionsService).decisionClosed({ tx, decision: closed, now });
    const version = (await use(DraftingService).versionsByIds(tx, [decision.versionId])).get(
      decision.versionId,
    );
    return {
      spaceId: space.id,
      groupId: group.id,
      subjects: [
        { type: 'decision', id: decision.id },
        { type: 'version', id: decision.versionId },
      ],
      versionHashes: version ? [version.sha256] : [],
      payload: { status, sha256: version?.sha256 ?? null, reasons: sentences, seatsLeft, ...alongside },
      words: { status, question: decision.question },
      result: { decisionId: decision.id },
      notices: await use(DecisionsService).toldGroup(tx, { group, space, decision }, now),
    };
  },

  sentence: {
    en: (who, { status, question }) =>
      `${who} closed “${question}” as ${status === 'carried' ? 'carried' : 'not carried'}.`,
    cy: (who, { status, question }) =>
      `Caeodd ${who} “${question}”: ${status === 'carried' ? 'fe’i derbyniwyd' : 'ni chafodd ei dderbyn'}.`,
  },
});
