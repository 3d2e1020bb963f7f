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
import { StatementTexts } from './statement-texts.js';

/** Why something waits. */
interface Why {
  readonly kind: WaitingKind;
  readonly reason: string;
}

/** What waits in disputes: for who runs them, for co-chairs, and for who speaks for a side. */
@Injectable()
export class DisputesWaiting implements WaitingSource {
  constructor(
    private readonly database: DataSource,
    private readonly queries: DisputesQueries,
    private readonly parts: DisputePartsQueries,
    private readonly sides: DisputeSides,
    private readonly texts: StatementTexts,
  ) {}

  async waitingFor(ctx: RequestContext, space: Space): Promise<WaitingItem[]> {
    if (ctx.actor.kind !== 'person' || space.status !== 'active') return [];
    const unsettled = await this.database.manager.find(Dispute, {
      where: { spaceId: space.id, status: UNSETTLED },
      order: { deadline: 'ASC', id: 'ASC' },
    });
    const items = await Promise.all(
      unsettled.map(async (dispute) => {
        const reasons = [await this.reasonFor(ctx, dispute), await this.statementWanted(ctx, dispute)];
        return reasons.flatMap((why) => (why === null ? [] : [itemOf(space, dispute, why)]));
      }),
    );
    return items.flat();
  }

  private async reasonFor(ctx: RequestContext, dispute: Dispute): Promise<Why | null> {
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

  /**
   * Whether an organisation of the asker's is to agree to the joint statement: not while it is only being written, but once
   * another one agrees to the words as they are, or its own agreement has lapsed.
   */
  private async statementWanted(ctx: RequestContext, dispute: Dispute): Promise<Why | null> {
    if (dispute.statementId === null) return null;
    if (!(await this.queries.mayDo(ctx, dispute)).includes('dispute.agreeToStatement')) return null;
    const agreements = await this.parts.statementAgreements(ctx, dispute.id);
    if (agreements.length === 0) return null;
    const sha256 = await this.texts.hashOf(ctx, dispute);
    if (sha256 === null) return null;
    const own = await this.ownOrganisations(ctx, dispute);
    const standing = agreements.filter((each) => each.sha256 === sha256);
    if (own.every((id) => standing.some(({ organisationId }) => organisationId === id))) return null;
    if (agreements.some(({ organisationId }) => own.includes(organisationId))) {
      return {
        kind: 'statement_wanted',
        reason: 'The joint statement was changed since your organisation agreed to it: that has lapsed.',
      };
    }
    return standing.length === 0
      ? null
      : {
          kind: 'statement_wanted',
          reason: 'Others agree to the joint statement as it is. Your organisation has not agreed yet.',
        };
  }

  /** Options on which an organisation of the asker's has said nothing yet. */
  private async unanswered(ctx: RequestContext, dispute: Dispute): Promise<number> {
    const own = await this.ownOrganisations(ctx, dispute);
    const options = await this.parts.options(ctx, dispute.id);
    const answers = await Promise.all(options.map((option) => this.parts.answers(ctx, option.id, false)));
    return answers.filter((said) =>
      own.some((organisationId) => said.every((each) => each.organisationId !== organisationId)),
    ).length;
  }

  /** Organisations on a side that the asker holds a role for in the group. */
  private async ownOrganisations(ctx: RequestContext, { id, groupId }: Dispute): Promise<readonly string[]> {
    const { actor } = ctx;
    if (actor.kind !== 'person') return [];
    const held = actor.grants.filter((grant) => grant.groupId === groupId);
    return (await this.sides.of(ctx, id))
      .map(({ organisationId }) => organisationId)
      .filter((organisationId) => held.some((grant) => grant.organisationId === organisationId));
  }
}

function itemOf(space: Space, dispute: Dispute, { kind, reason }: Why): WaitingItem {
  return {
    id: `${kind === 'statement_wanted' ? 'statement' : 'dispute'}:${dispute.id}`,
    kind,
    title: dispute.matter,
    reason,
    path: pathOf(space.slug, dispute),
    since: dispute.escalatedAt ?? dispute.openedAt,
    dueAt: dispute.deadline,
  };
}
