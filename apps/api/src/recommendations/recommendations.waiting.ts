import { isLate, NOWHERE } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { dayOf } from '../access/grants.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import type { WaitingItem, WaitingKind, WaitingSource } from '../platform/waiting.js';
import type { Space } from '../spaces/entities/space.js';
import { KeptStanding } from './entities/kept-standing.js';
import { Recommendation } from './entities/recommendation.js';
import { pathOf } from './recommendations.service.js';

type Found = Pick<Recommendation, 'id' | 'title' | 'sentAt'> & Pick<KeptStanding, 'status' | 'dueOn'>;

/** What waits of recommendations: for government, to acknowledge or answer them. */
@Injectable()
export class RecommendationsWaiting implements WaitingSource {
  constructor(private readonly database: DataSource) {}

  async waitingFor(ctx: RequestContext, space: Space): Promise<WaitingItem[]> {
    const where = { ...NOWHERE, spaceId: space.id, states: { space: space.status } };
    if (!ctx.allows('recommendation.answer', where)) return [];
    const today = dayOf(ctx.now);
    const found = await this.database.manager
      .createQueryBuilder(Recommendation, 'recommendation')
      .innerJoin(KeptStanding, 'standing', 'standing.recommendationId = recommendation.id')
      .where('recommendation.spaceId = :spaceId', { spaceId: space.id })
      .andWhere(`(standing.status NOT IN ('deferred', 'answered') OR standing.dueOn < :today)`, { today })
      .orderBy('standing.dueOn', 'ASC', 'NULLS LAST')
      .addOrderBy('recommendation.sentAt')
      .select('recommendation.id', 'id')
      .addSelect('recommendation.title', 'title')
      .addSelect('recommendation.sent_at', 'sentAt')
      .addSelect('standing.status', 'status')
      .addSelect('standing.due_on::text', 'dueOn')
      .getRawMany<Found>();
    return found.map((each) => itemOf(each, space.slug, today));
  }
}

function itemOf(found: Found, slug: string, today: string): WaitingItem {
  const { id, title, sentAt, dueOn } = found;
  return {
    id: `answer:${id}`,
    ...why(found, today),
    title,
    path: pathOf(slug),
    since: sentAt,
    dueAt: dueOn === null ? null : new Date(`${dueOn}T23:59:59.999Z`),
  };
}

function why(
  { status, dueOn }: Pick<Found, 'status' | 'dueOn'>,
  today: string,
): { readonly kind: WaitingKind; readonly reason: string } {
  if (isLate({ dueOn }, today)) {
    return { kind: 'answer_late', reason: 'The day by which government was to answer is over. Answer it.' };
  }
  if (status === 'sent') {
    return {
      kind: 'acknowledgement_wanted',
      reason: 'A recommendation has been sent to government. Acknowledge it, or answer it.',
    };
  }
  return {
    kind: 'answer_wanted',
    reason:
      status === 'answered_in_part'
        ? 'Government has answered a part of it. Answer the others.'
        : 'A recommendation waits for the answer of government.',
  };
}
