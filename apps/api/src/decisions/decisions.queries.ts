import { allowedActions, NOWHERE, type WriteAction } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, In, type SelectQueryBuilder } from 'typeorm';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { valuesBy } from '../platform/collections.js';
import { type ChildList, childPage } from '../platform/graphql/child-pages.js';
import { Page, type PageArgs, pageOf } from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { isId } from '../platform/input.js';
import { Problem } from '../platform/problem.js';
import type { Space } from '../spaces/entities/space.js';
import { type DecisionState, stateAt } from './decision-state.js';
import type { DecisionLogArgs } from './decisions.inputs.js';
import { DecisionsService } from './decisions.service.js';
import { Decision } from './entities/decision.js';
import { narrow, narrowBySeats } from './log-filter.js';

const ACTIONS: readonly WriteAction[] = [
  'decision.takePosition',
  'decision.raiseObjection',
  'decision.reportAnswers',
  'decision.close',
  'decision.lapse',
  'recommendation.send',
];

/**
 * In which draft of a space a definition is written; null where there is no such definition that the asker may read, or
 * no draft of it.
 */
export type DraftOfDefinition = (
  ctx: RequestContext,
  spaceId: string,
  definitionId: string,
) => Promise<string | null>;

/** Reads of decisions. */
@Injectable()
export class DecisionsQueries {
  constructor(
    private readonly database: DataSource,
    private readonly decisions: DecisionsService,
    private readonly organisations: OrganisationsService,
  ) {}

  private readonly ofGroups: ChildList<Decision> = {
    name: 'decisions-of-group',
    query: () => this.query(),
    parent: 'groupId',
    keys: newestFirst(true),
  };

  private draftOf: DraftOfDefinition = async () => null;

  /**
   * A decision as it stands now.
   *
   * @throws Problem NOT_FOUND
   */
  async byId(ctx: RequestContext, id: string): Promise<DecisionState> {
    if (!isId(id) || !(await this.database.manager.existsBy(Decision, { id })))
      throw Problem.notFound('decision');
    const state = await this.decisions.state(ctx, id);
    ctx.require('decision.read', await this.decisions.policySubjectOf(ctx, state.record));
    return state;
  }

  /** Decisions of a space as they stood at a moment, for whoever may read its decisions. */
  async log(ctx: RequestContext, space: Space, args: DecisionLogArgs): Promise<Page<DecisionState>> {
    ctx.require('decision.read', { ...NOWHERE, spaceId: space.id });
    const at = args.asOf ?? ctx.now;
    const query = this.query()
      .where('decision.spaceId = :spaceId', { spaceId: space.id })
      .andWhere('decision.openedAt <= :at', { at });
    const filter = args.filter ?? {};
    const { organisationSlug, definitionId } = filter;
    narrow(query, filter, at);
    narrowBySeats(
      query,
      filter,
      at,
      organisationSlug ? await this.organisations.idOf(organisationSlug) : undefined,
    );
    if (definitionId) {
      query.andWhere('decision.draftId = :draftId', {
        draftId: await this.draftOf(ctx, space.id, definitionId),
      });
    }
    const page = await pageOf(query, newestFirst(!args.oldestFirst), args);
    return this.asStates(ctx, page, at);
  }

  /** Registers what tells in which draft of a space a definition is written; null for none. */
  onAskedByDefinition(draftOf: DraftOfDefinition): void {
    this.draftOf = draftOf;
  }

  /** Decisions of a group, the newest first, batched; none for whoever may not read them. */
  async inGroup(
    ctx: RequestContext,
    spaceId: string,
    groupId: string,
    args: PageArgs,
  ): Promise<Page<DecisionState>> {
    if (!ctx.allows('decision.read', { ...NOWHERE, spaceId, groupId })) return Page.empty();
    return this.asStates(ctx, await childPage(ctx, this.ofGroups, groupId, args), ctx.now);
  }

  /** The decision now open on a draft, batched; null also for whoever may not read it. */
  async openOn(ctx: RequestContext, draft: { id: string; spaceId: string }): Promise<DecisionState | null> {
    if (!ctx.allows('decision.read', { ...NOWHERE, spaceId: draft.spaceId })) return null;
    const open = await ctx.load('open-decision', draft.id, async (ids) => {
      const rows = await this.database.manager.findBy(Decision, { draftId: In([...ids]), status: 'open' });
      return new Map(rows.map((row) => [row.draftId, row]));
    });
    return open === undefined ? null : this.decisions.state(ctx, open.id);
  }

  /** Decisions to which a version was put, the newest first, batched; none for whoever may not read them. */
  async onVersion(ctx: RequestContext, version: { id: string; spaceId: string }): Promise<DecisionState[]> {
    if (!ctx.allows('decision.read', { ...NOWHERE, spaceId: version.spaceId })) return [];
    const found = await ctx.load('decisions-on-version', version.id, async (ids) => {
      const rows = await this.database.manager.query<{ version_id: string; ids: string[] }[]>(
        `SELECT put.version_id, array_agg(put.decision_id ORDER BY put.put_at DESC) AS ids
         FROM decision_version put WHERE put.version_id = ANY($1) GROUP BY put.version_id`,
        [ids],
      );
      return new Map(rows.map((row) => [row.version_id, row.ids]));
    });
    return Promise.all((found ?? []).map((id) => this.decisions.state(ctx, id)));
  }

  /** Decisions that came from a poll, the newest first, batched; none for whoever may not read them. */
  async fromPoll(ctx: RequestContext, poll: { id: string; spaceId: string }): Promise<DecisionState[]> {
    if (!ctx.allows('decision.read', { ...NOWHERE, spaceId: poll.spaceId })) return [];
    const found = await ctx.load('decisions-from-poll', poll.id, async (ids) => {
      const rows = await this.database.manager.find(Decision, {
        where: { pollId: In([...ids]) },
        order: { openedAt: 'DESC', id: 'DESC' },
      });
      return valuesBy(
        rows,
        ({ pollId }) => pollId ?? '',
        ({ id }) => id,
      );
    });
    return Promise.all((found ?? []).map((id) => this.decisions.state(ctx, id)));
  }

  /** What the asker may do about a decision now. */
  async mayDo(ctx: RequestContext, { record }: DecisionState): Promise<string[]> {
    return allowedActions(ctx.actor, ACTIONS, await this.decisions.policySubjectOf(ctx, record));
  }

  private query(): SelectQueryBuilder<Decision> {
    return this.database.manager.createQueryBuilder(Decision, 'decision');
  }

  private asStates(ctx: RequestContext, page: Page<Decision>, at: Date): Promise<Page<DecisionState>> {
    return page.map(async ({ id }) => stateAt(await this.decisions.record(ctx, id), at));
  }
}

function newestFirst(descending: boolean) {
  return [
    {
      column: 'decision.openedAt',
      descending,
      value: (row: Decision) => row.openedAt,
      cast: 'timestamptz' as const,
    },
    { column: 'decision.id', descending, value: (row: Decision) => row.id, cast: 'uuid' as const },
  ];
}
