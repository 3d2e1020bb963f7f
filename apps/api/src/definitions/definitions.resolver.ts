import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ActDoor } from '../acts/act-door.js';
import { DraftingService } from '../drafting/drafting.service.js';
import { DraftType, DraftVersionType } from '../drafting/drafting.types.js';
import { Ctx, Guards, Performs, Reads } from '../platform/graphql/doors.js';
import { PageArgs } from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { SpacesService } from '../spaces/spaces.service.js';
import { endorseDefinition } from './acts/endorse-definition.js';
import { proposeDefinition } from './acts/propose-definition.js';
import { translateDefinition } from './acts/translate-definition.js';
import { DefinitionsQueries } from './definitions.queries.js';
import {
  DefinitionAgreementConnection,
  DefinitionCitationConnection,
  DefinitionConnection,
  DefinitionEndorsementConnection,
  DefinitionsArgs,
  DefinitionTranslationType,
  DefinitionType,
  DraftCitationConnection,
  EndorseDefinitionInput,
  EndorseDefinitionPayload,
  FigureType,
  ProposeDefinitionInput,
  ProposeDefinitionPayload,
  TranslateDefinitionInput,
  TranslateDefinitionPayload,
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

  @Query(() => DefinitionType)
  @Reads('definition.read')
  definition(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string) {
    return this.queries.definition(ctx, id);
  }

  @Mutation(() => ProposeDefinitionPayload)
  @Performs(proposeDefinition)
  async proposeDefinition(@Ctx() ctx: RequestContext, @Args('input') input: ProposeDefinitionInput) {
    const { result, act } = await this.door.perform(ctx, proposeDefinition, input);
    return { definition: await this.queries.actedOn(result.definitionId), act };
  }

  @Mutation(() => TranslateDefinitionPayload)
  @Performs(translateDefinition)
  async translateDefinition(@Ctx() ctx: RequestContext, @Args('input') input: TranslateDefinitionInput) {
    const { result, act } = await this.door.perform(ctx, translateDefinition, input);
    return { definition: await this.queries.actedOn(result.definitionId), act };
  }

  @Mutation(() => EndorseDefinitionPayload)
  @Performs(endorseDefinition)
  async endorseDefinition(@Ctx() ctx: RequestContext, @Args('input') input: EndorseDefinitionInput) {
    const { result, act } = await this.door.perform(ctx, endorseDefinition, input);
    return { definition: await this.queries.actedOn(result.definitionId), act };
  }

  @ResolveField(() => [String], { description: 'Actions of the policy that the viewer may do here now.' })
  mayDo(definition: Definition, _args: unknown, ctx: RequestContext) {
    return this.queries.mayDo(ctx, definition);
  }

  @ResolveField(() => [DefinitionTranslationType], { description: 'The latest into each language.' })
  translations(definition: Definition, _args: unknown, ctx: RequestContext) {
    return this.queries.translations(ctx, definition);
  }

  @ResolveField(() => DefinitionAgreementConnection, { description: 'When it was agreed: the latest first.' })
  agreements(@Ctx() ctx: RequestContext, @Parent() definition: Definition, @Args() args: PageArgs) {
    return this.queries.agreements(ctx, definition, args);
  }

  @ResolveField(() => DefinitionEndorsementConnection, {
    description: 'At which versions government endorsed it: the latest first.',
  })
  endorsements(@Ctx() ctx: RequestContext, @Parent() { id }: Definition, @Args() args: PageArgs) {
    return this.queries.endorsements(ctx, id, args);
  }

  @Guards('Definition', 'version.read')
  @ResolveField(() => DefinitionCitationConnection, {
    description:
      'The latest versions of drafts that cite it, as far as the asker may read them; the latest first.',
  })
  usedIn(@Ctx() ctx: RequestContext, @Parent() definition: Definition, @Args() args: PageArgs) {
    return this.queries.usedIn(ctx, definition, args);
  }

  @Guards('Definition', 'draft.read')
  @ResolveField(() => DraftCitationConnection, {
    description:
      'The open drafts whose texts, as they are being written, cite it, as far as the asker may read them; the newest first.',
  })
  usedInDrafts(@Ctx() ctx: RequestContext, @Parent() definition: Definition, @Args() args: PageArgs) {
    return this.queries.usedInDrafts(ctx, definition, args);
  }

  @ResolveField(() => DefinitionType, {
    nullable: true,
    description: 'The larger one that it is a component of.',
  })
  parent(definition: Definition, _args: unknown, ctx: RequestContext) {
    return this.queries.parent(ctx, definition);
  }

  @ResolveField(() => [DefinitionType])
  components({ id }: Definition, _args: unknown, ctx: RequestContext) {
    return this.queries.components(ctx, id);
  }

  @ResolveField(() => [FigureType])
  figures({ id }: Definition, _args: unknown, ctx: RequestContext) {
    return this.queries.figures(ctx, id);
  }

  @Guards('Definition', 'version.read')
  @ResolveField(() => DraftVersionType, {
    nullable: true,
    description: 'Null also for whoever may not read it.',
  })
  agreedVersion({ agreedVersionId }: Definition, _args: unknown, ctx: RequestContext) {
    return agreedVersionId === null ? null : this.drafting.readableVersion(ctx, agreedVersionId);
  }

  @Guards('Definition', 'draft.read')
  @ResolveField(() => DraftType, { nullable: true, description: 'Null also for whoever may not read it.' })
  draft({ draftId }: Definition, _args: unknown, ctx: RequestContext) {
    return draftId === null ? null : this.drafting.readableDraft(ctx, draftId);
  }
}
