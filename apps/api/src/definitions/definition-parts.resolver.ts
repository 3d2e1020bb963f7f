import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DecisionsService } from '../decisions/decisions.service.js';
import { DecisionType } from '../decisions/decisions.types.js';
import { DraftingService } from '../drafting/drafting.service.js';
import { DraftVersionType } from '../drafting/drafting.types.js';
import { Ctx, Guards } from '../platform/graphql/doors.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { DefinitionsQueries } from './definitions.queries.js';
import {
  DefinitionAgreementType,
  DefinitionCitationType,
  DefinitionTranslationType,
} from './definitions.types.js';
import type { DefinitionAgreement } from './entities/definition-agreement.js';
import type { DefinitionCitation } from './entities/definition-citation.js';
import type { DefinitionTranslation } from './entities/definition-translation.js';

const HIDDEN = { nullable: true, description: 'Null for whoever may not read it.' };

@Resolver(() => DefinitionAgreementType)
export class AgreementsResolver {
  constructor(
    private readonly drafting: DraftingService,
    private readonly decisions: DecisionsService,
  ) {}

  @Guards('DefinitionAgreement', 'version.read')
  @ResolveField(() => DraftVersionType, HIDDEN)
  version(@Ctx() ctx: RequestContext, @Parent() { versionId }: DefinitionAgreement) {
    return this.drafting.readableVersion(ctx, versionId);
  }

  @Guards('DefinitionAgreement', 'decision.read')
  @ResolveField(() => DecisionType, {
    ...HIDDEN,
    description: 'That carried. Null for whoever may not read it.',
  })
  decision(@Ctx() ctx: RequestContext, @Parent() { decisionId }: DefinitionAgreement) {
    return this.decisions.readableState(ctx, decisionId);
  }
}

@Resolver(() => DefinitionCitationType)
export class CitationsResolver {
  constructor(
    private readonly drafting: DraftingService,
    private readonly queries: DefinitionsQueries,
  ) {}

  @Guards('DefinitionCitation', 'version.read')
  @ResolveField(() => DraftVersionType, { description: 'The text that cites it.' })
  version(@Ctx() ctx: RequestContext, @Parent() { versionId }: DefinitionCitation) {
    return this.drafting.versionShown(ctx, versionId);
  }

  @Guards('DefinitionCitation', 'version.read')
  @ResolveField(() => DraftVersionType, HIDDEN)
  citedVersion(@Ctx() ctx: RequestContext, @Parent() { citedVersionId }: DefinitionCitation) {
    return this.drafting.readableVersion(ctx, citedVersionId);
  }

  @ResolveField(() => Boolean, {
    description: 'Whether another version than the one that it cites is agreed now.',
  })
  superseded(@Ctx() ctx: RequestContext, @Parent() citation: DefinitionCitation) {
    return this.queries.superseded(ctx, citation);
  }
}

@Resolver(() => DefinitionTranslationType)
export class TranslationsResolver {
  constructor(private readonly queries: DefinitionsQueries) {}

  @ResolveField(() => Boolean, {
    description: 'Whether it was made before the definition was agreed at its present version.',
  })
  superseded(@Ctx() ctx: RequestContext, @Parent() translation: DefinitionTranslation) {
    return this.queries.superseded(ctx, translation);
  }
}
