import { NOWHERE } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { newId } from '../../platform/ids.js';
import { line, paragraphs, text } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { Organisation } from '../entities/organisation.js';
import { Sector } from '../entities/sector.js';

/** An organisation is added to the installation; its sector comes with it the first time. */
export const createOrganisation = defineAct({
  action: 'organisation.create',
  seenBy: 'organisation.read',
  input: z.object({
    slug: text({ min: 1, max: 60, multiline: false }),
    name: line,
    sector: z.object({ key: line, name: line, ordinal: z.int() }),
    illustrative: z.boolean(),
    description: paragraphs,
  }),

  async subject() {
    return { subject: null, policy: NOWHERE };
  },

  async change({ tx, input, now }) {
    if (await tx.existsBy(Organisation, { slug: input.slug })) {
      throw Problem.conflict(`There is an organisation “${input.slug}” already.`);
    }
    const { sector, ...said } = input;
    await tx.upsert(Sector, sector, ['key']);
    const organisation = { id: newId(), ...said, sectorKey: sector.key, createdAt: now };
    await tx.insert(Organisation, organisation);
    return {
      spaceId: null,
      groupId: null,
      subjects: [{ type: 'organisation', id: organisation.id }],
      payload: { ...said, sector: sector.key },
      words: { name: input.name },
      result: { organisationId: organisation.id },
    };
  },

  sentence: {
    en: (who, { name }) => `${who} added the organisation ${name}.`,
    cy: (who, { name }) => `Ychwanegodd ${who} y sefydliad ${name}.`,
  },
});
