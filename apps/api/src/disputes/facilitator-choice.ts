import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Person } from '../identity/entities/person.js';
import { IdentityService } from '../identity/identity.service.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { SpacesService } from '../spaces/spaces.service.js';
import { DisputeSides } from './dispute-sides.js';
import { DisputesQueries } from './disputes.queries.js';
import { DisputesService } from './disputes.service.js';
import type { Dispute } from './entities/dispute.js';

/** Who may be asked to run a dispute. */
@Injectable()
export class FacilitatorChoice {
  constructor(
    private readonly database: DataSource,
    private readonly spaces: SpacesService,
    private readonly identity: IdentityService,
    private readonly disputes: DisputesService,
    private readonly queries: DisputesQueries,
    private readonly sides: DisputeSides,
  ) {}

  /** Facilitators of the space against whom nothing stands, by name; none for whoever may not assign one. */
  async of(ctx: RequestContext, dispute: Dispute): Promise<Person[]> {
    if (!(await this.queries.mayDo(ctx, dispute)).includes('dispute.assignFacilitator')) return [];
    const { manager: tx } = this.database;
    const held = await this.spaces.rolesOf(await this.spaces.peopleIn([dispute.spaceId], ctx.now));
    const here = held.filter(({ role, spaceId }) => role === 'facilitator' && spaceId === dispute.spaceId);
    const sides = (await this.sides.of(ctx, dispute.id)).map(({ organisationId }) => organisationId);
    const people = await this.identity.byIds(
      here.map(({ personId }) => personId),
      tx,
    );
    const free: Person[] = [];
    for (const person of people.values()) {
      const hindrance = await this.disputes.hindrance(tx, dispute, person.id, sides, ctx.now);
      if (hindrance === null && person.id !== dispute.facilitatorId) free.push(person);
    }
    return free.sort((one, other) => one.name.localeCompare(other.name));
  }
}
