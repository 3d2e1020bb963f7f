import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DecisionParts, type ObjectionIn } from '../decisions/decision-parts.js';
import { DecisionsService } from '../decisions/decisions.service.js';
import { DecisionType, ObjectionType } from '../decisions/decisions.types.js';
import { DraftingService } from '../drafting/drafting.service.js';
import { DraftVersionType } from '../drafting/drafting.types.js';
import { IdentityService } from '../identity/identity.service.js';
import { PersonType } from '../identity/identity.types.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { OrganisationType } from '../organisations/organisations.types.js';
import { Ctx, Guards } from '../platform/graphql/doors.js';
import { PageArgs } from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { DisputePartsQueries } from './dispute-parts.queries.js';
import { DisputeSides } from './dispute-sides.js';
import { DisputesQueries } from './disputes.queries.js';
import {
  DisputeDissentType,
  DisputeOptionType,
  DisputeSideType,
  DisputeStepConnection,
  DisputeType,
} from './disputes.types.js';
import type { Dispute } from './entities/dispute.js';
import { FacilitatorChoice } from './facilitator-choice.js';

/** What a dispute shows. */
@Resolver(() => DisputeType)
export class DisputeFieldsResolver {
  constructor(
    private readonly queries: DisputesQueries,
    private readonly parts: DisputePartsQueries,
    private readonly named: DisputeSides,
    private readonly choice: FacilitatorChoice,
    private readonly decisions: DecisionsService,
    private readonly decisionParts: DecisionParts,
    private readonly drafting: DraftingService,
    private readonly identity: IdentityService,
    private readonly organisations: OrganisationsService,
  ) {}

  @ResolveField(() => PersonType)
  openedBy({ openedById }: Dispute, _args: unknown, ctx: RequestContext) {
    return this.identity.person(ctx, openedById);
  }

  @ResolveField(() => OrganisationType, { nullable: true, description: 'For whom it was opened.' })
  openedFor({ openedForId }: Dispute, _args: unknown, ctx: RequestContext) {
    return this.organisations.optional(ctx, openedForId);
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Runs it; has no vote in it and no stake.' })
  facilitator({ facilitatorId }: Dispute, _args: unknown, ctx: RequestContext) {
    return facilitatorId === null ? null : this.identity.person(ctx, facilitatorId);
  }

  @ResolveField(() => [PersonType], {
    description: 'Facilitators of the space who may run it, for whoever may assign one; else none.',
  })
  mayFacilitate(dispute: Dispute, _args: unknown, ctx: RequestContext) {
    return this.choice.of(ctx, dispute);
  }

  @ResolveField(() => PersonType, { nullable: true })
  settledBy({ settledById }: Dispute, _args: unknown, ctx: RequestContext) {
    return settledById === null ? null : this.identity.person(ctx, settledById);
  }

  @Guards('Dispute', 'decision.read')
  @ResolveField(() => DecisionType)
  decision({ decisionId }: Dispute, _args: unknown, ctx: RequestContext) {
    return this.decisions.stateShown(ctx, decisionId);
  }

  @Guards('Dispute', 'decision.read')
  @ResolveField(() => ObjectionType)
  async objection(
    { decisionId, objectionId }: Dispute,
    _args: unknown,
    ctx: RequestContext,
  ): Promise<ObjectionIn> {
    return this.decisionParts.objection(await this.decisions.stateShown(ctx, decisionId), objectionId);
  }

  @Guards('Dispute', 'version.read')
  @ResolveField(() => DraftVersionType, {
    nullable: true,
    description: 'The version whose words resolved it; null also for whoever may not read that.',
  })
  version({ versionId }: Dispute, _args: unknown, ctx: RequestContext) {
    return versionId === null ? null : this.drafting.readableVersion(ctx, versionId);
  }

  @ResolveField(() => [DisputeSideType], {
    description: 'In the order in which they were named, the organisations of each by name.',
  })
  async sides({ id }: Dispute, _args: unknown, ctx: RequestContext) {
    const rows = await this.named.of(ctx, id);
    const ordinals = [...new Set(rows.map(({ ordinal }) => ordinal))];
    return Promise.all(
      ordinals.map(async (ordinal) => {
        const own = rows.filter((row) => row.ordinal === ordinal);
        const organisations = await Promise.all(
          own.map(({ organisationId }) => this.organisations.organisation(ctx, organisationId)),
        );
        return {
          name: own[0]?.name ?? '',
          organisations: organisations.toSorted((one, other) => one.name.localeCompare(other.name)),
        };
      }),
    );
  }

  @ResolveField(() => [DisputeOptionType], { description: 'In the order in which they were offered.' })
  options({ id }: Dispute, _args: unknown, ctx: RequestContext) {
    return this.parts.options(ctx, id);
  }

  @ResolveField(() => DisputeStepConnection, { description: 'The earliest day first.' })
  steps(@Ctx() ctx: RequestContext, @Parent() { id }: Dispute, @Args() args: PageArgs) {
    return this.parts.steps(ctx, id, args);
  }

  @ResolveField(() => [DisputeDissentType], { description: 'As they stand, one an organisation.' })
  dissents({ id }: Dispute, _args: unknown, ctx: RequestContext) {
    return this.parts.dissents(ctx, id);
  }

  @ResolveField(() => [String], { description: 'Actions of the policy that the viewer may do here now.' })
  mayDo(dispute: Dispute, _args: unknown, ctx: RequestContext) {
    return this.queries.mayDo(ctx, dispute);
  }

  @ResolveField(() => Boolean, {
    description:
      'Whether the viewer speaks for the organisation that objected, and may resolve or withdraw it.',
  })
  maySettle(dispute: Dispute, _args: unknown, ctx: RequestContext) {
    return this.queries.maySettle(ctx, dispute);
  }
}
