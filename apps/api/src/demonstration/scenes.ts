import type { DocumentContent } from '@concordat/documents';
import type {
  DispositionOutcome,
  DraftPurpose,
  GovernmentAnswer,
  MilestoneStatus,
  PositionAnswer,
} from '@concordat/domain';
import { QUORUM_PERCENT } from '@concordat/domain';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { recordDisposition } from '../consultations/acts/record-disposition.js';
import { submitResponse } from '../consultations/acts/submit-response.js';
import { closeDecision } from '../decisions/acts/close-decision.js';
import { openDecision } from '../decisions/acts/open-decision.js';
import { raiseObjection } from '../decisions/acts/raise-objection.js';
import { takePosition } from '../decisions/acts/take-position.js';
import { endorseDefinition } from '../definitions/acts/endorse-definition.js';
import { createDraft } from '../drafting/acts/create-draft.js';
import { freezeDraft } from '../drafting/acts/freeze-draft.js';
import { appointMember } from '../groups/acts/appoint-member.js';
import { createTaskGroup } from '../groups/acts/create-task-group.js';
import { PlacesService } from '../groups/places.service.js';
import { acknowledgeRecommendation } from '../recommendations/acts/acknowledge-recommendation.js';
import { answerRecommendation } from '../recommendations/acts/answer-recommendation.js';
import { sendRecommendation } from '../recommendations/acts/send-recommendation.js';
import type { GivenAlong } from '../recommendations/recommendation-input.js';
import { reportMilestone } from '../spaces/acts/report-milestone.js';
import { setMilestone } from '../spaces/acts/set-milestone.js';
import { PEOPLE, type PersonKey, SEATS } from './people.js';
import type { Performer } from './performer.js';

const OWNERS = { recommendation_part: 'recommendation_id', poll_option: 'poll_id' } as const;

/** What people in a shared space do again and again, each as one scene of the demonstration. */
export class Scenes {
  constructor(
    private readonly perform: Performer,
    private readonly application: INestApplicationContext,
    private readonly prefix: string,
  ) {}

  /** A task group with its co-chairs and members, from a day on. */
  async group(
    key: string,
    spaceSlug: string,
    terms: { title: string; purpose: string; termsOfReference: string },
  ): Promise<string> {
    const { taskGroupId } = await this.perform.by('secretariat', this.key(key), createTaskGroup, {
      spaceSlug,
      ...terms,
      silenceIsConsent: false,
      quorumPercent: QUORUM_PERCENT,
    });
    for (const person of SEATS) {
      await this.perform.by('secretariat', this.key(`${key}:${person}`), appointMember, {
        taskGroupId,
        personId: await this.perform.personId(person),
        organisationId: await this.perform.organisationId(PEOPLE[person].organisation),
        role: person === 'builders' || person === 'greenBuilding' ? 'co_chair' : 'member',
        seconded: false,
        from: this.perform.now.toISOString().slice(0, 10),
        until: null,
      });
    }
    return taskGroupId;
  }

  async draft(
    key: string,
    taskGroupId: string,
    title: string,
    purpose: DraftPurpose = 'policy_text',
  ): Promise<string> {
    const input = { taskGroupId, title, purpose };
    return (await this.perform.by('builders', this.key(key), createDraft, input)).draftId;
  }

  /** The place that somebody has in a group. */
  async placeOf(person: PersonKey, groupId: string): Promise<string> {
    const places = await this.application
      .get(PlacesService, { strict: false })
      .ofPeople([await this.perform.personId(person)]);
    const place = places.find((each) => each.groupId === groupId);
    if (place === undefined) throw new Error(`${person} has no place in that group`);
    return place.id;
  }

  /** A co-chair writes the text and freezes it. */
  async version(
    key: string,
    draftId: string,
    content: DocumentContent,
    summary: string,
    by: PersonKey = 'builders',
  ): Promise<string> {
    await this.perform.write(by, draftId, content, this.key(key));
    return (await this.perform.by(by, this.key(key), freezeDraft, { draftId, summary })).versionId;
  }

  /** One organisation reads the version to its end and answers. */
  async answer(
    person: PersonKey,
    decisionKey: string,
    decisionId: string,
    versionId: string,
    answer: PositionAnswer,
    reasons: string | null = null,
  ): Promise<void> {
    const key = this.key(`${decisionKey}:${person}`);
    if (await this.perform.done(key)) return;
    const versionSha256 = await this.perform.read(person, versionId);
    await this.perform.by(person, key, takePosition, {
      decisionId,
      versionSha256,
      answer,
      reasons,
      replaces: null,
      signature: null,
    });
  }

  /** Government reads the version at which a definition is agreed to its end, and endorses it. */
  async endorse(key: string, definitionId: string, versionId: string, statement: string): Promise<void> {
    const endorsed = this.key(`${key}:endorsed`);
    if (await this.perform.done(endorsed)) return;
    const versionSha256 = await this.perform.read('sponsor', versionId);
    await this.perform.by('sponsor', endorsed, endorseDefinition, {
      definitionId,
      versionSha256,
      statement,
      statementUrl: null,
    });
  }

  /** One organisation reads the version to its end and objects. */
  async object(
    person: PersonKey,
    decisionKey: string,
    decisionId: string,
    versionId: string,
    said: { readonly clauseIds: string[]; readonly reasons: string; readonly wouldResolve: string },
  ): Promise<void> {
    const key = this.key(`${decisionKey}:${person}:objects`);
    if (await this.perform.done(key)) return;
    const versionSha256 = await this.perform.read(person, versionId);
    await this.perform.by(person, key, raiseObjection, {
      decisionId,
      versionSha256,
      ...said,
      replaces: null,
      signature: null,
    });
  }

