import { createHash } from 'node:crypto';
import { canonicalBytes } from '@concordat/canonical';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { DraftingService } from '../../drafting/drafting.service.js';
import type { DraftVersion } from '../../drafting/entities/draft-version.js';
import { newId } from '../../platform/ids.js';
import { id, paragraphs } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { ConsultationsService } from '../consultations.service.js';
import { Answer } from '../entities/answer.js';
import { ConsultationResponse } from '../entities/consultation-response.js';
import { Question } from '../entities/question.js';
import { ResponseComment } from '../entities/response-comment.js';

const PARTS_MAX = 200;

/** A respondent answers questions and comments on clauses, once in a round, and gets a receipt. */
export const submitResponse = defineAct({
  action: 'response.submit',
  seenBy: 'response.read',
  keepsAccess: true,
  input: z.object({
    roundId: id,
    /** For whom, where it is for an organisation: one that the person has a role for in the space. */
    organisationId: id.nullish(),
    answers: z.array(z.object({ questionId: id, text: paragraphs })).max(PARTS_MAX),
    comments: z.array(z.object({ clauseId: id, text: paragraphs })).max(PARTS_MAX),
  }),

  async subject({ tx, input, now, use }) {
    const consultations = use(ConsultationsService);
    const found = await consultations.lockedRound(tx, input.roundId);
    return { subject: found, policy: consultations.roundPolicySubject(found, now) };
  },

  async change({ tx, input, subject: { round, consultation, group, space }, actor, personId, now, use }) {
    if (personId === null || actor.kind !== 'person') throw new Error('a response is given by a person');
    const organisationId = input.organisationId ?? null;
    const speaks = actor.grants.some(
      (grant) => grant.spaceId === space.id && grant.organisationId === organisationId,
    );
    if (organisationId !== null && !speaks) {
      throw new Problem(
        'FORBIDDEN',
        'You have no role for that organisation here. Respond for yourself.',
        'organisationId',
      );
    }
    if (input.answers.length + input.comments.length === 0) {
      throw Problem.invalid(
        'answers',
        'must not be empty unless there are comments: answer a question or comment on a clause',
      );
    }
    if (await tx.existsBy(ConsultationResponse, { roundId: round.id, personId })) {
      throw Problem.conflict('You have responded to this round already.');
    }
    const questions = await tx.findBy(Question, { roundId: round.id });
    mustBeAmong(
      'answers',
      input.answers,
      ({ questionId }) => questionId,
      questions.map((question) => question.id),
    );
    const drafting = use(DraftingService);
    const version = (await drafting.versionsByIds(tx, [consultation.versionId])).get(consultation.versionId);
    if (version === undefined) throw new Error(`version ${consultation.versionId} is missing`);
    if (input.comments.some(({ clauseId }) => drafting.clauseById(version, clauseId) === undefined)) {
      throw Problem.invalid('comments', `must all be on clauses of version ${version.number}`);
    }
    const response: ConsultationResponse = {
      id: newId(),
      roundId: round.id,
      personId,
      organisationId,
      status: 'submitted',
      submittedAt: now,
      receipt: receiptOf(version, input, now),
    };
    await tx.insert(ConsultationResponse, response);
    const answers = input.answers.map((answer) => ({
      id: newId(),
      responseId: response.id,
      erasedById: null,
      ...answer,
    }));
    if (answers.length > 0) await tx.insert(Answer, answers);
    const comments = input.comments.map((comment, index) => ({
      id: newId(),
      responseId: response.id,
      ordinal: index + 1,
      erasedById: null,
      ...comment,
    }));
    if (comments.length > 0) await tx.insert(ResponseComment, comments);
    return {
      spaceId: space.id,
      groupId: group.id,
      subjects: [
        { type: 'response', id: response.id },
        { type: 'round', id: round.id },
        { type: 'consultation', id: consultation.id },
        { type: 'version', id: version.id },
      ],
      versionHashes: [version.sha256],
      payload: {
        receipt: response.receipt,
        answers: input.answers,
        comments: input.comments,
        sha256: version.sha256,
      },
      words: { number: round.number, title: consultation.title },
      result: { responseId: response.id, consultationId: consultation.id },
      spokenFor: organisationId,
    };
  },

  sentence: {
    en: (who, { number, title }) => `${who} responded to round ${number} of the consultation “${title}”.`,
    cy: (who, { number, title }) => `Ymatebodd ${who} i rownd ${number} yr ymgynghoriad “${title}”.`,
  },
});

interface Said {
  readonly roundId: string;
  readonly answers: readonly { questionId: string; text: string }[];
  readonly comments: readonly { clauseId: string; text: string }[];
}

/** SHA-256 of the canonical JSON of what was said, on which words, when: the respondent can compute it again. */
function receiptOf({ sha256 }: DraftVersion, { roundId, answers, comments }: Said, now: Date): string {
  const said = {
    format: 'concordat.response/1',
    round: roundId,
    sha256,
    answers,
    comments,
    at: now.toISOString(),
  };
  return createHash('sha256').update(canonicalBytes(said)).digest('hex');
}

function mustBeAmong<T>(
  field: string,
  items: readonly T[],
  keyOf: (item: T) => string,
  known: readonly string[],
): void {
  const keys = items.map(keyOf);
  if (keys.some((key) => !known.includes(key)))
    throw Problem.invalid(field, 'must all be to questions of this round');
  if (new Set(keys).size < keys.length) throw Problem.invalid(field, 'must not answer a question twice');
}
