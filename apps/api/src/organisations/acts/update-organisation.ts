import { NOWHERE } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { pick } from '../../platform/collections.js';
import { id } from '../../platform/input.js';
import { Organisation } from '../entities/organisation.js';
import { OrganisationsService } from '../organisations.service.js';
import { keptFields, sectorFields } from '../said-organisation.js';

/** The secretariat corrects what it keeps of an organisation. */
export const updateOrganisation = defineAct({
  action: 'organisation.update',
  seenBy: 'organisation.read',
  input: z.object({ organisationId: id, sector: sectorFields, ...keptFields }),

  async subject({ tx, input, use }) {
    const organisation = await use(OrganisationsService).locked(tx, input.organisationId);
    return { subject: organisation, policy: NOWHERE };
  },

  async change({ tx, input, subject: organisation, use }) {
    const { organisationId: _said, sector, ...kept } = input;
    const { key: sectorKey } = await use(OrganisationsService).ensureSector(tx, sector);
    await tx.update(Organisation, { id: organisation.id }, { ...kept, sectorKey });
    return {
      spaceId: null,
      groupId: null,
      subjects: [{ type: 'organisation', id: organisation.id }],
      payload: {
        ...kept,
        sector: sectorKey,
        before: { ...pick(organisation, kept), sector: organisation.sectorKey },
      },
      words: { before: organisation.name, name: input.name },
      result: { organisationId: organisation.id, slug: organisation.slug },
    };
  },

  sentence: {
    en: (who, { before, name }) =>
      before === name
        ? `${who} corrected what is kept of the organisation ${name}.`
        : `${who} corrected what is kept of the organisation ${before}, now ${name}.`,
    cy: (who, { before, name }) =>
      before === name
        ? `Cywirodd ${who} yr hyn a gedwir am y sefydliad ${name}.`
        : `Cywirodd ${who} yr hyn a gedwir am y sefydliad ${before}, sef ${name} bellach.`,
  },
});
