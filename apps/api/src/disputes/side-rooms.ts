import { type Actor, can } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CollabAccess, type CollabStanding } from '../drafting/collab-access.js';
import { RequestContext } from '../platform/graphql/request-context.js';
import { DisputePartsQueries } from './dispute-parts.queries.js';
import { DisputeSides } from './dispute-sides.js';
import { DisputesQueries } from './disputes.queries.js';
import { Dispute } from './entities/dispute.js';

/**
 * The private side-rooms of disputes: each is open to those who speak for its sides and to its facilitator, once every
 * organisation on the sides has agreed. They come to it by the sync door, and may write nothing there.
 */
@Injectable()
export class SideRooms {
  constructor(
    private readonly database: DataSource,
    private readonly queries: DisputesQueries,
    private readonly parts: DisputePartsQueries,
    private readonly sides: DisputeSides,
    access: CollabAccess,
  ) {
    access.onAskedAbout('sideRoom', (actor, roomId, now) => this.standingOf(actor, roomId, now));
  }

  /** Whether every organisation of its sides has agreed to it. */
  async agreed(ctx: RequestContext, { id }: Dispute): Promise<boolean> {
    const agreed = await this.parts.roomAgreements(ctx, id);
    const sides = await this.sides.of(ctx, id);
    const has = (organisationId: string) => agreed.some((each) => each.organisationId === organisationId);
    return sides.length > 0 && sides.every(({ organisationId }) => has(organisationId));
  }

  /** Where the asker comes into it, on the sync door; null where they may not. */
  async pathFor(ctx: RequestContext, dispute: Dispute): Promise<string | null> {
    const standing = await this.standingIn(ctx, dispute);
    return standing === null || dispute.sideRoomId === null ? null : `/collab/${dispute.sideRoomId}`;
  }

  private async standingOf(actor: Actor, sideRoomId: string, now: Date): Promise<CollabStanding | null> {
    const dispute = await this.database.manager.findOneBy(Dispute, { sideRoomId });
    return dispute === null ? null : this.standingIn(new RequestContext(actor, now, 'collab'), dispute);
  }

  private async standingIn(ctx: RequestContext, dispute: Dispute): Promise<CollabStanding | null> {
    if (!(await this.agreed(ctx, dispute)) || !(await this.queries.isFreeToRun(ctx, dispute))) return null;
    const answer = can(ctx.actor, 'sideRoom.read', await this.queries.subjectWithSides(ctx, dispute));
    if (!answer.allowed) return null;
    const organisationId = answer.grant?.organisationId ?? null;
    return { role: 'reader', groupId: dispute.groupId, organisationId, observer: false };
  }
}
