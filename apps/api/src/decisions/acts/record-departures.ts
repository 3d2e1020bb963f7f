import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { OrganisationsService } from '../../organisations/organisations.service.js';
import { id } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { DecisionsService } from '../decisions.service.js';
import { Departures } from '../departures.js';

/** Organisations whose last places in the group have run out have left the decision: recorded as of when they ran out. */
export const recordDepartures = defineAct({
  action: 'decision.recordDepartures',
  seenBy: 'decision.read',
  input: z.object({ decisionId: id }),

  async subject({ tx, input, use }) {
    const decisions = use(DecisionsService);
    const found = await decisions.locked(tx, input.decisionId);
    return { subject: found, policy: decisions.policySubject(found) };
  },

  async change({ tx, subject: { decision, record, group, space }, actId, now, use }) {
    const seatsLeft = await use(Departures).byTime(tx, record, actId, now);
    if (seatsLeft.length === 0)
      throw Problem.conflict('Nobody has left this decision since it was last looked at.');
    const ids = seatsLeft.map(({ organisationId }) => organisationId);
    const organisations = await use(OrganisationsService).byIds(ids, tx);
    const names = ids.map((organisationId) => organisations.get(organisationId)?.name ?? organisationId);
    return {
      spaceId: space.id,
      groupId: group.id,
      subjects: [{ type: 'decision', id: decision.id }],
      payload: { seatsLeft },
      words: { question: decision.question, names: names.join(', ') },
      result: { decisionId: decision.id },
    };
  },

  sentence: {
    en: (who, { question, names }) => `${who} recorded who left the group during “${question}”: ${names}.`,
    cy: (who, { question, names }) =>
      `Cofnododd ${who} pwy a adawodd y grŵp yn ystod “${question}”: ${names}.`,
  },
});
