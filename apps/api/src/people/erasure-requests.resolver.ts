import { ResolveField, Resolver } from '@nestjs/graphql';
import { IdentityService } from '../identity/identity.service.js';
import { PersonType } from '../identity/identity.types.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import type { ErasureRequest } from './entities/erasure-request.js';
import { ErasureRequestType } from './erasure.types.js';

@Resolver(() => ErasureRequestType)
export class ErasureRequestsResolver {
  constructor(private readonly identity: IdentityService) {}

  @ResolveField(() => PersonType)
  person(request: ErasureRequest, _args: unknown, ctx: RequestContext) {
    return this.identity.person(ctx, request.personId);
  }
}
