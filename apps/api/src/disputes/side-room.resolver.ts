import { ResolveField, Resolver } from '@nestjs/graphql';
import { Guards } from '../platform/graphql/doors.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { DisputePartsQueries } from './dispute-parts.queries.js';
import { DisputeRoomAgreementType, DisputeType } from './disputes.types.js';
import type { Dispute } from './entities/dispute.js';
import { SideRooms } from './side-rooms.js';

/** What a dispute shows of its private side-room. */
@Resolver(() => DisputeType)
export class SideRoomResolver {
  constructor(
    private readonly parts: DisputePartsQueries,
    private readonly rooms: SideRooms,
  ) {}

  @ResolveField(() => [DisputeRoomAgreementType], { description: 'Who agreed to talk in private.' })
  roomAgreements({ id }: Dispute, _args: unknown, ctx: RequestContext) {
    return this.parts.roomAgreements(ctx, id);
  }

  @ResolveField(() => Boolean, {
    description: 'Whether every organisation of its sides agreed, so that there is a private side-room.',
  })
  roomAgreed(dispute: Dispute, _args: unknown, ctx: RequestContext): Promise<boolean> {
    return this.rooms.agreed(ctx, dispute);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Where its side-room is at the sync door; null while the viewer may not come into it.',
  })
  @Guards('Dispute', 'sideRoom.read')
  roomPath(dispute: Dispute, _args: unknown, ctx: RequestContext): Promise<string | null> {
    return this.rooms.pathFor(ctx, dispute);
  }
}
