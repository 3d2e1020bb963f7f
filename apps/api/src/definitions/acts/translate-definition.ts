import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { newId } from '../../platform/ids.js';
import { id, line, paragraphs } from '../../platform/input.js';
import { DefinitionsService } from '../definitions.service.js';
import { DefinitionTranslation } from '../entities/definition-translation.js';

/** Languages into which definitions are translated; they are agreed in English. */
const INTO = ['cy'] as const;

/** A definition is given in another language; a later translation takes its place. */
export const translateDefinition = defineAct({
  action: 'definition.translate',
  seenBy: 'definition.read',
  keepsAccess: true,
  input: z.object({ definitionId: id, language: z.enum(INTO), term: line, text: paragraphs }),

  async subject({ tx, input, use }) {
    const definitions = use(DefinitionsService);
    const found = await definitions.locked(tx, input.definitionId);
    return { subject: found, policy: definitions.policySubject(found) };
  },

  async change({ tx, input: { language, term, text }, subject: { definition, group, space }, now }) {
    const last = await tx.findOne(DefinitionTranslation, {
      where: { definitionId: definition.id, language },
      order: { at: 'DESC', id: 'DESC' },
    });
    const before = last && { term: last.term, text: last.text };
    await tx.insert(DefinitionTranslation, {
      id: newId(),
      definitionId: definition.id,
      language,
      term,
      text,
      agreedVersionId: definition.agreedVersionId,
      at: now,
    });
    return {
      spaceId: space.id,
      groupId: group.id,
      subjects: [{ type: 'definition', id: definition.id }],
      payload: {
        language,
        term,
        text,
        agreedVersionId: definition.agreedVersionId,
        ...(before && { before }),
      },
      words: { term: definition.term },
      result: { definitionId: definition.id },
    };
  },

  sentence: {
    en: (who, { term }) => `${who} translated the definition of “${term}” into Welsh.`,
    cy: (who, { term }) => `Cyfieithodd ${who} y diffiniad o “${term}” i’r Gymraeg.`,
  },
});
