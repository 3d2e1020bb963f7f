import { ResolveField, Resolver } from '@nestjs/graphql';
import { VersionDiffType } from '../drafting/diff.types.js';
import { DraftingService } from '../drafting/drafting.service.js';
import { ClauseType, DraftVersionType } from '../drafting/drafting.types.js';
import { VersionDiffs } from '../drafting/version-diffs.js';
import { IdentityService } from '../identity/identity.service.js';
import { PersonType } from '../identity/identity.types.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { OrganisationType } from '../organisations/organisations.types.js';
import { Guards } from '../platform/graphql/doors.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { DecisionParts, type HeldSeat, type ObjectionIn } from './decision-parts.js';
import { ObjectionType, PositionType, SeatType } from './decisions.types.js';
import { lastAgreed, newestAnswer, type PositionIn } from './position-lists.js';

@Resolver(() => SeatType)
export class SeatsResolver {
  constructor(
    private readonly drafting: DraftingService,
    private readonly diffs: VersionDiffs,
    private readonly organisations: OrganisationsService,
  ) {}

  @ResolveField(() => OrganisationType)
  organisation(seat: HeldSeat, _args: unknown, ctx: RequestContext) {
    return this.organisations.organisation(ctx, seat.organisationId);
  }

  @ResolveField(() => PositionType, {
    nullable: true,
    description: 'What it answers on the version in question.',
  })
  position(seat: HeldSeat): PositionIn | null {
    return newestAnswer(seat.decisionState, seat.organisationId, 'current');
  }

  @ResolveField(() => PositionType, {
    nullable: true,
    description: 'Its newest answer on an earlier version.',
  })
  lapsedPosition(seat: HeldSeat): PositionIn | null {
    return newestAnswer(seat.decisionState, seat.organisationId, 'lapsed');
  }

  @ResolveField(() => PositionType, {
    nullable: true,
    description: 'Its newest agreement to an earlier version, whatever it answered since.',
  })
  lastAgreed(seat: HeldSeat): PositionIn | null {
    return lastAgreed(seat.decisionState, seat.organisationId);
  }

  @Guards('Seat', 'version.read')
  @ResolveField(() => VersionDiffType, {
    nullable: true,
    description:
      'What changed since the words that it last agreed to, or else last answered on, while it is asked again.',
  })
  async changesSinceAgreed(seat: HeldSeat, _args: unknown, ctx: RequestContext) {
    const lapsed = this.lapsedPosition(seat);
    if (lapsed === null || this.position(seat) !== null) return null;
    const { versionId } = this.lastAgreed(seat) ?? lapsed;
    const before = await this.drafting.versionShown(ctx, versionId);
    return this.diffs.between(before, await this.drafting.versionShown(ctx, seat.decisionState.versionId));
  }
}

@Resolver(() => PositionType)
export class PositionsResolver {
  constructor(
    private readonly parts: DecisionParts,
    private readonly drafting: DraftingService,
    private readonly identity: IdentityService,
    private readonly organisations: OrganisationsService,
  ) {}

  @ResolveField(() => OrganisationType)
  organisation(position: PositionIn, _args: unknown, ctx: RequestContext) {
    return this.organisations.organisation(ctx, position.organisationId);
  }

  @ResolveField(() => PersonType, { description: 'Who spoke for it.' })
  person(position: PositionIn, _args: unknown, ctx: RequestContext) {
    return this.identity.person(ctx, position.personId);
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'The member in whose place they spoke.' })
  inPlaceOf({ inPlaceOfId }: PositionIn, _args: unknown, ctx: RequestContext) {
    return inPlaceOfId === null ? null : this.identity.person(ctx, inPlaceOfId);
  }

  @Guards('Position', 'version.read')
  @ResolveField(() => DraftVersionType)
  version(position: PositionIn, _args: unknown, ctx: RequestContext) {
    return this.drafting.versionShown(ctx, position.versionId);
  }

  @ResolveField(() => ObjectionType, { nullable: true })
  objection({ decisionState, id }: PositionIn): ObjectionIn | null {
    return this.parts.objections(decisionState).find(({ positionId }) => positionId === id) ?? null;
  }
}

@Resolver(() => ObjectionType)
export class ObjectionsResolver {
  constructor(
    private readonly parts: DecisionParts,
    private readonly drafting: DraftingService,
    private readonly organisations: OrganisationsService,
  ) {}

  @ResolveField(() => OrganisationType)
  organisation(objection: ObjectionIn, _args: unknown, ctx: RequestContext) {
    return this.organisations.organisation(ctx, objection.organisationId);
  }

  @ResolveField(() => PositionType)
  position({ decisionState, positionId }: ObjectionIn): PositionIn {
    return this.parts.position(decisionState, positionId);
  }

  @Guards('Objection', 'version.read')
  @ResolveField(() => DraftVersionType)
  version(objection: ObjectionIn, _args: unknown, ctx: RequestContext) {
    return this.drafting.versionShown(ctx, objection.versionId);
  }

  @Guards('Objection', 'version.read')
  @ResolveField(() => [ClauseType], { description: 'The clauses objected to, as they read in that version.' })
  async clauses(objection: ObjectionIn, _args: unknown, ctx: RequestContext) {
    const version = await this.drafting.versionShown(ctx, objection.versionId);
    return objection.clauseIds.flatMap((clauseId) => this.drafting.clauseById(version, clauseId) ?? []);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer may withdraw it now.' })
  mayWithdraw(objection: ObjectionIn, _args: unknown, ctx: RequestContext): Promise<boolean> {
    return this.parts.mayWithdraw(ctx, objection);
  }
}
