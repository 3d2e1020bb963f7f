import { QUORUM_PERCENT } from '@concordat/domain';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { DraftingService } from '../../drafting/drafting.service.js';
import { newId } from '../../platform/ids.js';
import { id, isId, percent } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { TaskGroup } from '../entities/task-group.js';
import { TermsAdoption } from '../entities/terms-adoption.js';
import { groupPath } from '../group-letters.js';
import { GroupPlaces } from '../group-places.js';
import { GroupsService } from '../groups.service.js';

/** The secretariat adopts a frozen version as a group's terms of reference, and states whether silence is consent and what the quorum is. */
export const adoptTerms = defineAct({
  action: 'group.adoptTerms',
  seenBy: 'group.read',
  keepsAccess: true,
  input: z.object({
    versionId: id,
    silenceIsConsent: z.boolean(),
    quorumPercent: percent.default(QUORUM_PERCENT),
  }),

  async subject({ tx, input, use }) {
    const groups = use(GroupsService);
    const drafting = use(DraftingService);
    const { versionId } = input;
    const known = isId(versionId)
      ? (await drafting.versionsByIds(tx, [versionId])).get(versionId)
      : undefined;
    if (known === undefined) throw Problem.notFound('version');
    const found = await groups.lockedForChange(tx, known.groupId);
    const { draft, version } = await drafting.lockedVersion(tx, versionId);
    return { subject: { ...found, draft, version }, policy: groups.policySubject(found) };
  },

  async change({ tx, input, subject, personId, organisationId, now, use }) {
    const { group, space, draft, version } = subject;
    if (personId === null) throw new Error('terms are adopted by a person');
    if (draft.purpose !== 'terms_of_reference') {
      throw Problem.invalid('versionId', 'must be a version of a text that is written as terms of reference');
    }
    if (!use(DraftingService).isLatest(version, draft)) {
      throw Problem.conflict(
        `Version ${version.number} is not the latest: version ${draft.latestNumber} is. Adopt that one.`,
      );
    }
    const counted = { silenceIsConsent: input.silenceIsConsent, quorumPercent: input.quorumPercent };
    const [last] = await tx.find(TermsAdoption, {
      where: { groupId: group.id },
      order: { adoptedAt: 'DESC' },
      take: 1,
    });
    const same =
      last?.versionId === version.id &&
      last.silenceIsConsent === counted.silenceIsConsent &&
      last.quorumPercent === counted.quorumPercent;
    if (same) {
      throw Problem.conflict('The group works by these very terms already. There is nothing to do.');
    }
    const before = last && (await termsBefore(tx, use(DraftingService), last));
    const adoption: TermsAdoption = {
      id: newId(),
      groupId: group.id,
      versionId: version.id,
      ...counted,
      adoptedAt: now,
      adoptedById: personId,
      adoptedForId: organisationId,
    };
    await tx.insert(TermsAdoption, adoption);
    await tx.update(TaskGroup, { id: group.id }, counted);
    const places = await use(GroupPlaces).current(tx, group.id, now);
    return {
      spaceId: space.id,
      groupId: group.id,
      subjects: [
        { type: 'task_group', id: group.id },
        { type: 'terms_adoption', id: adoption.id },
      ],
      versionHashes: [version.sha256],
      payload: {
        versionId: version.id,
        number: version.number,
        sha256: version.sha256,
        ...counted,
        ...(before && { before }),
      },
      words: { group: group.title, number: version.number, title: version.title },
      result: { taskGroupId: group.id },
      notices: [
        { kind: 'group', personIds: places.map((each) => each.personId), path: groupPath(space, group) },
      ],
    };
  },

  sentence: {
    en: (who, { group, number, title }) =>
      `${who} adopted version ${number} of “${title}” as the terms of reference of “${group}”.`,
    cy: (who, { group, number, title }) =>
      `Mabwysiadodd ${who} fersiwn ${number} o “${title}” yn gylch gorchwyl “${group}”.`,
  },
});

/** The terms by which a group worked until now. */
async function termsBefore(
  tx: EntityManager,
  drafting: DraftingService,
  { versionId, silenceIsConsent, quorumPercent }: TermsAdoption,
): Promise<Readonly<Record<string, unknown>>> {
  const version = (await drafting.versionsByIds(tx, [versionId])).get(versionId);
  return { number: version?.number ?? null, silenceIsConsent, quorumPercent };
}
