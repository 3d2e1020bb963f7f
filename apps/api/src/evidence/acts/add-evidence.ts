import { EVIDENCE_KINDS, evidenceStates } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { GroupsService } from '../../groups/groups.service.js';
import { newId } from '../../platform/ids.js';
import { calendarDate, id, line, webAddress } from '../../platform/input.js';
import { Evidence } from '../entities/evidence.js';
import { EvidenceService } from '../evidence.service.js';

/** Somebody of a task group brings a source into the library of the space. */
export const addEvidence = defineAct({
  action: 'evidence.add',
  seenBy: 'evidence.read',
  keepsAccess: true,
  input: z.object({
    taskGroupId: id,
    title: line,
    /** As texts cite it. */
    citation: line,
    kind: z.enum(EVIDENCE_KINDS),
    address: webAddress.nullish().transform((value) => value ?? null),
    publishedOn: calendarDate.nullish().transform((value) => value ?? null),
  }),

  async subject({ tx, input, use }) {
    const groups = use(GroupsService);
    const found = await groups.locked(tx, input.taskGroupId);
    return { subject: found, policy: groups.policySubject(found) };
  },

  async change({ tx, input, subject: place, personId, organisationId, now, use }) {
    if (personId === null) throw new Error('evidence is brought in by a person');
    const { taskGroupId: groupId, ...said } = input;
    const evidence: Evidence = {
      id: newId(),
      spaceId: place.space.id,
      groupId,
      ...said,
      status: evidenceStates.initial,
      addedAt: now,
      addedById: personId,
      forOrganisationId: organisationId,
      withdrawnAt: null,
      withdrawnById: null,
      withdrawnReason: null,
    };
    await tx.insert(Evidence, evidence);
    return use(EvidenceService).recorded({ ...place, evidence }, said);
  },

  sentence: {
    en: (who, { title }) => `${who} brought in evidence: “${title}”.`,
    cy: (who, { title }) => `Cyflwynodd ${who} dystiolaeth: “${title}”.`,
  },
});
