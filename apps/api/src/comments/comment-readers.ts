import { can, type PolicySubject } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Draft } from '../drafting/entities/draft.js';
import { GroupsService } from '../groups/groups.service.js';
import type { Person } from '../identity/entities/person.js';
import { IdentityService } from '../identity/identity.service.js';
import type { Page, PageArgs } from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { isId } from '../platform/input.js';
import { Problem } from '../platform/problem.js';
import { SpacesService } from '../spaces/spaces.service.js';

/** Who may read the comments on a draft, and so may be named in them and told of them. */
@Injectable()
export class CommentReaders {
  constructor(
    private readonly database: DataSource,
    private readonly identity: IdentityService,
    private readonly groups: GroupsService,
    private readonly spaces: SpacesService,
  ) {}

  /** Those of these people who may read them at that time, each once. */
  async among(
    tx: EntityManager,
    personIds: readonly string[],
    policy: PolicySubject,
    at: Date,
  ): Promise<string[]> {
    const actors = await this.identity.actorsOf([...new Set(personIds)], at, tx);
    return [...actors.values()]
      .filter((actor) => can(actor, 'comment.read', policy).allowed)
      .map(({ personId }) => personId);
  }

  /**
   * Lets pass only people who may read them.
   *
   * @throws Problem NOT_FOUND for nobody, INVALID for somebody who may not
   */
  async mustBe(
    tx: EntityManager,
    personIds: readonly string[],
    policy: PolicySubject,
    at: Date,
  ): Promise<string[]> {
    const wanted = [...new Set(personIds)];
    const known = await this.identity.byIds(wanted.filter(isId), tx);
    if (wanted.some((personId) => !known.has(personId))) throw Problem.notFound('person');
    const reading = await this.among(tx, wanted, policy, at);
    if (reading.length < wanted.length) {
      throw Problem.invalid('mentionIds', 'must name people who may read this draft; take the others out');
    }
    return reading;
  }

  /** Who may be named in comments on a draft, by name; the asker may read them. */
  async page(
    ctx: RequestContext,
    draft: Draft,
    policy: PolicySubject,
    search: string | null,
    args: PageArgs,
  ): Promise<Page<Person>> {
    const { manager } = this.database;
    const people = [
      ...(await this.groups.peopleIn(manager, draft.groupId, ctx.now)),
      ...(await this.spaces.peopleIn([draft.spaceId], ctx.now)),
    ];
    return this.identity.people(await this.among(manager, people, policy, ctx.now), search, args, ctx.now);
  }
}
