import {
  type Actor,
  can,
  NOWHERE,
  READ_ACTIONS,
  type ReadAction,
  reaches,
  type WriteAction,
} from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { Brackets, DataSource, In, type SelectQueryBuilder } from 'typeorm';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { type Page, type PageArgs, pageOf } from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { isId } from '../platform/input.js';
import type { ActFilter } from './acts.types.js';
import { Act } from './entities/act.js';
import { ActOpening } from './entities/act-opening.js';

/** Reads of the acts. */
@Injectable()
export class ActsQueries {
  constructor(
    private readonly database: DataSource,
    private readonly organisations: OrganisationsService,
  ) {}

  /** One act, for whoever has just performed it. */
  byId(id: string): Promise<Act> {
    return this.database.manager.findOneByOrFail(Act, { id });
  }

  /** An act, batched; whoever asks asks the policy about it. */
  act(ctx: RequestContext, actId: string): Promise<Act | undefined> {
    return ctx.load('act', actId, async (ids) => {
      const acts = await this.database.manager.findBy(Act, { id: In([...ids]) });
      return new Map(acts.map((act) => [act.id, act]));
    });
  }

  /** What opens an act, batched; undefined once erased. */
  opening(ctx: RequestContext, actId: string): Promise<ActOpening | undefined> {
    return ctx.load('act-opening', actId, async (ids) => {
      const openings = await this.database.manager.findBy(ActOpening, { actId: In([...ids]) });
      return new Map(openings.map((opening) => [opening.actId, opening]));
    });
  }

  /**
   * The act of a kind that made something in a space at an instant, batched; null also for whoever may not see it.
   *
   * @param kinds one of these
   */
  async thatMade(
    ctx: RequestContext,
    made: { readonly id: string; readonly at: Date; readonly spaceId: string },
    kinds: readonly WriteAction[],
  ): Promise<Act | null> {
    const { id, at, spaceId } = made;
    if (!ctx.allows('act.read', { ...NOWHERE, spaceId })) return null;
    const keyOf = (subject: string, instant: Date) => `${subject} ${instant.toISOString()}`;
    const act = await ctx.load(`act-that-made:${spaceId}:${kinds.join()}`, keyOf(id, at), async (keys) => {
      const instants = keys.map((key) => key.slice(key.indexOf(' ') + 1));
      const query = this.database.manager
        .createQueryBuilder(Act, 'act')
        .where('act.spaceId = :spaceId AND act.at = ANY(:instants::timestamptz[])', { spaceId, instants })
        .andWhere('act.kind IN (:...kinds)', { kinds });
      this.visible(query, ctx.actor, spaceId);
      const acts = await query.getMany();
      return new Map(
        acts.flatMap((each) => each.subjects.map((subject) => [keyOf(subject.id, each.at), each])),
      );
    });
    return act ?? null;
  }

  /** For each of the given subjects the kind of the last act of these kinds that was about it by a moment. */
  async lastKinds<Kind extends WriteAction>(
    subjectIds: readonly string[],
    kinds: readonly Kind[],
    at: Date,
  ): Promise<Map<string, Kind>> {
    if (subjectIds.length === 0) return new Map();
    const rows = await this.database.manager.query<{ id: string; kind: Kind }[]>(
      `SELECT DISTINCT ON (subject->>'id') subject->>'id' AS id, kind FROM act, jsonb_array_elements(subjects) subject
       WHERE kind = ANY($2) AND at <= $3 AND subject->>'id' = ANY($1) ORDER BY subject->>'id', at DESC, act.id DESC`,
      [subjectIds, kinds, at],
    );
    return new Map(rows.map(({ id, kind }) => [id, kind]));
  }

  /** Acts of a space, newest first, as far as the asker may see them. */
  async page(
    ctx: RequestContext,
    spaceId: string,
    filter: ActFilter | null,
    args: PageArgs,
  ): Promise<Page<Act>> {
    const query = this.database.manager
      .createQueryBuilder(Act, 'act')
      .where('act.spaceId = :spaceId', { spaceId });
    this.visible(query, ctx.actor, spaceId);
    await this.narrow(query, filter ?? {});
    return pageOf(
      query,
      [
        { column: 'act.at', descending: true, value: (act) => act.at, cast: 'timestamptz' },
        { column: 'act.id', descending: true, value: (act) => act.id, cast: 'uuid' },
      ],
      args,
      50,
    );
  }

  /** What opens those of the given acts that lie in a space and that the asker may see, by act. */
  async openingsVisible(
    ctx: RequestContext,
    spaceId: string,
    actIds: readonly string[],
  ): Promise<Map<string, ActOpening>> {
    const query = this.database.manager
      .createQueryBuilder(Act, 'act')
      .where('act.spaceId = :spaceId AND act.id = ANY(:actIds)', { spaceId, actIds });
    this.visible(query, ctx.actor, spaceId);
    const visible = await query.select('act.id').getMany();
    const erasing = await this.erasingIn(spaceId, actIds);
    const openings = await this.database.manager.findBy(ActOpening, {
      actId: In([...visible.map(({ id }) => id), ...erasing]),
    });
    return new Map(openings.map((opening) => [opening.actId, opening]));
  }

