import { ROUND_KINDS } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { DraftingService } from '../../drafting/drafting.service.js';
import { Places } from '../../groups/places.js';
import { newId } from '../../platform/ids.js';
import { id, instant, line, paragraphs } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { RolesService } from '../../spaces/roles.service.js';
import { Consultation } from '../entities/consultation.js';
import { Question } from '../entities/question.js';
import { Round } from '../entities/round.js';

const QUESTIONS_MAX = 50;
const KIND_EN = { small_group: 'small group', open: 'open', road_show: 'road show' } as const;
const KIND_CY = { small_group: 'grŵp bach', open: 'agored', road_show: 'sioe deithiol' } as const;

/** A version is put before people, with questions. Asking more than a small group makes the version public. */
export const openConsultation = defineAct({
  action: 'consultation.open',
  seenBy: 'consultation.read',
  input: z.object({
    versionId: id,
    title: line,
    introduction: paragraphs,
    kind: z.enum(ROUND_KINDS),
    closesAt: instant,
    questions: z.array(paragraphs).max(QUESTIONS_MAX),
  }),

  async subject({ tx, input, use }) {
    const drafting = use(DraftingService);
    const found = await drafting.lockedVersion(tx, input.versionId);
    return { subject: found, policy: await drafting.versionPolicySubjectIn(tx, found) };
  },

  async change({ tx, input, subject: { version, group, space }, personId, organisationId, now, use }) {
    if (personId === null) throw new Error('a consultation is opened by a person');
    if (input.closesAt <= now) throw Problem.invalid('closesAt', 'must lie in the future');
    const openToAll = input.kind !== 'small_group';
    const consultation: Consultation = {
      id: newId(),
      spaceId: space.id,
      groupId: group.id,
      versionId: version.id,
      title: input.title,
      introduction: input.introduction,
      openToAll,
      openedAt: now,
      openedById: personId,
      openedForId: organisationId,
    };
    await tx.insert(Consultation, consultation);
    const round: Round = {
      id: newId(),
      consultationId: consultation.id,
      number: 1,
      kind: input.kind,
      status: 'open',
      opensAt: now,
      closesAt: input.closesAt,
      closedAt: null,
    };
    await tx.insert(Round, round);
    const questions = input.questions.map((text, index) => ({
      id: newId(),
      roundId: round.id,
      ordinal: index + 1,
      text,
    }));
    if (questions.length > 0) await tx.insert(Question, questions);
    if (openToAll) await use(DraftingService).publish(tx, version.id, now, 'consultation');
    return {
      spaceId: space.id,
      groupId: group.id,
      subjects: [
        { type: 'consultation', id: consultation.id },
        { type: 'round', id: round.id },
        { type: 'version', id: version.id },
      ],
      versionHashes: [version.sha256],
      payload: {
        title: input.title,
        introduction: input.introduction,
        kind: input.kind,
        closesAt: input.closesAt.toISOString(),
        questions: input.questions,
        sha256: version.sha256,
      },
      words: { title: input.title, kind: input.kind, number: version.number, version: version.title },
      result: { consultationId: consultation.id, roundId: round.id },
      notices: [
        {
          kind: 'consultation',
          personIds: [
            ...(await use(RolesService).people(tx, space.id, now)),
            ...(await use(Places).people(tx, space.id, now)),
          ],
          path: `/spaces/${space.slug}/consultations/${consultation.id}`,
        },
      ],
    };
  },

  sentence: {
    en: (who, { title, kind, number, version }) =>
      `${who} opened the consultation “${title}” (${KIND_EN[kind]}) on version ${number} of “${version}”.`,
    cy: (who, { title, kind, number, version }) =>
      `Agorodd ${who} yr ymgynghoriad “${title}” (${KIND_CY[kind]}) ar fersiwn ${number} o “${version}”.`,
  },
});
