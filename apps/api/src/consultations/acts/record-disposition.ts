import { DISPOSITION_OUTCOMES } from '@concordat/domain';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { newId } from '../../platform/ids.js';
import { id, isId, paragraphs } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { ConsultationsService } from '../consultations.service.js';
import { Answer } from '../entities/answer.js';
import { ConsultationResponse } from '../entities/consultation-response.js';
import { Disposition } from '../entities/disposition.js';
import { ResponseComment } from '../entities/response-comment.js';

const OUTCOME_EN = {
  accepted: 'accepted',
  accepted_in_part: 'accepted in part',
  rejected: 'rejected',
  noted: 'noted',
  out_of_scope: 'out of scope',
} as const;
const OUTCOME_CY = {
  accepted: 'derbyniwyd',
  accepted_in_part: 'derbyniwyd yn rhannol',
  rejected: 'gwrthodwyd',
  noted: 'nodwyd',
  out_of_scope: 'y tu allan i’r cwmpas',
} as const;

/** What was done about an answer or a comment is recorded, with reasons: you said, we did. */
export const recordDisposition = defineAct({
  action: 'disposition.record',
  seenBy: 'response.read',
  keepsAccess: true,
  input: z.object({
    answerId: id.nullish(),
    commentId: id.nullish(),
    outcome: z.enum(DISPOSITION_OUTCOMES),
    reasons: paragraphs,
  }),

  async subject({ tx, input, now, use }) {
    const part = await partOf(tx, input.answerId ?? null, input.commentId ?? null);
    const response = await tx.findOneByOrFail(ConsultationResponse, { id: part.responseId });
    const consultations = use(ConsultationsService);
    const found = await consultations.lockedRound(tx, response.roundId);
    const policy = { ...consultations.roundPolicySubject(found, now), ownerId: response.personId };
    return { subject: { ...found, part, response }, policy };
  },

  async change({
    tx,
    input,
    subject: { part, response, consultation, group, space },
    personId,
    organisationId,
    now,
  }) {
    if (personId === null) throw new Error('a disposition is recorded by a person');
    const disposition: Disposition = {
      id: newId(),
      answerId: part.kind === 'answer' ? part.id : null,
      commentId: part.kind === 'response_comment' ? part.id : null,
      outcome: input.outcome,
      reasons: input.reasons,
      recordedAt: now,
      recordedById: personId,
      recordedForId: organisationId,
    };
    const last = await tx.findOne(Disposition, {
      where: part.kind === 'answer' ? { answerId: part.id } : { commentId: part.id },
      order: { recordedAt: 'DESC', id: 'DESC' },
    });
    const before = last && { outcome: last.outcome, reasons: last.reasons };
    await tx.insert(Disposition, disposition);
    return {
      spaceId: space.id,
      groupId: group.id,
      subjects: [
        { type: 'disposition', id: disposition.id },
        { type: part.kind, id: part.id },
        { type: 'response', id: response.id },
      ],
      payload: { outcome: input.outcome, reasons: input.reasons, ...(before && { before }) },
      words: { outcome: input.outcome, title: consultation.title },
      result: { dispositionId: disposition.id, consultationId: consultation.id },
      notices: [
        {
          kind: 'consultation',
          personIds: [response.personId],
          path: `/spaces/${space.slug}/consultations/${consultation.id}`,
        },
      ],
    };
  },

  sentence: {
    en: (who, { outcome, title }) =>
      `${who} recorded what was done about a response to “${title}”: ${OUTCOME_EN[outcome]}.`,
    cy: (who, { outcome, title }) =>
      `Cofnododd ${who} yr hyn a wnaed am ymateb i “${title}”: ${OUTCOME_CY[outcome]}.`,
  },
});

interface Part {
  readonly kind: 'answer' | 'response_comment';
  readonly id: string;
  readonly responseId: string;
}

async function partOf(tx: EntityManager, answerId: string | null, commentId: string | null): Promise<Part> {
  if ((answerId === null) === (commentId === null)) {
    throw Problem.invalid('answerId', 'or commentId must be given, and only one of them');
  }
  const answer = answerId !== null && isId(answerId) ? await tx.findOneBy(Answer, { id: answerId }) : null;
  if (answer) return { kind: 'answer', id: answer.id, responseId: answer.responseId };
  const comment =
    commentId !== null && isId(commentId) ? await tx.findOneBy(ResponseComment, { id: commentId }) : null;
  if (comment) return { kind: 'response_comment', id: comment.id, responseId: comment.responseId };
  throw Problem.notFound(answerId === null ? 'comment' : 'answer');
}
