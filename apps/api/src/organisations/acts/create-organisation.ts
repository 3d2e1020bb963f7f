import { NOWHERE } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { OrganisationsService } from '../organisations.service.js';
import { keptFields, saidFields, sectorFields, shortName } from '../said-organisation.js';

/** An organisation is added to the installation; its sector comes with it the first time. */
export const createOrganisation = defineAct({
  action: 'organisation.create',
  seenBy: 'organisation.read',
  input: z.object({
    slug: shortName,
    sector: sectorFields,
    illustrative: z.boolean().default(false),
    ...keptFields,
    ...saidFields,
  }),

  async subject() {
    return { subject: null, policy: NOWHERE };
  },

  async change({ tx, input, now, use }) {
    const organisation = await use(OrganisationsService).add(tx, input, now);
    const { sector, ...said } = input;
    return {
      spaceId: null,
      groupId: null,
      subjects: [{ type: 'organisation', id: organisation.id }],
      payload: { ...said, sector: sector.key },
      words: { name: input.name },
      result: { organisationId: organisation.id, slug: organisation.slug },
    };
  },

  sentence: {
    en: (who, { name }) => `${who} added the organisation ${name}.`,
    cy: (who, { name }) => `Ychwanegodd ${who} y sefydliad ${name}.`,
  },
});
