import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { RequestContext } from '../platform/graphql/request-context.js';
import type { WaitingItem, WaitingKind, WaitingSource } from '../platform/waiting.js';
import type { Space } from '../spaces/entities/space.js';
import { DisputePartsQueries } from './dispute-parts.queries.js';
import { DisputeSides } from './dispute-sides.js';
import { DisputesQueries } from './disputes.queries.js';
import { pathOf, UNSETTLED } from './disputes.service.js';
import { Dispute } from './entities/dispute.js';

/** What waits in disputes: for who runs them, for co-chairs, and for who speaks for a side. */
@Injectable()
export class DisputesWaiting implements WaitingSource {
  constructor(
    private readonly database: DataSource,
    private readonly queries: DisputesQueries,
    private readonly parts: DisputePartsQueries,
    private readonly sides: DisputeSides,
  ) {}

  async waitingFor(ctx: RequestContext, space: Space): Promise<WaitingItem[]> {
    if (ctx.actor.kind !== 'person' || space.status !== 'active') return [];
    const unsettled = await this.database.manager.find(Dispute, {
      where: { spaceId: space.id, status: UNSETTLED },
      order: { deadline: 'ASC', id: 'ASC' },
    });
    const items = await Promise.all(unsettled.map((dispute) => this.item(ctx, space, dispute)));
    return items.flat();
  }

  private async item(ctx: RequestContext, space: Space, dispute: Dispute): Promise<WaitingItem[]> {
    const why = await this.reasonFor(ctx, dispute);
    if (why === null) return [];
    return [
      {
        id: `dispute:${dispute.id}`,
        kind: why.kind,
        title: dispute.matter,
        reason: why.reason,
        path: pathOf(space.slug, dispute),
        since: dispute.escalatedAt ?? dispute.openedAt,
        dueAt: dispute.deadline,
      },
    ];
  }

  private async reasonFor(
    ctx: RequestContext,
    dispute: Dispute,
  ): Promise<{ readonly kind: WaitingKind; readonly reason: string } | null> {
    const mayDo = await this.queries.mayDo(ctx, dispute);
    if (dispute.status === 'escalated' && mayDo.includes('dispute.setDeadline')) {
      return {
        kind: 'dispute_overdue',
        reason: 'Its deadline has passed. Give it another one, or help the sides to an outcome.',
      };
    }
    if (dispute.facilitatorId === null && mayDo.includes('dispute.assignFacilitator')) {
      return { kind: 'dispute_unassigned', reason: 'It has no facilitator yet.' };
    }
    if (dispute.facilitatorId === ctx.personId) {
      return { kind: 'dispute_to_run', reason: 'You facilitate it.' };
    }
    const open = mayDo.includes('dispute.answerOption') ? await this.unanswered(ctx, dispute) : 0;
    return open === 0
      ? null
      : {
          kind: 'option_wanted',
          reason: `Say with which ${open === 1 ? 'option' : 'options'} your organisation can live.`,
        };
  }

  /** Options on which an organisation that the asker holds a role for, on a side, has said nothing yet. */
  private async unanswered(ctx: RequestContext, { id, groupId }: Dispute): Promise<number> {
    const { actor } = ctx;
    if (actor.kind !== 'person') return 0;
    const held = actor.grants.filter((grant) => grant.groupId === groupId);
    const own = (await this.sides.of(ctx, id))
      .map(({ organisationId }) => organisationId)
      .filter((organisationId) => held.some((grant) => grant.organisationId === organisationId));
    const options = await this.parts.options(ctx, id);
    const answers = await Promise.all(options.map((option) => this.parts.answers(ctx, option.id, false)));
    return answers.filter((said) =>
      own.some((organisationId) => said.every((each) => each.organisationId !== organisationId)),
    ).length;
  }
}
