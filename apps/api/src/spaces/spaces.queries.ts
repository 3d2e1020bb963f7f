import { allowedActions, NOWHERE, type WriteAction } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { Organisation } from '../organisations/entities/organisation.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { groupBy } from '../platform/collections.js';
import { type Page, type PageArgs, pageOf } from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { MandateChange } from './entities/mandate-change.js';
import { Milestone } from './entities/milestone.js';
import { MilestoneReport } from './entities/milestone-report.js';
import { Space } from './entities/space.js';
import { SpaceOrganisation } from './entities/space-organisation.js';
import { SpacesService } from './spaces.service.js';

const ACTIONS: readonly WriteAction[] = [
  'group.create',
  'milestone.set',
  'milestone.report',
  'space.revise',
  'space.grantRole',
  'space.endRole',
  'space.admitOrganisation',
  'space.removeOrganisation',
  'space.close',
  'space.changeGoal',
  'space.changeTargetDate',
  'space.changeSponsor',
];

/** Reads of spaces and their timelines. */
@Injectable()
export class SpacesQueries {
  constructor(
    private readonly database: DataSource,
    private readonly spaces: SpacesService,
    private readonly organisationsService: OrganisationsService,
  ) {}

  /** Every space, the newest first; that a space exists is public. */
  page(ctx: RequestContext, args: PageArgs): Promise<Page<Space>> {
    ctx.require('space.read', NOWHERE);
    return pageOf(
      this.database.manager.createQueryBuilder(Space, 'space'),
      [
        { column: 'space.openedAt', descending: true, value: (space) => space.openedAt, cast: 'timestamptz' },
        { column: 'space.id', descending: true, value: (space) => space.id, cast: 'uuid' },
      ],
      args,
    );
  }

  /** Organisations that take part in a space, by name, batched. */
  async organisations(ctx: RequestContext, spaceId: string, args: PageArgs): Promise<Page<Organisation>> {
    const admitted = await ctx.load('admitted-organisations', spaceId, async (ids) => {
      const rows = await this.database.manager.findBy(SpaceOrganisation, { spaceId: In([...ids]) });
      return groupBy(rows, (row) => row.spaceId);
    });
    const ids = (admitted ?? []).map(({ organisationId }) => organisationId);
    return this.organisationsService.page(ctx, ids, args);
  }

  /** Every space that is under way, the oldest first. */
  active(): Promise<Space[]> {
    return this.database.manager.find(Space, { where: { status: 'active' }, order: { openedAt: 'ASC' } });
  }

  /** Ids of the organisations that take part in a space; whoever asks may read them. */
  async admittedIds(spaceId: string): Promise<ReadonlySet<string>> {
    const rows = await this.database.manager.findBy(SpaceOrganisation, { spaceId });
    return new Set(rows.map(({ organisationId }) => organisationId));
  }

  /** The timeline of a space by due date, batched. */
  async milestones(ctx: RequestContext, spaceId: string): Promise<readonly Milestone[]> {
    const found = await ctx.load('milestones', spaceId, async (ids) => {
      const where = { spaceId: In([...ids]) };
      const rows = await this.database.manager.find(Milestone, {
        where,
        order: { dueDate: 'ASC', id: 'ASC' },
      });
      return groupBy(rows, (row) => row.spaceId);
    });
    return found ?? [];
  }

  /** One milestone, for whoever has just acted on it. */
  milestone(id: string): Promise<Milestone> {
    return this.database.manager.findOneByOrFail(Milestone, { id });
  }

  /** Reports of a milestone, the newest first, batched. */
  async reports(ctx: RequestContext, milestoneId: string): Promise<readonly MilestoneReport[]> {
    const found = await ctx.load('milestone-reports', milestoneId, async (ids) => {
      const where = { milestoneId: In([...ids]) };
      const rows = await this.database.manager.find(MilestoneReport, {
        where,
        order: { reportedAt: 'DESC', id: 'ASC' },
      });
      return groupBy(rows, (row) => row.milestoneId);
    });
    return found ?? [];
  }

  /** What government changed of what it set, the oldest first, batched. */
  async mandateChanges(ctx: RequestContext, spaceId: string): Promise<readonly MandateChange[]> {
    const found = await ctx.load('mandate-changes', spaceId, async (ids) => {
      const where = { spaceId: In([...ids]) };
      const rows = await this.database.manager.find(MandateChange, {
        where,
        order: { changedAt: 'ASC', id: 'ASC' },
      });
      return groupBy(rows, (row) => row.spaceId);
    });
    return found ?? [];
  }

  /** What the asker may do in a space now. */
  mayDo(ctx: RequestContext, space: Space): string[] {
    return allowedActions(ctx.actor, ACTIONS, this.spaces.policySubject(space));
  }
}
