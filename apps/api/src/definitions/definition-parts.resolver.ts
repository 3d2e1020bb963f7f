import { ResolveField, Resolver } from '@nestjs/graphql';
import { DecisionsService } from '../decisions/decisions.service.js';
import { DecisionType } from '../decisions/decisions.types.js';
import { DraftingService } from '../drafting/drafting.service.js';
import { DraftType, DraftVersionType } from '../drafting/drafting.types.js';
import { IdentityService } from '../identity/identity.service.js';
import { PersonType } from '../identity/identity.types.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { OrganisationType } from '../organisations/organisations.types.js';
import { Guards } from '../platform/graphql/doors.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import type { CitationInDraft } from './cited-in-drafts.js';
import { DefinitionsQueries } from './definitions.queries.js';
import {
  DefinitionAgreementType,
  DefinitionCitationType,
  DefinitionEndorsementType,
  DefinitionTranslationType,
  DraftCitationType,
} from './definitions.types.js';
import type { DefinitionAgreement } from './entities/definition-agreement.js';
import type { DefinitionCitation } from './entities/definition-citation.js';
import type { DefinitionEndorsement } from './entities/definition-endorsement.js';
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
  version({ versionId }: DefinitionAgreement, _args: unknown, ctx: RequestContext) {
    return this.drafting.readableVersion(ctx, versionId);
  }

  @Guards('DefinitionAgreement', 'decision.read')
  @ResolveField(() => DecisionType, {
    ...HIDDEN,
    description: 'That carried. Null for whoever may not read it.',
  })
  decision({ decisionId }: DefinitionAgreement, _args: unknown, ctx: RequestContext) {
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
  version({ versionId }: DefinitionCitation, _args: unknown, ctx: RequestContext) {
    return this.drafting.versionShown(ctx, versionId);
  }

  @Guards('DefinitionCitation', 'version.read')
  @ResolveField(() => DraftVersionType, HIDDEN)
  citedVersion({ citedVersionId }: DefinitionCitation, _args: unknown, ctx: RequestContext) {
    return this.drafting.readableVersion(ctx, citedVersionId);
  }

  @ResolveField(() => Boolean, {
    description: 'Whether another version than the one that it cites is agreed now.',
  })
  superseded(citation: DefinitionCitation, _args: unknown, ctx: RequestContext) {
    return this.queries.superseded(ctx, citation);
  }
}

@Resolver(() => DraftCitationType)
export class DraftCitationsResolver {
  constructor(
    private readonly drafting: DraftingService,
    private readonly queries: DefinitionsQueries,
  ) {}

  @Guards('DraftCitation', 'draft.read')
  @ResolveField(() => DraftType, { description: 'The draft whose text cites it.' })
  draft({ draft }: CitationInDraft) {
    return draft;
  }

  @Guards('DraftCitation', 'version.read')
  @ResolveField(() => DraftVersionType, HIDDEN)
  citedVersion({ citedVersionId }: CitationInDraft, _args: unknown, ctx: RequestContext) {
    return this.drafting.readableVersion(ctx, citedVersionId);
  }

  @ResolveField(() => Boolean, {
    description: 'Whether another version than the one that it cites is agreed now.',
  })
  superseded(citation: CitationInDraft, _args: unknown, ctx: RequestContext) {
    return this.queries.superseded(ctx, citation);
  }
}

@Resolver(() => DefinitionTranslationType)
export class TranslationsResolver {
  constructor(private readonly queries: DefinitionsQueries) {}

  @ResolveField(() => Boolean, {
    description: 'Whether it was made before the definition was agreed at its present version.',
  })
  superseded(translation: DefinitionTranslation, _args: unknown, ctx: RequestContext) {
    return this.queries.superseded(ctx, translation);
  }
}

@Resolver(() => DefinitionEndorsementType)
export class EndorsementsResolver {
  constructor(
    private readonly drafting: DraftingService,
    private readonly identity: IdentityService,
    private readonly organisations: OrganisationsService,
    private readonly queries: DefinitionsQueries,
  ) {}

  @Guards('DefinitionEndorsement', 'version.read')
  @ResolveField(() => DraftVersionType, HIDDEN)
  version({ versionId }: DefinitionEndorsement, _args: unknown, ctx: RequestContext) {
    return this.drafting.readableVersion(ctx, versionId);
  }

  @ResolveField(() => PersonType)
  person({ personId }: DefinitionEndorsement, _args: unknown, ctx: RequestContext) {
    return this.identity.person(ctx, personId);
  }

  @ResolveField(() => OrganisationType, { nullable: true })
  organisation({ organisationId }: DefinitionEndorsement, _args: unknown, ctx: RequestContext) {
    return this.organisations.optional(ctx, organisationId);
  }

  @ResolveField(() => Boolean, {
    description: 'Whether another version is agreed now than the one endorsed.',
  })
  superseded(endorsement: DefinitionEndorsement, _args: unknown, ctx: RequestContext) {
    return this.queries.superseded(ctx, endorsement);
  }
}
