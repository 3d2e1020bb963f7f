import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ActDoor } from '../acts/act-door.js';
import { ViewerType } from '../identity/identity.types.js';
import { Ctx, Guards, Performs } from '../platform/graphql/doors.js';
import { PageArgs } from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { Problem } from '../platform/problem.js';
import { createToken } from './acts/create-token.js';
import { revokeToken } from './acts/revoke-token.js';
import { TokensQueries } from './tokens.queries.js';
import {
  AccessTokenConnection,
  CreateAccessTokenInput,
  CreateAccessTokenPayload,
  RevokeAccessTokenInput,
  RevokeAccessTokenPayload,
} from './tokens.types.js';

@Resolver(() => ViewerType)
export class TokensResolver {
  constructor(
    private readonly queries: TokensQueries,
    private readonly door: ActDoor,
  ) {}

  @ResolveField(() => AccessTokenConnection, { description: 'Newest first. Not for access tokens.' })
  @Guards('Viewer', 'token.read')
  accessTokens(@Ctx() ctx: RequestContext, @Parent() viewer: ViewerType, @Args() args: PageArgs) {
    return this.queries.page(ctx, viewer.id, args);
  }

  @Mutation(() => CreateAccessTokenPayload)
  @Performs(createToken)
  async createAccessToken(@Ctx() ctx: RequestContext, @Args('input') input: CreateAccessTokenInput) {
    let token: string | undefined;
    const { result, act } = await this.door.perform(ctx, createToken, {
      ...input,
      made: (made: string) => {
        token = made;
      },
    });
    if (token === undefined) {
      throw Problem.conflict(
        'This access token was made already and shown then. Revoke it and make another.',
      );
    }
    return { token, accessToken: await this.queries.byId(result.tokenId), act };
  }

  @Mutation(() => RevokeAccessTokenPayload)
  @Performs(revokeToken)
  async revokeAccessToken(@Ctx() ctx: RequestContext, @Args('input') input: RevokeAccessTokenInput) {
    const { result, act } = await this.door.perform(ctx, revokeToken, input);
    return { accessToken: await this.queries.byId(result.tokenId), act };
  }
}
