import { READING_HOURS } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { DraftingService } from '../../drafting/drafting.service.js';
import { GroupsService } from '../../groups/groups.service.js';
import { newId } from '../../platform/ids.js';
import { id, paragraphs, sha256, webAddress } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { DefinitionsService } from '../definitions.service.js';
import { DefinitionEndorsement } from '../entities/definition-endorsement.js';

/** Government endorses a definition at the version that is agreed: these words, which whoever speaks for it has read. */
export const endorseDefinition = defineAct({
  action: 'definition.endorse',
  seenBy: 'definition.read',
  input: z.object({
    definitionId: id,
    /** Of the agreed version, as it was read. */
    versionSha256: sha256,
    statement: paragraphs,
    statementUrl: webAddress.nullish().transform((value) => value ?? null),
  }),

  async subject({ tx, input, use }) {
    const definitions = use(DefinitionsService);
    const found = await definitions.locked(tx, input.definitionId);
    return { subject: found, policy: definitions.policySubject(found) };
  },

  async change({ tx, input, subject: found, personId, sessionId, organisationId, now, use }) {
    if (personId === null) throw new Error('a definition is endorsed by a person');
    const { definition, group, space } = found;
    const version = await use(DefinitionsService).agreedVersion(tx, definition);
    if (version.sha256 !== input.versionSha256) {
      throw Problem.conflict(
        `Version ${version.number} is agreed now, and it is not the text that you read. Read it, then endorse it.`,
      );
    }
    const reading = await use(DraftingService).readingOf(tx, version.id, { personId, sessionId, now });
    if (reading === null || reading.readToEndAt === null) {
      throw Problem.conflict(
        `Read version ${version.number} to its end first: an endorsement is of its exact words, and a reading serves for ${READING_HOURS} hours.`,
      );
    }
    const place = { definitionId: definition.id, versionId: version.id };
    if (await tx.existsBy(DefinitionEndorsement, place)) {
      throw Problem.conflict(`Version ${version.number} is endorsed already.`);
    }
    const { statement, statementUrl } = input;
    const endorsement: DefinitionEndorsement = {
      id: newId(),
      ...place,
      statement,
      statementUrl,
      readToEndAt: reading.readToEndAt,
      at: now,
      personId,
      organisationId,
    };
    await tx.insert(DefinitionEndorsement, endorsement);
    const told = await use(GroupsService).peopleIn(tx, group.id, now);
    return {
      spaceId: space.id,
      groupId: group.id,
      subjects: [
        { type: 'definition_endorsement', id: endorsement.id },
        { type: 'definition', id: definition.id },
      ],
      versionHashes: [version.sha256],
      payload: {
        statement,
        statementUrl,
        versionId: version.id,
        readToEndAt: reading.readToEndAt.toISOString(),
      },
      words: { term: definition.term, number: version.number },
      result: { definitionId: definition.id },
      notices: [
        { kind: 'decision', personIds: told, path: `/spaces/${space.slug}/definitions/${definition.id}` },
      ],
    };
  },

  sentence: {
    en: (who, { term, number }) => `${who} endorsed the definition of “${term}” at version ${number}.`,
    cy: (who, { term, number }) => `Cymeradwyodd ${who} y diffiniad o “${term}” yn fersiwn ${number}.`,
  },
});