  /** Those of the given ids that acts of a space name among their subjects of a type. */
  async named(spaceId: string, type: string, ids: readonly string[]): Promise<Set<string>> {
    if (ids.length === 0) return new Set();
    const rows = await this.database.manager.query<{ id: string }[]>(
      `SELECT subject->>'id' AS id FROM act, jsonb_array_elements(subjects) subject
       WHERE space_id = $1 AND subject->>'type' = $2 AND subject->>'id' = ANY($3)`,
      [spaceId, type, ids],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** On what ground each of the given acts erased something; those that erased nothing are left out. */
  async grounds(actIds: readonly string[]): Promise<Map<string, string>> {
    const openings = await this.database.manager.findBy(ActOpening, { actId: In([...actIds]) });
    return new Map(openings.map(({ actId, payload }) => [actId, String(payload.ground)]));
  }

  /** The act that erased something of an act's payload, batched; null where nothing was. */
  async erasing(ctx: RequestContext, actId: string): Promise<Act | null> {
    const erasedById = (await this.opening(ctx, actId))?.erasedById ?? null;
    if (erasedById === null) return null;
    const act = await ctx.load('act', erasedById, async (ids) => {
      const acts = await this.database.manager.findBy(Act, { id: In([...ids]) });
      return new Map(acts.map((each) => [each.id, each]));
    });
    return act ?? null;
  }

  /** Those of the given acts that erased something which acts of a space said. */
  private async erasingIn(spaceId: string, actIds: readonly string[]): Promise<string[]> {
    const rows = await this.database.manager.query<{ id: string }[]>(
      `SELECT DISTINCT opening.erased_by_id AS id FROM act_opening opening JOIN act ON act.id = opening.act_id
       WHERE opening.erased_by_id = ANY($2::uuid[]) AND act.space_id = $1`,
      [spaceId, actIds],
    );
    return rows.map(({ id }) => id);
  }

  private async narrow(query: SelectQueryBuilder<Act>, filter: ActFilter): Promise<void> {
    const opened = filter.organisationSlug || filter.personId;
    if (opened) query.innerJoin(ActOpening, 'opening', 'opening.act_id = act.id');
    if (filter.kinds?.length) query.andWhere('act.kind IN (:...kinds)', { kinds: filter.kinds });
    if (filter.taskGroupId) query.andWhere('act.groupId = :groupId', { groupId: known(filter.taskGroupId) });
    if (filter.personId)
      query.andWhere('opening.person_id = :personId', { personId: known(filter.personId) });
    if (filter.organisationSlug) {
      const organisationId = await this.organisations.idOf(filter.organisationSlug);
      query.andWhere('opening.organisation_id = :organisationId', { organisationId });
    }
    if (filter.asOf) query.andWhere('act.at <= :asOf', { asOf: filter.asOf });
    if (filter.from) query.andWhere(`act.at >= :from::date AT TIME ZONE 'UTC'`, { from: filter.from });
    if (filter.to) query.andWhere(`act.at < (:to::date + 1) AT TIME ZONE 'UTC'`, { to: filter.to });
  }

  /** Keeps acts whose own read the policy allows: by the space, by a group the actor is in, or as their own. */
  private visible(query: SelectQueryBuilder<Act>, actor: Actor, spaceId: string): void {
    const inSpace = readsOf(actor, spaceId, null);
    const groups = actor.kind === 'person' ? actor.grants.flatMap(({ groupId }) => groupId ?? []) : [];
    query.andWhere(
      new Brackets((any) => {
        any.where('act.readAction IN (:...reads)', { reads: inSpace });
        groups.forEach((groupId, index) => {
          any.orWhere(`(act.groupId = :group${index} AND act.readAction IN (:...groupReads${index}))`, {
            [`group${index}`]: groupId,
            [`groupReads${index}`]: readsOf(actor, spaceId, groupId),
          });
        });
        if (actor.kind === 'person' && reaches(actor, 'act.read')) {
          any.orWhere(
            'EXISTS (SELECT 1 FROM act_opening own WHERE own.act_id = act.id AND own.person_id = :self)',
            {
              self: actor.personId,
            },
          );
        }
      }),
    );
  }
}

/** An id that can be compared with others: nothing equals null. */
function known(id: string): string | null {
  return isId(id) ? id : null;
}

/** The reads that an actor may do in a space, or in one of its groups, whatever the state. `none` keeps the list non-empty. */
function readsOf(actor: Actor, spaceId: string, groupId: string | null): (ReadAction | 'none')[] {
  const allowed = READ_ACTIONS.filter(
    (action) => can(actor, action, { ...NOWHERE, spaceId, groupId }).allowed,
  );
  return ['none', ...allowed];
}
