import { AFFILIATION_KINDS, NOWHERE } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { calendarDate, id } from '../../platform/input.js';
import { AffiliationsService } from '../affiliations.service.js';

const KIND_EN = {
  employed: 'employed by',
  representing: 'representing',
  seconded: 'seconded by',
} as const;
const KIND_CY = {
  employed: 'wedi’i gyflogi gan',
  representing: 'yn cynrychioli',
  seconded: 'ar secondiad o',
} as const;

/** A person's tie to an organisation is recorded: employed by it, representing it, or lent by it to another. */
export const recordAffiliation = defineAct({
  action: 'affiliation.record',
  seenBy: 'organisation.read',
  input: z.object({
    personId: id,
    organisationId: id,
    kind: z.enum(AFFILIATION_KINDS),
    lentToId: id.nullable().default(null),
    fundedById: id.nullable().default(null),
    from: calendarDate,
    until: calendarDate.nullable().default(null),
  }),

  async subject() {
    return { subject: null, policy: NOWHERE };
  },

  async change({ tx, input, use }) {
    const { affiliation, ...names } = await use(AffiliationsService).affiliate(tx, input);
    return {
      spaceId: null,
      groupId: null,
      subjects: [
        { type: 'affiliation', id: affiliation.id },
        { type: 'person', id: input.personId },
        { type: 'organisation', id: input.organisationId },
      ],
      payload: input,
      words: { ...names, kind: input.kind },
      result: { affiliationId: affiliation.id, personId: input.personId },
      notices: [{ kind: 'organisation', personIds: [input.personId], path: `/people/${input.personId}` }],
    };
  },

  sentence: {
    en: (who, { person, organisation, lentTo, kind }) =>
      `${who} recorded ${person} as ${KIND_EN[kind]} ${organisation}${lentTo === null ? '' : `, lent to ${lentTo}`}.`,
    cy: (who, { person, organisation, lentTo, kind }) =>
      `Cofnododd ${who} fod ${person} ${KIND_CY[kind]} ${organisation}${lentTo === null ? '' : ` i ${lentTo}`}.`,
  },
});
