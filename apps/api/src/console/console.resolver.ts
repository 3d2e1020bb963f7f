import { ResolveField, Resolver } from '@nestjs/graphql';
import { Guards } from '../platform/graphql/doors.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import type { Space } from '../spaces/entities/space.js';
import { InstallationType, SpaceType } from '../spaces/spaces.types.js';
import { ConsoleNeeds } from './console.needs.js';
import { ConsoleNeedType } from './console.types.js';

@Resolver(() => InstallationType)
export class InstallationNeedsResolver {
  constructor(private readonly all: ConsoleNeeds) {}

  @ResolveField(() => [ConsoleNeedType], { description: 'What needs the secretariat of the installation.' })
  @Guards('Installation', 'console.read')
  needs(_parent: unknown, _args: unknown, ctx: RequestContext) {
    return this.all.ofInstallation(ctx);
  }
}

@Resolver(() => SpaceType)
export class SpaceNeedsResolver {
  constructor(private readonly all: ConsoleNeeds) {}

  @ResolveField(() => [ConsoleNeedType], {
    description: 'What needs the secretariat of the space. Empty for everybody else.',
  })
  @Guards('Space', 'console.read')
  needs(space: Space, _args: unknown, ctx: RequestContext) {
    return this.all.ofSpace(ctx, space);
  }
}
