import { NOWHERE } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { namesOf } from '../../identity/names.js';
import { calendarDate, id } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { AffiliationsService } from '../affiliations.service.js';
import { Affiliation } from '../entities/affiliation.js';

/** A tie ends: with a last day, or at once. What rested on it ends with it. It can be brought forward, never put off. */
export const endAffiliation = defineAct({
  action: 'affiliation.end',
  seenBy: 'organisation.read',
  input: z.object({ affiliationId: id, lastDay: calendarDate.nullable().default(null) }),

  async subject({ tx, input, use }) {
    const affiliation = await use(AffiliationsService).locked(tx, input.affiliationId);
    return { subject: affiliation, policy: NOWHERE };
  },

  async change({ tx, input: { lastDay }, subject: affiliation, now }) {
    const today = now.toISOString().slice(0, 10);
    const { until, endedAt } = affiliation;
    if (endedAt !== null || (until !== null && until < today)) {
      throw Problem.conflict('This affiliation is over already.');
    }
    if (lastDay !== null && lastDay < today) {
      throw Problem.invalid('lastDay', 'must not lie in the past; leave it out to end it at once');
    }
    if (lastDay !== null && until !== null && lastDay > until) {
      throw Problem.invalid(
        'lastDay',
        'must not put off the end; record a new affiliation from the day after',
      );
    }
    const atOnce = lastDay === null;
    await tx.update(Affiliation, { id: affiliation.id }, atOnce ? { endedAt: now } : { until: lastDay });
    const { personId, organisationId } = affiliation;
    const names = await namesOf(tx, personId, organisationId);
    return {
      spaceId: null,
      groupId: null,
      subjects: [
        { type: 'affiliation', id: affiliation.id },
        { type: 'person', id: personId },
        { type: 'organisation', id: organisationId },
      ],
      payload: { lastDay },
      words: { person: names.person ?? '', organisation: names.organisation ?? '', lastDay },
      result: { affiliationId: affiliation.id, personId },
      notices: [{ kind: 'organisation', personIds: [personId], path: `/people/${personId}` }],
    };
  },

  sentence: {
    en: (who, { person, organisation, lastDay }) =>
      `${who} ended what ties ${person} to ${organisation}, ${lastDay === null ? 'at once' : `after ${lastDay}`}.`,
    cy: (who, { person, organisation, lastDay }) =>
      `Daeth ${who} â chyswllt ${person} â ${organisation} i ben ${lastDay === null ? 'ar unwaith' : `ar ôl ${lastDay}`}.`,
  },
});
