import {
  type AnswerGiven,
  type PolicySubject,
  type RecommendationRecord,
  standingOf,
} from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { dayOf } from '../access/grants.js';
import type { Continued } from '../acts/define-act.js';
import type { Notice } from '../acts/messages.js';
import { type GroupInSpace, GroupsService } from '../groups/groups.service.js';
import { laterOf } from '../platform/clock.js';
import { isId } from '../platform/input.js';
import { Problem } from '../platform/problem.js';
import { GovernmentResponse } from './entities/government-response.js';
import { KeptStanding } from './entities/kept-standing.js';
import { Recommendation } from './entities/recommendation.js';
import { RecommendationAcknowledgement } from './entities/recommendation-acknowledgement.js';
import { RecommendationPart } from './entities/recommendation-part.js';

/** A recommendation inside an act, with its parts in order. */
export interface RecommendationInGroup extends GroupInSpace, Continued {
  readonly recommendation: Recommendation;
  readonly parts: readonly RecommendationPart[];
  readonly standing: KeptStanding;
}

/** What acts need to know of recommendations. */
@Injectable()
export class RecommendationsService {
  constructor(private readonly groups: GroupsService) {}

  /**
   * A recommendation inside an act. Its group is locked until the act is done, so that one answer comes after the
   * other: the recommendation itself is evidence, whose rows may not be locked.
   *
   * @throws Problem NOT_FOUND
   */
  async locked(tx: EntityManager, id: string): Promise<RecommendationInGroup> {
    const recommendation = isId(id) ? await tx.findOneBy(Recommendation, { id }) : null;
    if (recommendation === null) throw Problem.notFound('recommendation');
    const place = await this.groups.lockedForChange(tx, recommendation.groupId);
    const parts = await tx.find(RecommendationPart, {
      where: { recommendationId: id },
      order: { ordinal: 'ASC' },
    });
    const standing = await tx.findOneByOrFail(KeptStanding, { recommendationId: id });
    const lastMoment = await this.lastMoment(tx, recommendation);
    return { ...place, recommendation, parts, standing, lastMoment };
  }

  /** What the policy must know of a recommendation that is in an act's hands. */
  policySubject(found: RecommendationInGroup): PolicySubject {
    const subject = this.groups.policySubject(found);
    return { ...subject, states: { ...subject.states, recommendation: found.standing.status } };
  }

  /** What was sent and what came of it, in the words of its rules. */
  async record(
    tx: EntityManager,
    { recommendation: { id: recommendationId, answerBy }, parts }: RecommendationInGroup,
  ): Promise<RecommendationRecord> {
    const responses = await tx.find(GovernmentResponse, {
      where: { recommendationId },
      order: { answeredAt: 'ASC', id: 'ASC' },
    });
    return {
      partIds: parts.map(({ id }) => id),
      answerBy,
      acknowledged: await tx.existsBy(RecommendationAcknowledgement, { recommendationId }),
      answers: responses.map(answerGiven),
    };
  }

  private async lastMoment(tx: EntityManager, { id: recommendationId, sentAt }: Recommendation) {
    const acknowledged = await tx.findOneBy(RecommendationAcknowledgement, { recommendationId });
    const [answered] = await tx.find(GovernmentResponse, {
      where: { recommendationId },
      order: { answeredAt: 'DESC' },
      take: 1,
    });
    return [acknowledged?.at, answered?.answeredAt].reduce<Date>(
      (last, moment) => laterOf(last, moment ?? last),
      sentAt,
    );
  }

  /** Keeps how a recommendation stands by its record. */
  async keepStanding(tx: EntityManager, recommendationId: string, record: RecommendationRecord) {
    await tx.update(KeptStanding, { recommendationId }, standingOf(record));
  }

  /** Everybody of the group is told. */
  async toldAll(tx: EntityManager, { group, space }: GroupInSpace, now: Date): Promise<Notice[]> {
    const personIds = await this.groups.peopleIn(tx, group.id, now);
    return [{ kind: 'recommendation', personIds, path: pathOf(space.slug) }];
  }
}

/** The page of the recommendations of a space. */
export function pathOf(slug: string): string {
  return `/spaces/${slug}/recommendations`;
}

/** An answer of government in the words of the rules. */
export function answerGiven({ partId, answer, deferredTo, answeredAt }: GovernmentResponse): AnswerGiven {
  return { partId, answer, deferredTo, answeredOn: dayOf(answeredAt) };
}
