import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DecisionsQueries } from '../decisions/decisions.queries.js';
import { DecisionType } from '../decisions/decisions.types.js';
import { DraftingService } from '../drafting/drafting.service.js';
import { DraftVersionType } from '../drafting/drafting.types.js';
import { GroupsService } from '../groups/groups.service.js';
import { TaskGroupType } from '../groups/groups.types.js';
import { IdentityService } from '../identity/identity.service.js';
import { PersonType } from '../identity/identity.types.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { OrganisationType } from '../organisations/organisations.types.js';
import { Ctx, Guards } from '../platform/graphql/doors.js';
import { PageArgs } from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import type { Evidence } from './entities/evidence.js';
import type { EvidenceCitation } from './entities/evidence-citation.js';
import type { EvidenceNote } from './entities/evidence-note.js';
import { EvidenceQueries } from './evidence.queries.js';
import {
  EvidenceNoteConnection,
  EvidenceNoteType,
  EvidenceType,
  EvidenceUseConnection,
  EvidenceUseType,
} from './evidence.types.js';

const SPOKEN_FOR = { nullable: true, description: 'For whom they spoke.' };

/** What a piece of evidence shows. */
@Resolver(() => EvidenceType)
export class EvidenceFieldsResolver {
  constructor(
    private readonly queries: EvidenceQueries,
    private readonly groups: GroupsService,
    private readonly identity: IdentityService,
    private readonly organisations: OrganisationsService,
  ) {}

  @Guards('Evidence', 'group.read')
  @ResolveField(() => TaskGroupType, { description: 'That brought it in.' })
  taskGroup({ groupId }: Evidence, _args: unknown, ctx: RequestContext) {
    return this.groups.groupShown(ctx, groupId);
  }

  @ResolveField(() => PersonType)
  addedBy({ addedById }: Evidence, _args: unknown, ctx: RequestContext) {
    return this.identity.person(ctx, addedById);
  }

  @ResolveField(() => OrganisationType, SPOKEN_FOR)
  onBehalfOf({ forOrganisationId }: Evidence, _args: unknown, ctx: RequestContext) {
    return this.organisations.optional(ctx, forOrganisationId);
  }

  @ResolveField(() => PersonType, { nullable: true })
  withdrawnBy({ withdrawnById }: Evidence, _args: unknown, ctx: RequestContext) {
    return withdrawnById === null ? null : this.identity.person(ctx, withdrawnById);
  }

  @ResolveField(() => EvidenceNoteConnection, {
    description: 'What was said of its quality, the newest first.',
  })
  notes(@Ctx() ctx: RequestContext, @Parent() evidence: Evidence, @Args() args: PageArgs) {
    return this.queries.notes(ctx, evidence, args);
  }

  @Guards('Evidence', 'version.read')
  @ResolveField(() => EvidenceUseConnection, {
    description: 'Frozen texts that cite it, as far as the asker may read them; the newest first.',
  })
  citedIn(@Ctx() ctx: RequestContext, @Parent() evidence: Evidence, @Args() args: PageArgs) {
    return this.queries.citedIn(ctx, evidence, args);
  }

  @ResolveField(() => [String], { description: 'Actions of the policy that the viewer may do here now.' })
  mayDo(evidence: Evidence, _args: unknown, ctx: RequestContext) {
    return this.queries.mayDo(ctx, evidence);
  }
}

@Resolver(() => EvidenceNoteType)
export class EvidenceNotesResolver {
  constructor(
    private readonly identity: IdentityService,
    private readonly organisations: OrganisationsService,
  ) {}

  @ResolveField(() => PersonType)
  by({ byId }: EvidenceNote, _args: unknown, ctx: RequestContext) {
    return this.identity.person(ctx, byId);
  }

  @ResolveField(() => OrganisationType, SPOKEN_FOR)
  onBehalfOf({ forOrganisationId }: EvidenceNote, _args: unknown, ctx: RequestContext) {
    return this.organisations.optional(ctx, forOrganisationId);
  }
}

@Resolver(() => EvidenceUseType)
export class EvidenceUsesResolver {
  constructor(
    private readonly queries: EvidenceQueries,
    private readonly drafting: DraftingService,
    private readonly decisionsQueries: DecisionsQueries,
  ) {}

  @Guards('EvidenceUse', 'version.read')
  @ResolveField(() => DraftVersionType, { description: 'The text that cites it.' })
  version({ versionId }: EvidenceCitation, _args: unknown, ctx: RequestContext) {
    return this.drafting.versionShown(ctx, versionId);
  }

  @ResolveField(() => [String], {
    description: 'Numbers of the sections and clauses that cite it, in order; none for the title.',
  })
  clauses(citation: EvidenceCitation, _args: unknown, ctx: RequestContext) {
    return this.queries.clauses(ctx, citation);
  }

  @Guards('EvidenceUse', 'decision.read')
  @ResolveField(() => [DecisionType], {
    description: 'Decisions to which the text was put, as far as the asker may read them; the newest first.',
  })
  async decisions({ versionId }: EvidenceCitation, _args: unknown, ctx: RequestContext) {
    return this.decisionsQueries.onVersion(ctx, await this.drafting.versionShown(ctx, versionId));
  }
}
