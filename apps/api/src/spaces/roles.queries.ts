import { allowedActions, type SpaceRole, type WriteAction } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { dayOf } from '../access/grants.js';
import { type ChildList, childPage } from '../platform/graphql/child-pages.js';
import { Page, type PageArgs, pageOf, type SortKey } from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import type { Space } from './entities/space.js';
import { SpaceRoleGrant } from './entities/space-role.js';
import { INSTALLATION } from './roles.service.js';
import { SpacesService } from './spaces.service.js';

/** Which roles of a place to list. */
export interface RolesFilter extends PageArgs {
  readonly role?: SpaceRole | null;
  /** Those that have ended, instead of those that have not. */
  readonly ended: boolean;
}

const ACTIONS: readonly WriteAction[] = [
  'space.create',
  'space.grantRole',
  'space.endRole',
  'organisation.create',
  'organisation.update',
  'affiliation.record',
  'affiliation.end',
  'invitation.send',
  'list.import',
];

const KEYS: readonly SortKey<SpaceRoleGrant>[] = [
  { column: 'role.from', descending: true, value: ({ from }) => from, cast: 'date' },
  { column: 'role.id', descending: true, value: ({ id }) => id, cast: 'uuid' },
];

/** Reads of the roles in spaces and in the installation, the newest first. */
@Injectable()
export class RolesQueries {
  constructor(
    private readonly database: DataSource,
    private readonly spaces: SpacesService,
  ) {}

  /** Roles in a space, batched; none for whoever has no role there. */
  ofSpace(
    ctx: RequestContext,
    space: Space,
    filter: RolesFilter,
  ): Promise<Page<SpaceRoleGrant>> | Page<SpaceRoleGrant> {
    if (!ctx.allows('spaceRole.read', this.spaces.policySubject(space))) return Page.empty();
    const list: ChildList<SpaceRoleGrant> = {
      name: `roles-of-space:${filter.role ?? ''}:${filter.ended}`,
      query: () => this.listed(ctx, filter),
      parent: 'spaceId',
      keys: KEYS,
    };
    return childPage(ctx, list, space.id, filter);
  }

  /** Roles in the installation itself; whoever asks may read them. */
  ofInstallation(ctx: RequestContext, filter: RolesFilter): Promise<Page<SpaceRoleGrant>> {
    ctx.require('spaceRole.read', INSTALLATION);
    return pageOf(this.listed(ctx, filter).andWhere('role.spaceId IS NULL'), KEYS, filter);
  }

  /** One role, for whoever has just given or ended it. */
  byId(id: string): Promise<SpaceRoleGrant> {
    return this.database.manager.findOneByOrFail(SpaceRoleGrant, { id });
  }

  /** What the asker may do with a role now. */
  async mayEnd(ctx: RequestContext, { spaceId, role, until }: SpaceRoleGrant): Promise<boolean> {
    if (role === 'sponsor' || (until !== null && until < dayOf(ctx.now))) return false;
    const place =
      spaceId === null ? INSTALLATION : this.spaces.policySubject(await this.spaces.space(ctx, spaceId));
    return ctx.allows('space.endRole', place);
  }

  /** What the asker may do in the installation now. */
  installationMayDo(ctx: RequestContext): string[] {
    ctx.require('console.read', INSTALLATION);
    return allowedActions(ctx.actor, ACTIONS, INSTALLATION);
  }

  private listed(ctx: RequestContext, { role, ended }: RolesFilter) {
    const day = dayOf(ctx.now);
    const query = this.database.manager.createQueryBuilder(SpaceRoleGrant, 'role');
    query.andWhere(ended ? 'role.until < :day' : '(role.until IS NULL OR role.until >= :day)', { day });
    if (role) query.andWhere('role.role = :role', { role });
    return query;
  }
}
