import { CONFIRM_MINUTES_MAX, CONFIRM_MINUTES_MIN, POSITION_ANSWERS } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { DraftingService } from '../../drafting/drafting.service.js';
import { newId } from '../../platform/ids.js';
import { id, sha256 } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { DecisionsService } from '../decisions.service.js';
import { ReportedAnswer } from '../entities/reported-answer.js';
import { SpokenFor } from '../spoken-for.js';
import { requireInTime, versionInQuestion } from './position-rules.js';

const MINUTE_MS = 60_000;
/** How many organisations can be reported of at once. */
const REPORTED_MAX = 200;

/**
 * A co-chair reports what organisations answered by show of hands. Each is asked to answer by itself, within a time;
 * until it has it is recorded as agreeing to nothing.
 */
export const reportAnswers = defineAct({
  action: 'decision.reportAnswers',
  seenBy: 'decision.read',
  keepsAccess: true,
  input: z.object({
    decisionId: id,
    versionSha256: sha256,
    answers: z
      .array(z.object({ organisationId: id, answer: z.enum(POSITION_ANSWERS) }))
      .min(1)
      .max(REPORTED_MAX),
    confirmWithinMinutes: z.int().min(CONFIRM_MINUTES_MIN).max(CONFIRM_MINUTES_MAX),
  }),

  async subject({ tx, input, use }) {
    const decisions = use(DecisionsService);
    const found = await decisions.locked(tx, input.decisionId);
    return { subject: found, policy: decisions.policySubject(found) };
  },

  async change({ tx, input, subject: found, personId, organisationId, now, use }) {
    if (personId === null) throw new Error('a show of hands is reported by a person');
    const { decision, group, space } = found;
    requireInTime(found, now);
    const version = await versionInQuestion(found, input.versionSha256, tx, use(DraftingService));
    const { seats } = use(DecisionsService).policySubject(found);
    const named = input.answers.map((each) => each.organisationId);
    const stranger = named.findIndex((each) => !seats.includes(each));
    if (stranger >= 0) throw Problem.notFound('seat in this decision');
    if (new Set(named).size < named.length) {
      throw Problem.invalid('answers', 'must name each organisation once');
    }
    const until = new Date(now.getTime() + input.confirmWithinMinutes * MINUTE_MS);
    const confirmBy = decision.deadline !== null && decision.deadline < until ? decision.deadline : until;
    const reported = input.answers.map(
      (each): ReportedAnswer => ({
        id: newId(),
        decisionId: decision.id,
        organisationId: each.organisationId,
        versionId: version.id,
        versionSha256: version.sha256,
        answer: each.answer,
        reportedById: personId,
        reportedForId: organisationId,
        reportedAt: now,
        confirmBy,
      }),
    );
    await tx.insert(ReportedAnswer, reported);
    return {
      spaceId: space.id,
      groupId: group.id,
      subjects: [
        { type: 'decision', id: decision.id },
        { type: 'version', id: version.id },
      ],
      versionHashes: [version.sha256],
      payload: { sha256: version.sha256, answers: input.answers, confirmBy: confirmBy.toISOString() },
      words: { number: reported.length, question: decision.question },
      result: { decisionId: decision.id },
      notices: [
        {
          kind: 'decision',
          personIds: await use(SpokenFor).people(tx, found, named, now),
          path: `/spaces/${space.slug}/decisions/${decision.id}`,
        },
      ],
    };
  },

  sentence: {
    en: (who, { number, question }) =>
      `${who} reported a show of hands on “${question}”: ${number === 1 ? 'one answer' : `${number} answers`}, for each organisation to confirm.`,
    cy: (who, { number, question }) =>
      `Adroddodd ${who} ar godi dwylo ar “${question}” (nifer yr atebion: ${number}), i bob sefydliad eu cadarnhau.`,
  },
});
