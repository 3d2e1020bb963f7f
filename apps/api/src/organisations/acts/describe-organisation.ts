import { NOWHERE } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { pick } from '../../platform/collections.js';
import { id } from '../../platform/input.js';
import { Organisation } from '../entities/organisation.js';
import { OrganisationsService } from '../organisations.service.js';
import { saidFields } from '../said-organisation.js';

/** An organisation says anew what it is and how it is reached. */
export const describeOrganisation = defineAct({
  action: 'organisation.describe',
  seenBy: 'organisation.read',
  input: z.object({ organisationId: id, ...saidFields }),

  async subject({ tx, input, use }) {
    const organisation = await use(OrganisationsService).locked(tx, input.organisationId);
    return { subject: organisation, policy: { ...NOWHERE, organisationId: organisation.id } };
  },

  async change({ tx, input, subject: organisation }) {
    const { organisationId: _said, ...said } = input;
    await tx.update(Organisation, { id: organisation.id }, said);
    return {
      spaceId: null,
      groupId: null,
      subjects: [{ type: 'organisation', id: organisation.id }],
      payload: { ...said, before: pick(organisation, said) },
      words: { name: organisation.name },
      result: { organisationId: organisation.id, slug: organisation.slug },
    };
  },

  sentence: {
    en: (who, { name }) => `${who} said anew what ${name} is and how it is reached.`,
    cy: (who, { name }) => `Dywedodd ${who} o’r newydd beth yw ${name} a sut i gysylltu.`,
  },
});