  /** The objection that was raised first in a decision. */
  async objectionIn(decisionId: string): Promise<string> {
    const [first] = await this.database.query<{ id: string }[]>(
      'SELECT id FROM objection WHERE decision_id = $1 ORDER BY raised_at LIMIT 1',
      [decisionId],
    );
    if (first === undefined) throw new Error(`nobody objects in decision ${decisionId}`);
    return first.id;
  }

  /** A co-chair asks the group for its consent to a version. */
  async decide(
    key: string,
    versionId: string,
    question: string,
    deadline: string | Date,
    by: PersonKey = 'builders',
  ): Promise<string> {
    const { decisionId } = await this.perform.by(by, this.key(`${key}:decide`), openDecision, {
      versionId,
      question,
      rule: 'consent',
      bySector: false,
      deadline: new Date(deadline),
      pollId: null,
    });
    return decisionId;
  }

  async close(key: string, decisionId: string, by: PersonKey): Promise<void> {
    await this.perform.by(by, this.key(key), closeDecision, { decisionId });
  }

  async recommend(
    key: string,
    decisionId: string,
    said: { readonly title: string; readonly text: string } & Partial<GivenAlong>,
  ): Promise<string> {
    const along = { parts: [], expectedEffect: null, evidence: [], answerBy: null };
    const sent = await this.perform.by('secretariat', this.key(`${key}:recommend`), sendRecommendation, {
      decisionId,
      ...along,
      ...said,
    });
    return sent.recommendationId;
  }

  async acknowledge(key: string, recommendationId: string): Promise<void> {
    const input = { recommendationId };
    await this.perform.by('sponsor', this.key(`${key}:acknowledged`), acknowledgeRecommendation, input);
  }

  async governmentAnswers(
    key: string,
    recommendationId: string,
    answer: GovernmentAnswer,
    statement: string,
    deferredTo: string | null = null,
    partId: string | null = null,
  ): Promise<void> {
    const input = { recommendationId, partId, answer, statement, statementUrl: null, deferredTo };
    await this.perform.by('sponsor', this.key(`${key}:answered`), answerRecommendation, input);
  }

  /** What belongs to a recommendation or to a poll, in order. */
  async partsOf(id: string, table: keyof typeof OWNERS = 'recommendation_part'): Promise<string[]> {
    const rows = await this.database.query<{ id: string }[]>(
      `SELECT id FROM ${table} WHERE ${OWNERS[table]} = $1 ORDER BY ordinal`,
      [id],
    );
    return rows.map((row) => row.id);
  }

  /** Somebody responds to a round: answers by the ordinal of the question, comments by clause. */
  async respond(
    person: PersonKey,
    key: string,
    roundId: string,
    said: {
      readonly answers?: Readonly<Record<number, string>>;
      readonly comments?: Readonly<Record<string, string>>;
    },
  ): Promise<string> {
    const questions = await this.database.query<{ id: string; ordinal: number }[]>(
      'SELECT id, ordinal FROM question WHERE round_id = $1 ORDER BY ordinal',
      [roundId],
    );
    const organisation = PEOPLE[person].organisation;
    const { responseId } = await this.perform.by(person, this.key(key), submitResponse, {
      roundId,
      organisationId: organisation === null ? null : await this.perform.organisationId(organisation),
      answers: questions.flatMap(({ id, ordinal }) => {
        const text = said.answers?.[ordinal];
        return text === undefined ? [] : [{ questionId: id, text }];
      }),
      comments: Object.entries(said.comments ?? {}).map(([clauseId, text]) => ({ clauseId, text })),
    });
    return responseId;
  }

  /** The secretariat says what was done about every part of a response: answers first, then comments. */
  async dispose(
    key: string,
    responseId: string,
    outcomes: readonly (readonly [DispositionOutcome, string])[],
  ): Promise<void> {
    const parts = await this.database.query<{ answer_id: string | null; comment_id: string | null }[]>(
      `SELECT answer.id AS answer_id, NULL AS comment_id, question.ordinal AS place FROM answer
         JOIN question ON question.id = answer.question_id WHERE answer.response_id = $1
       UNION ALL SELECT NULL, id, 1000 + ordinal FROM response_comment WHERE response_id = $1 ORDER BY place`,
      [responseId],
    );
    for (const [index, [outcome, reasons]] of outcomes.entries()) {
      const part = parts[index];
      if (part === undefined) throw new Error(`${key} has no part ${index + 1}`);
      await this.perform.by('secretariat', this.key(`${key}:${index}`), recordDisposition, {
        answerId: part.answer_id,
        commentId: part.comment_id,
        outcome,
        reasons,
      });
    }
  }

  async milestone(key: string, spaceId: string, title: string, dueDate: string): Promise<string> {
    return (await this.perform.by('secretariat', this.key(key), setMilestone, { spaceId, title, dueDate }))
      .milestoneId;
  }

  async report(
    key: string,
    milestoneId: string,
    status: MilestoneStatus,
    note: string,
    done = false,
  ): Promise<void> {
    await this.perform.by('secretariat', this.key(key), reportMilestone, { milestoneId, status, note, done });
  }

  key(key: string): string {
    return `${this.prefix}:${key}`;
  }

  private get database(): DataSource {
    return this.application.get(DataSource, { strict: false });
  }
}
