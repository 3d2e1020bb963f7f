import { createHash } from 'node:crypto';
import { assertFreezable, canonicalText, contentFromYDoc, titleOf } from '@concordat/documents';
import * as Y from 'yjs';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { GroupsService } from '../../groups/groups.service.js';
import { newId } from '../../platform/ids.js';
import { id, paragraphs } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { Authorship } from '../authorship.js';
import { DraftingService } from '../drafting.service.js';
import { Draft } from '../entities/draft.js';
import { DraftVersion } from '../entities/draft-version.js';
import { readable } from '../readable.js';
import { StoredDrafts } from '../stored-drafts.js';

/** A co-chair freezes a draft as it is stored: a number, the canonical text, its hash. */
export const freezeDraft = defineAct({
  action: 'draft.freeze',
  seenBy: 'version.read',
  input: z.object({ draftId: id, summary: paragraphs, expectedRevision: z.int().min(0).nullish() }),

  async subject({ tx, input, use }) {
    const drafting = use(DraftingService);
    const found = await drafting.lockedDraft(tx, input.draftId);
    const lastMoment = await drafting.momentBeforeFreeze(tx, found.draft);
    return { subject: { ...found, lastMoment }, policy: drafting.draftPolicySubject(found) };
  },

  async change({ tx, input, subject: { draft, group, space }, personId, organisationId, now, use }) {
    if (personId === null) throw new Error('a draft is frozen by a person');
    const known = input.expectedRevision;
    if (known !== undefined && known !== null && known !== draft.latestNumber) {
      throw Problem.conflict(
        `Version ${draft.latestNumber} is the latest, not version ${known}. Read it, then freeze again if you still want to.`,
      );
    }
    const stored = await use(StoredDrafts).read(tx, draft.id);
    const frozen = frozenText(stored);
    const drafting = use(DraftingService);
    const latest = await drafting.latestVersion(tx, draft.id);
    if (latest?.sha256 === frozen.sha256) {
      throw Problem.conflict(`These very words are frozen already, as version ${latest.number}.`);
    }
    const version: DraftVersion = {
      id: newId(),
      draftId: draft.id,
      groupId: group.id,
      spaceId: space.id,
      number: draft.latestNumber + 1,
      title: frozen.title || draft.title,
      canonicalText: frozen.text,
      sha256: frozen.sha256,
      summary: input.summary,
      stateVector: Buffer.from(Y.encodeStateVector(stored)),
      frozenAt: now,
      frozenById: personId,
      frozenForId: organisationId,
    };
    await tx.insert(DraftVersion, version);
    await use(Authorship).keepShares(tx, version, stored);
    stored.destroy();
    await tx.update(Draft, { id: draft.id }, { latestNumber: version.number });
    const more = await drafting.versionFrozen({
      tx,
      version,
      draft: { ...draft, latestNumber: version.number },
      now,
    });
    return {
      spaceId: space.id,
      groupId: group.id,
      subjects: [
        { type: 'version', id: version.id },
        { type: 'draft', id: draft.id },
      ],
      versionHashes: [version.sha256],
      payload: { number: version.number, sha256: version.sha256, summary: version.summary, ...more },
      words: { number: version.number, title: version.title },
      result: { versionId: version.id },
      notices: [
        {
          kind: 'decision',
          personIds: await use(GroupsService).peopleIn(tx, group.id, now),
          path: `/spaces/${space.slug}/versions/${version.id}`,
        },
      ],
    };
  },

  sentence: {
    en: (who, { number, title }) => `${who} froze version ${number} of “${title}”.`,
    cy: (who, { number, title }) => `Rhewodd ${who} fersiwn ${number} o “${title}”.`,
  },
});

function frozenText(stored: Y.Doc): { title: string; text: string; sha256: string } {
  return readable('draftId', () => {
    const content = contentFromYDoc(stored);
    assertFreezable(content);
    const text = canonicalText(content);
    return { title: titleOf(content), text, sha256: createHash('sha256').update(text).digest('hex') };
  });
}
