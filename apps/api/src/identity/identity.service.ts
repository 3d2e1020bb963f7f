import type { Actor, Grant } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { dayOf } from '../access/grants.js';
import { GroupsService } from '../groups/groups.service.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { SpacesService } from '../spaces/spaces.service.js';
import { Person } from './entities/person.js';
import type { ViewerType } from './identity.types.js';

/** Who people are: what other features may ask of accounts. */
@Injectable()
export class IdentityService {
  constructor(
    private readonly database: DataSource,
    private readonly spaces: SpacesService,
    private readonly groups: GroupsService,
  ) {}

  /** A person as an actor, with the roles they hold at that time; null when there is no such person. */
  async actorOf(
    personId: string,
    at: Date,
    sessionId: string | null = null,
    tx: EntityManager = this.database.manager,
  ): Promise<Actor | null> {
    const person = await tx.findOneBy(Person, { id: personId });
    if (person === null) return null;
    const day = dayOf(at);
    const grants: Grant[] = [
      ...(await this.spaces.grantsOf(tx, personId, day)),
      ...(await this.groups.grantsOf(tx, personId, day)),
    ];
    const deactivated = person.deactivatedAt !== null && person.deactivatedAt <= at;
    return { kind: 'person', personId, sessionId, deactivated, grants, represents: [], scope: null };
  }

  /** The person who is signed in, with what only they may see. */
  async viewer(ctx: RequestContext, personId: string): Promise<ViewerType> {
    const person = await this.person(ctx, personId);
    return { id: person.id, person, email: person.email, demonstration: person.demonstration };
  }

  /** A person by address, for scripts and the demonstration; null when there is none. */
  personByEmail(email: string, tx: EntityManager = this.database.manager): Promise<Person | null> {
    return tx.findOneBy(Person, { email: email.trim().toLowerCase() });
  }

  /** A person by id, batched. */
  async person(ctx: RequestContext, personId: string): Promise<Person> {
    const person = await ctx.load('person', personId, (ids) => this.byIds(ids));
    if (person === undefined) throw new Error(`person ${personId} is missing`);
    return person;
  }

  private async byIds(ids: readonly string[]): Promise<Map<string, Person>> {
    const people = await this.database.manager.findBy(Person, { id: In([...ids]) });
    return new Map(people.map((person) => [person.id, person]));
  }
}
