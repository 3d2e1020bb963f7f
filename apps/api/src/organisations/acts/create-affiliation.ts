import { AFFILIATION_KINDS, NOWHERE } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { namesOf } from '../../identity/names.js';
import { newId } from '../../platform/ids.js';
import { calendarDate, id } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { Affiliation } from '../entities/affiliation.js';

/** A person's tie to an organisation is recorded: employed by it, representing it, or lent by it to another. */
export const createAffiliation = defineAct({
  action: 'affiliation.create',
  seenBy: 'organisation.read',
  input: z.object({
    personId: id,
    organisationId: id,
    kind: z.enum(AFFILIATION_KINDS),
    lentToId: id.nullable().default(null),
    from: calendarDate,
    until: calendarDate.nullable().default(null),
  }),

  async subject() {
    return { subject: null, policy: NOWHERE };
  },

  async change({ tx, input }) {
    if ((input.kind === 'seconded') !== (input.lentToId !== null)) {
      throw Problem.invalid('lentToId', 'must say to whom a seconded person is lent, and only then');
    }
    const affiliation = { id: newId(), ...input };
    await tx.insert(Affiliation, affiliation);
    const names = await namesOf(tx, input.personId, input.organisationId);
    return {
      spaceId: null,
      groupId: null,
      subjects: [{ type: 'affiliation', id: affiliation.id }],
      payload: input,
      words: { person: names.person ?? '', organisation: names.organisation ?? '', kind: input.kind },
      result: { affiliationId: affiliation.id },
    };
  },

  sentence: {
    en: (who, { person, organisation, kind }) => `${who} recorded ${person} as ${kind} for ${organisation}.`,
    cy: (who, { person, organisation }) => `Cofnododd ${who} gyswllt ${person} â ${organisation}.`,
  },
});
