import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ActDoor } from '../acts/act-door.js';
import { DraftingService } from '../drafting/drafting.service.js';
import { DraftType, DraftVersionType } from '../drafting/drafting.types.js';
import { Ctx, Guards, Performs, Reads } from '../platform/graphql/doors.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { SpacesService } from '../spaces/spaces.service.js';
import { proposeDefinition } from './acts/propose-definition.js';
import { DefinitionsQueries } from './definitions.queries.js';
import {
  DefinitionConnection,
  DefinitionsArgs,
  DefinitionType,
  FigureType,
  ProposeDefinitionInput,
  ProposeDefinitionPayload,
} from './definitions.types.js';
import type { Definition } from './entities/definition.js';

@Resolver(() => DefinitionType)
export class DefinitionsResolver {
  constructor(
    private readonly queries: DefinitionsQueries,
    private readonly spaces: SpacesService,
    private readonly drafting: DraftingService,
    private readonly door: ActDoor,
  ) {}

  @Query(() => DefinitionConnection)
  @Reads('definition.read')
  async definitions(
    @Ctx() ctx: RequestContext,
    @Args('spaceSlug') spaceSlug: string,
    @Args() args: DefinitionsArgs,
  ) {
    return this.queries.page(ctx, await this.spaces.bySlug(ctx, spaceSlug), args);
  }

  @Mutation(() => ProposeDefinitionPayload)
  @Performs(proposeDefinition)
  async proposeDefinition(@Ctx() ctx: RequestContext, @Args('input') input: ProposeDefinitionInput) {
    const { result, act } = await this.door.perform(ctx, proposeDefinition, input);
    return { definition: await this.queries.proposed(result.definitionId), act };
  }

  @ResolveField(() => DefinitionType, {
    nullable: true,
    description: 'The larger one that it is a component of.',
  })
  parent(@Ctx() ctx: RequestContext, @Parent() definition: Definition) {
    return this.queries.parent(ctx, definition);
  }

  @ResolveField(() => [DefinitionType])
  components(@Ctx() ctx: RequestContext, @Parent() { id }: Definition) {
    return this.queries.components(ctx, id);
  }

  @ResolveField(() => [FigureType])
  figures(@Ctx() ctx: RequestContext, @Parent() { id }: Definition) {
    return this.queries.figures(ctx, id);
  }

  @Guards('Definition', 'version.read')
  @ResolveField(() => DraftVersionType, {
    nullable: true,
    description: 'Null also for whoever may not read it.',
  })
  async agreedVersion(@Ctx() ctx: RequestContext, @Parent() { agreedVersionId }: Definition) {
    if (agreedVersionId === null) return null;
    const version = await this.drafting.version(ctx, agreedVersionId);
    return ctx.allows('version.read', await this.drafting.versionPolicySubject(ctx, version))
      ? version
      : null;
  }

  @Guards('Definition', 'draft.read')
  @ResolveField(() => DraftType, { nullable: true, description: 'Null also for whoever may not read it.' })
  draft(@Ctx() ctx: RequestContext, @Parent() { draftId }: Definition) {
    return draftId === null ? null : this.drafting.readableDraft(ctx, draftId);
  }
}
