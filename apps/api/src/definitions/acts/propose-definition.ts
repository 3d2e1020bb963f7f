import { figureProblem } from '@concordat/domain';
import { type EntityManager, IsNull } from 'typeorm';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { DraftingService } from '../../drafting/drafting.service.js';
import { GroupsService } from '../../groups/groups.service.js';
import { newId } from '../../platform/ids.js';
import { id, isId, line, paragraphs } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { Definition } from '../entities/definition.js';
import { Figure } from '../entities/figure.js';

const FIGURES_MAX = 50;
const optionalId = id.nullish().transform((value) => value ?? null);

const figureValue = z.string().superRefine((value, issue) => {
  const problem = figureProblem(value);
  if (problem !== null) issue.addIssue({ code: 'custom', message: problem });
});

/** A term is proposed for the common language, with the draft that will say what it means. */
export const proposeDefinition = defineAct({
  action: 'definition.propose',
  seenBy: 'definition.read',
  input: z.object({
    taskGroupId: id,
    term: line,
    text: paragraphs,
    parentId: optionalId,
    /** Its place among the components of its parent; the next when it is not said. */
    ordinal: z.int().min(1).max(1000).nullish(),
    draftId: optionalId,
    figures: z.array(z.object({ label: line, value: figureValue, unit: line, scope: line })).max(FIGURES_MAX),
  }),

  async subject({ tx, input, use }) {
    const groups = use(GroupsService);
    const found = await groups.locked(tx, input.taskGroupId);
    return { subject: found, policy: groups.policySubject(found) };
  },

  async change({ tx, input, subject: { group, space }, now, use }) {
    if (await tx.existsBy(Definition, { spaceId: space.id, term: input.term })) {
      throw Problem.conflict(`“${input.term}” is in the common language already.`);
    }
    const inSpace = { id: input.parentId ?? '', spaceId: space.id };
    if (input.parentId !== null && !(isId(inSpace.id) && (await tx.existsBy(Definition, inSpace)))) {
      throw Problem.notFound('definition');
    }
    if (input.draftId !== null) {
      const { draft } = await use(DraftingService).lockedDraft(tx, input.draftId);
      if (draft.spaceId !== space.id) throw Problem.notFound('draft');
      if (draft.groupId !== group.id) throw Problem.invalid('draftId', 'must be a draft of this task group');
    }
    const ordinal = input.ordinal ?? (await nextOrdinal(tx, space.id, input.parentId));
    const definition: Definition = {
      id: newId(),
      spaceId: space.id,
      groupId: group.id,
      term: input.term,
      text: input.text,
      parentId: input.parentId,
      ordinal,
      draftId: input.draftId,
      agreedVersionId: null,
      status: 'proposed',
      createdAt: now,
    };
    await tx.insert(Definition, definition);
    const figures = input.figures.map((figure, index) => ({
      id: newId(),
      definitionId: definition.id,
      ordinal: index + 1,
      ...figure,
    }));
    if (figures.length > 0) await tx.insert(Figure, figures);
    return {
      spaceId: space.id,
      groupId: group.id,
      subjects: [{ type: 'definition', id: definition.id }],
      payload: { ...input, ordinal },
      words: { term: input.term },
      result: { definitionId: definition.id },
    };
  },

  sentence: {
    en: (who, { term }) => `${who} proposed a definition of “${term}”.`,
    cy: (who, { term }) => `Cynigiodd ${who} ddiffiniad o “${term}”.`,
  },
});

async function nextOrdinal(tx: EntityManager, spaceId: string, parentId: string | null): Promise<number> {
  const where = { spaceId, parentId: parentId ?? IsNull() };
  return ((await tx.maximum(Definition, 'ordinal', where)) ?? 0) + 1;
}
