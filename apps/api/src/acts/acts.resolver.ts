import { NOWHERE } from '@concordat/domain';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { IdentityService } from '../identity/identity.service.js';
import { InLanguage, PersonType } from '../identity/identity.types.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { OrganisationType } from '../organisations/organisations.types.js';
import { Ctx, Reads } from '../platform/graphql/doors.js';
import { PageArgs } from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { SpacesService } from '../spaces/spaces.service.js';
import { canBeEmptied } from './act-erasure.js';
import { ActsQueries } from './acts.queries.js';
import { ActChangeType, ActConnection, ActFilter, ActType } from './acts.types.js';
import type { Act } from './entities/act.js';
import { type RecordedChange, recordedChanges } from './recorded-changes.js';
import { ERASED_WORDS, recordedWords } from './recorded-words.js';

@Resolver(() => ActType)
export class ActsResolver {
  constructor(
    private readonly queries: ActsQueries,
    private readonly spaces: SpacesService,
    private readonly identity: IdentityService,
    private readonly organisations: OrganisationsService,
  ) {}

  @Query(() => ActConnection, { description: 'What happened in a space, newest first.' })
  @Reads('act.read')
  async acts(
    @Ctx() ctx: RequestContext,
    @Args('spaceSlug') spaceSlug: string,
    @Args() args: PageArgs,
    @Args('filter', { nullable: true }) filter?: ActFilter,
  ) {
    const space = await this.spaces.bySlug(ctx, spaceSlug);
    ctx.require('act.read', this.spaces.policySubject(space));
    return this.queries.page(ctx, space.id, filter ?? null, args);
  }

  @ResolveField(() => PersonType, { nullable: true })
  async person(act: Act, _args: unknown, ctx: RequestContext) {
    const opening = await this.queries.opening(ctx, act.id);
    return opening?.personId ? this.identity.person(ctx, opening.personId) : null;
  }

  @ResolveField(() => OrganisationType, { nullable: true })
  async organisation(act: Act, _args: unknown, ctx: RequestContext) {
    const opening = await this.queries.opening(ctx, act.id);
    return this.organisations.optional(ctx, opening?.organisationId ?? null);
  }

  @ResolveField(() => String, { description: 'What happened, in a sentence, as it was recorded.' })
  async sentence(
    @Ctx() ctx: RequestContext,
    @Parent() act: Act,
    @Args() { language }: InLanguage,
  ): Promise<string> {
    const opening = await this.queries.opening(ctx, act.id);
    const spoken = language ?? (await this.identity.languageOf(ctx));
    return recordedWords(opening, spoken) ?? ERASED_WORDS[spoken];
  }

  @ResolveField(() => ActType, {
    nullable: true,
    description: 'The act that erased personal data from what this one says; null where nothing was erased.',
  })
  erasedBy(act: Act, _args: unknown, ctx: RequestContext) {
    return this.queries.erasing(ctx, act.id);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer may erase what it recorded.' })
  async mayErase(act: Act, _args: unknown, ctx: RequestContext): Promise<boolean> {
    if (!ctx.allows('person.eraseAct', NOWHERE)) return false;
    return canBeEmptied(act, await this.queries.opening(ctx, act.id));
  }

  @ResolveField(() => [ActChangeType], {
    description:
      'What was there before and what is since, where its kind tells; the hashes of versions tell the rest.',
  })
  async changes(act: Act, _args: unknown, ctx: RequestContext): Promise<RecordedChange[]> {
    return recordedChanges(act.kind, await this.queries.opening(ctx, act.id));
  }

  @ResolveField(() => String, { description: 'RFC 6962 leaf hash, 64 hexadecimal digits.' })
  leafHash(act: Act): string {
    return act.leafHash.toString('hex');
  }
}
