import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { id, sha256 } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { DraftingService } from '../drafting.service.js';
import { Reading } from '../entities/reading.js';

/** A person says that they have read a version's exact words to the end; only words that were served can be read. */
export const confirmReading = defineAct({
  action: 'version.confirmReading',
  seenBy: 'session.read',
  keepsAccess: true,
  input: z.object({ versionId: id, sha256 }),

  async subject({ tx, input, use }) {
    const drafting = use(DraftingService);
    const found = await drafting.lockedVersion(tx, input.versionId);
    return { subject: found, policy: await drafting.versionPolicySubjectIn(tx, found) };
  },

  async change({ tx, input, subject: { version, group, space }, personId, sessionId, now, use }) {
    if (version.sha256 !== input.sha256) {
      throw Problem.conflict(
        `Version ${version.number} has other words than those you name. Open it and read it again.`,
      );
    }
    const reading =
      personId === null
        ? null
        : await use(DraftingService).readingOf(tx, version.id, { personId, sessionId, now });
    if (reading === null) {
      throw Problem.conflict(
        'The text has not been shown to you in this session. Open the version and read it first.',
      );
    }
    const { versionId, sessionId: session } = reading;
    await tx.update(
      Reading,
      { versionId, sessionId: session, personId: reading.personId },
      { readToEndAt: now },
    );
    return {
      spaceId: space.id,
      groupId: group.id,
      subjects: [{ type: 'version', id: version.id }],
      versionHashes: [version.sha256],
      payload: { servedAt: reading.servedAt.toISOString(), readToEndAt: now.toISOString() },
      words: { number: version.number, title: version.title },
      result: { versionId: version.id },
    };
  },

  sentence: {
    en: (who, { number, title }) => `${who} read version ${number} of “${title}” to its end.`,
    cy: (who, { number, title }) => `Darllenodd ${who} fersiwn ${number} o “${title}” hyd y diwedd.`,
  },
});
