import { can, NOWHERE } from '@concordat/domain';
import { QueryFailedError } from 'typeorm';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { newId } from '../../platform/ids.js';
import { sha256, slug } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { SpacesService } from '../../spaces/spaces.service.js';
import { ListFile } from '../list-file.js';
import { type Imported, type ImportTerms, ListImporter } from '../list-importer.js';
import { LIST_KINDS } from '../list-kinds.js';
import { ListPlanner } from '../list-planner.js';
import { countsOf, planHash } from '../plan.js';

const CHANGED = 'What is here has changed since the preview. Preview the file again, then import it.';

/** A list of people or organisations is read in: all of it, exactly as it was previewed, or nothing. */
export const importList = defineAct({
  action: 'list.import',
  seenBy: 'console.read',
  input: z.object({
    list: z.enum(LIST_KINDS),
    /** In which a list of people gives roles; null where it gives none. */
    spaceSlug: slug.nullable(),
    file: z.instanceof(ListFile),
    /** The hash of the plan that was previewed. */
    plan: sha256,
    progress: z.custom<ImportTerms['progress']>((value) => typeof value === 'function'),
  }),

  async subject({ tx, input, use, actor }) {
    await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('lists', 0))");
    if (input.spaceSlug === null) return { subject: null, policy: NOWHERE };
    const spaces = use(SpacesService);
    const space = await spaces.lockedBySlug(tx, input.spaceSlug);
    const permission = can(actor, 'space.grantRole', spaces.policySubject(space));
    if (!permission.allowed) throw new Problem(permission.code, permission.reason);
    return { subject: space, policy: NOWHERE };
  },

  async change({ tx, input: { list, file, plan, progress }, subject: space, personId, now, use }) {
    const read = await use(ListPlanner).plan(tx, list, file, space, now);
    const { problems, planned } = read;
    if (problems.length > 0) {
      throw new Problem(
        'INVALID',
        `The file has ${problems.length} mistakes. Preview it to see each.`,
        'file',
      );
    }
    if (planHash(planned) !== plan) throw Problem.conflict(CHANGED);
    const counts = countsOf(planned);
    if (counts.create + counts.change === 0) {
      throw Problem.conflict('Everything in this file is here already. There is nothing to import.');
    }
    const terms = { space, invitedById: personId, now, progress };
    const made = await unlessTaken(use(ListImporter).carryOut(tx, read, terms));
    const { letters, given, ...ids } = made;
    const path = space === null ? '/' : `/spaces/${space.slug}`;
    return {
      spaceId: space?.id ?? null,
      groupId: null,
      subjects: [{ type: 'list', id: newId() }],
      payload: { list, file: file.sha256, plan, counts, ...ids },
      words: { list, rows: planned.length, counts },
      result: { counts },
      letters,
      notices: given.length === 0 ? [] : [{ kind: 'role', personIds: given, path }],
    };
  },

  sentence: {
    en: (who, { list, rows, counts }) =>
      `${who} imported a list of ${rows} ${list}: ${counts.create} new, ${counts.change} changed, ${counts.same} left as they were.`,
    cy: (who, { list, rows, counts }) =>
      `Mewnforiodd ${who} restr o ${rows} ${list === 'people' ? 'o bobl' : 'o sefydliadau'}: ${counts.create} newydd, ${counts.change} wedi newid, ${counts.same} heb newid.`,
  },
});

const UNIQUE_VIOLATION = '23505';

/** Somebody else made the same account or organisation at the same moment: as if it had been there before. */
async function unlessTaken(work: Promise<Imported>): Promise<Imported> {
  try {
    return await work;
  } catch (error) {
    const code =
      error instanceof QueryFailedError ? (error.driverError as { code?: string }).code : undefined;
    if (code === UNIQUE_VIOLATION) throw Problem.conflict(CHANGED);
    throw error;
  }
}
