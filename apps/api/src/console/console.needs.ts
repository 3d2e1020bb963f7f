import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { dayOf } from '../access/grants.js';
import { Places } from '../groups/places.js';
import { InvitationsQueries } from '../identity/invitations/invitations.queries.js';
import { Config } from '../platform/config/config.js';
import { mayChangeEvidence } from '../platform/database/application-role.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import type { Space } from '../spaces/entities/space.js';
import { INSTALLATION, RolesService } from '../spaces/roles.service.js';
import { SpacesQueries } from '../spaces/spaces.queries.js';
import { SpacesService } from '../spaces/spaces.service.js';
import type { ConsoleNeedType } from './console.types.js';

const CO_CHAIRS = 2;

/** What needs the secretariat, gathered from what the features know. */
@Injectable()
export class ConsoleNeeds {
  constructor(
    private readonly config: Config,
    private readonly database: DataSource,
    private readonly spaces: SpacesService,
    private readonly timeline: SpacesQueries,
    private readonly roles: RolesService,
    private readonly places: Places,
    private readonly invitations: InvitationsQueries,
  ) {}

  /** For the secretariat of the installation; nothing for anybody else. */
  async ofInstallation(ctx: RequestContext): Promise<ConsoleNeedType[]> {
    if (!ctx.allows('console.read', INSTALLATION)) return [];
    const mail: ConsoleNeedType = {
      id: 'mail',
      text: 'Mail is not set up: letters are written to the data folder and reach nobody. Set CONCORDAT_SMTP_URL and CONCORDAT_MAIL_FROM.',
      path: null,
    };
    const role: ConsoleNeedType = {
      id: 'database-role',
      text: 'The server works as the owner of its tables, so that triggers alone keep evidence from being changed. Let the role of DATABASE_URL make roles, and start again.',
      path: null,
    };
    const spaces = await this.timeline.active();
    const left = await Promise.all(spaces.map((space) => this.withoutSecretariat(ctx, space)));
    return [
      ...(this.config.smtpUrl === null || this.config.mailFrom === null ? [mail] : []),
      ...((await mayChangeEvidence(this.database)) ? [role] : []),
      ...(await this.expired(ctx, null, '/console/invitations')),
      ...left.flat(),
    ];
  }

  /** For the secretariat of a space; nothing for anybody else, nor in a space that is closed. */
  async ofSpace(ctx: RequestContext, space: Space): Promise<ConsoleNeedType[]> {
    if (space.status !== 'active' || !ctx.allows('console.read', this.spaces.policySubject(space))) return [];
    const console = `/spaces/${space.slug}/console`;
    const found = await Promise.all([
      this.sponsor(ctx, space, `${console}/roles`),
      this.organisations(space, `${console}/organisations`),
      this.coChairs(ctx, space),
      this.overdue(ctx, space, `${console}/space`),
      this.expired(ctx, space.slug, `${console}/invitations`),
    ]);
    return found.flat();
  }

  private async withoutSecretariat(ctx: RequestContext, space: Space): Promise<ConsoleNeedType[]> {
    const held = await this.roles.held(this.database.manager, space.id, ctx.now);
    if (held.some(({ role, active }) => role === 'secretariat' && active)) return [];
    const text = `Nobody who can act is secretariat of “${space.title}”. Reactivate one of its secretariats.`;
    return [{ id: `secretariat:${space.id}`, text, path: '/console/people' }];
  }

  private async sponsor(ctx: RequestContext, space: Space, path: string): Promise<ConsoleNeedType[]> {
    const held = await this.roles.held(this.database.manager, space.id, ctx.now);
    if (held.some(({ role }) => role === 'sponsor')) return [];
    const text = 'Nobody sponsors the space for government. Give the role to whom government named.';
    return [{ id: `sponsor:${space.id}`, text, path }];
  }

  private async organisations(space: Space, path: string): Promise<ConsoleNeedType[]> {
    if ((await this.timeline.admittedIds(space.id)).size > 0) return [];
    const text = 'No organisation takes part yet. Admit the first ones.';
    return [{ id: `organisations:${space.id}`, text, path }];
  }

  private async coChairs(ctx: RequestContext, space: Space): Promise<ConsoleNeedType[]> {
    const groups = await this.places.openGroups(this.database.manager, space.id, ctx.now);
    return groups
      .filter(({ coChairs }) => coChairs < CO_CHAIRS)
      .map(({ id, title, coChairs }) => ({
        id: `co-chairs:${id}`,
        text: `The task group “${title}” has ${coChairs === 0 ? 'no co-chair' : 'one co-chair'}; it works with two. Appoint ${coChairs === 0 ? 'them' : 'another'}.`,
        path: `/spaces/${space.slug}/groups/${id}`,
      }));
  }

  private async overdue(ctx: RequestContext, space: Space, path: string): Promise<ConsoleNeedType[]> {
    const milestones = await this.timeline.milestones(ctx, space.id);
    const late = milestones.filter(({ dueDate }) => dueDate < dayOf(ctx.now));
    const needs = late.map(async ({ id, title, dueDate }): Promise<ConsoleNeedType[]> => {
      const reports = await this.timeline.reports(ctx, id);
      if (reports.some(({ done, reportedAt }) => done || dayOf(reportedAt) > dueDate)) return [];
      const text = `“${title}” was due on ${dueDate}, and nothing has been reported since. Report how it stands.`;
      return [{ id: `milestone:${id}`, text, path }];
    });
    return (await Promise.all(needs)).flat();
  }

  private async expired(
    ctx: RequestContext,
    spaceSlug: string | null,
    path: string,
  ): Promise<ConsoleNeedType[]> {
    const page = await this.invitations.page(ctx, spaceSlug, { state: 'expired' }, { first: 1 });
    const count = await page.totalCount;
    if (count === 0) return [];
    const text =
      count === 1
        ? 'One invitation has expired unanswered. Send it again, or take it back.'
        : `${count} invitations have expired unanswered. Send them again, or take them back.`;
    return [{ id: `invitations:${spaceSlug ?? ''}`, text, path }];
  }
}
