import { Args, ResolveField, Resolver } from '@nestjs/graphql';
import { ViewerType } from '../identity/identity.types.js';
import { Ctx } from '../platform/graphql/doors.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { WaitingItemType } from './notifications.types.js';
import { WaitingList } from './waiting-list.js';

@Resolver(() => ViewerType)
export class WaitingResolver {
  constructor(private readonly list: WaitingList) {}

  @ResolveField(() => [WaitingItemType], {
    description: 'What waits for the viewer in a space; what is due first comes first.',
  })
  waiting(@Ctx() ctx: RequestContext, @Args('spaceSlug') spaceSlug: string) {
    return this.list.of(ctx, spaceSlug);
  }
}
