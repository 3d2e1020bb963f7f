import { can } from '@concordat/domain';
import { Args, Field, ID, ObjectType, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { filter, map, startWith } from 'rxjs';
import { GroupsQueries } from '../groups/groups.queries.js';
import { GroupsService } from '../groups/groups.service.js';
import { IdentityService } from '../identity/identity.service.js';
import { PersonType } from '../identity/identity.types.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { OrganisationType } from '../organisations/organisations.types.js';
import { Ctx, Subscribes } from '../platform/graphql/doors.js';
import { openLive } from '../platform/graphql/live.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { Problem } from '../platform/problem.js';
import { PresenceBoard, type Present } from './presence-board.js';

@ObjectType('PresentPerson', {
  description: 'Somebody who has the page of a task group or one of its drafts open now. This is not stored.',
})
export class PresentPersonType {
  @Field({ description: 'Whether they look on, at arm’s length.' }) observer: boolean;
}

@Resolver(() => PresentPersonType)
export class PresenceResolver {
  constructor(
    private readonly board: PresenceBoard,
    private readonly groups: GroupsService,
    private readonly queries: GroupsQueries,
    private readonly identity: IdentityService,
    private readonly organisations: OrganisationsService,
  ) {}

  @Subscription(() => [PresentPersonType], {
    description:
      'Who is in a task group’s rooms now: at once, and whenever it changes. Whoever subscribes is there too.',
  })
  @Subscribes('group.read')
  async presence(@Ctx() ctx: RequestContext, @Args('taskGroupId', { type: () => ID }) taskGroupId: string) {
    const { board } = this;
    const changes = board.changed.pipe(
      filter((groupId) => groupId === taskGroupId),
      map(() => undefined),
      startWith(undefined),
    );
    let last = '';
    const stream = await openLive(ctx, 'presence', {
      events: changes,
      latestOnly: true,
      require: (now) => this.requireGroup(now, taskGroupId),
      send: async () => {
        const people = board.in(taskGroupId);
        const text = JSON.stringify(people.map(({ personId }) => personId).sort());
        if (text === last) return undefined;
        last = text;
        return people;
      },
      opened: await this.entrance(ctx, taskGroupId),
    });
    return stream;
  }

  @ResolveField(() => PersonType)
  person({ personId }: Present, _args: unknown, ctx: RequestContext) {
    return this.identity.person(ctx, personId);
  }

  @ResolveField(() => OrganisationType, { nullable: true })
  organisation({ organisationId }: Present, _args: unknown, ctx: RequestContext) {
    return this.organisations.optional(ctx, organisationId);
  }

  private async requireGroup(ctx: RequestContext, id: string): Promise<void> {
    if ((await this.queries.byId(ctx, id)) === null) throw Problem.notFound('task group');
  }

  /** How whoever subscribes comes into the group's rooms, and leaves them. */
  private async entrance(ctx: RequestContext, groupId: string): Promise<() => () => void> {
    await this.requireGroup(ctx, groupId);
    const read = can(ctx.actor, 'group.read', await this.groups.policySubjectOf(ctx, groupId));
    const grant = read.allowed ? read.grant : null;
    const observer = grant?.role === 'observer' || grant?.role === 'government_observer';
    const person = {
      personId: ctx.personId ?? '',
      organisationId: grant?.organisationId ?? null,
      observer,
    };
    return () => this.board.enter(groupId, person);
  }
}
