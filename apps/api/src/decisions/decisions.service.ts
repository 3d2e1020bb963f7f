import { can, next, objectionStates, type PolicySubject } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import type { Continued } from '../acts/define-act.js';
import type { Notice } from '../acts/messages.js';
import { DraftingService, type FrozenHook } from '../drafting/drafting.service.js';
import { type ClosingHook, type GroupInSpace, GroupsService } from '../groups/groups.service.js';
import { laterOf } from '../platform/clock.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { isId } from '../platform/input.js';
import { Problem } from '../platform/problem.js';
import type { WaitingItem, WaitingSource } from '../platform/waiting.js';
import type { Space } from '../spaces/entities/space.js';
import { DecisionRecords } from './decision-records.js';
import { type DecisionRecord, type DecisionState, isPast, lastMomentOf, stateAt } from './decision-state.js';
import { Decision } from './entities/decision.js';
import { DecisionVersion } from './entities/decision-version.js';
import { Objection } from './entities/objection.js';
import { Position } from './entities/position.js';

export interface DecisionInGroup extends GroupInSpace, Continued {
  readonly decision: Decision;
  readonly record: DecisionRecord;
}

export interface ObjectionInDecision extends DecisionInGroup {
  readonly objection: Objection;
}

/** Tells which of some objections are in a dispute that is not settled. */
export type DisputedHook = (tx: EntityManager, objectionIds: readonly string[]) => Promise<Set<string>>;

/** What another feature does when a decision is closed, in the same transaction. @returns what of it goes on record */
export type ClosedHook = (args: {
  readonly tx: EntityManager;
  readonly decision: Decision;
  readonly now: Date;
}) => Promise<Readonly<Record<string, unknown>>>;

/** What other features may ask of decisions. */
@Injectable()
export class DecisionsService implements WaitingSource {
  private readonly closedHooks: ClosedHook[] = [];
  private disputed: DisputedHook = async () => new Set();

  constructor(
    private readonly database: DataSource,
    private readonly groups: GroupsService,
    private readonly records: DecisionRecords,
    drafting: DraftingService,
  ) {
    drafting.onAskedWhatFreezeFollows((tx, draftId) => this.lastMomentOn(tx, draftId));
    drafting.onVersionFrozen((args) => this.moveOn(args));
    groups.onGroupClosing((args) => this.mustAllBeClosed(args));
  }

  /** Registers what else happens when a decision is closed. */
  onDecisionClosed(hook: ClosedHook): void {
    this.closedHooks.push(hook);
  }

  /** Runs the hooks; for the closing act only. @returns what of it goes on record */
  async decisionClosed(args: Parameters<ClosedHook>[0]): ReturnType<ClosedHook> {
    const recorded: Record<string, unknown> = {};
    for (const hook of this.closedHooks) Object.assign(recorded, await hook(args));
    return recorded;
  }

  /** Everybody in the group is told of a decision. */
  async toldGroup(
    tx: EntityManager,
    { group, space, decision }: Pick<DecisionInGroup, 'group' | 'space' | 'decision'>,
    now: Date,
  ): Promise<Notice[]> {
    const personIds = await this.groups.peopleIn(tx, group.id, now);
    return [{ kind: 'decision', personIds, path: `/spaces/${space.slug}/decisions/${decision.id}` }];
  }

  /** Registers what tells whether objections are in dispute: those neither lapse nor are they withdrawn outside it. */
  onAskedForDisputes(hook: DisputedHook): void {
    this.disputed = hook;
  }

  /** Whether an objection is in a dispute that is not settled. */
  async inDispute(tx: EntityManager, objectionId: string): Promise<boolean> {
    return (await this.disputed(tx, [objectionId])).has(objectionId);
  }

  /** The same for a read, batched. */
  async inDisputeShown(ctx: RequestContext, objectionId: string): Promise<boolean> {
    const found = await ctx.load('objection-in-dispute', objectionId, async (ids) => {
      const disputed = await this.disputed(this.database.manager, ids);
      return new Map(ids.map((id) => [id, disputed.has(id)]));
    });
    return found ?? false;
  }

  /**
   * An objection inside an act, its decision locked until the act is done.
   *
   * @throws Problem NOT_FOUND
   */
  async lockedObjection(tx: EntityManager, id: string): Promise<ObjectionInDecision> {
    const known = isId(id) ? await tx.findOneBy(Objection, { id }) : null;
    if (known === null) throw Problem.notFound('objection');
    const found = await this.locked(tx, known.decisionId);
    return { ...found, objection: await tx.findOneByOrFail(Objection, { id }) };
  }

  /** Ends an objection inside an act that has locked its decision. */
  async endObjection(
    tx: EntityManager,
    { id, status }: Objection,
    event: 'withdraw' | 'resolve',
    now: Date,
  ): Promise<void> {
    await tx.update(Objection, { id }, { status: next(objectionStates, status, event), endedAt: now });
  }

  /**
   * A decision inside an act, locked until the act is done.
   *
   * @throws Problem NOT_FOUND
   */
  async locked(tx: EntityManager, id: string): Promise<DecisionInGroup> {
    const known = isId(id) ? await tx.findOneBy(Decision, { id }) : null;
    if (known === null) throw Problem.notFound('decision');
    const place = await this.groups.locked(tx, known.groupId);
    const decision = await tx.findOneOrFail(Decision, { where: { id }, lock: { mode: 'pessimistic_write' } });
    const record = { ...(await this.records.in(tx, id)), decision };
    return { ...place, decision, record, lastMoment: lastMomentOf(record) };
  }

  /** Positions by their ids, whoever took them; whoever asks has asked the policy. */
  async positionsByIds(ids: readonly string[]): Promise<Map<string, Position>> {
    const positions = await this.database.manager.findBy(Position, { id: In([...ids]) });
    return new Map(positions.map((position) => [position.id, position]));
  }

  /** Positions of a space by id, so many after one; whoever asks asks the policy about each. */
  positionsIn(spaceId: string, after: string | null, most: number): Promise<Position[]> {
    return this.database.manager
      .createQueryBuilder(Position, 'position')
      .innerJoin(Decision, 'decision', 'decision.id = position.decision_id')
      .where('decision.space_id = :spaceId', { spaceId })
      .andWhere(after === null ? 'TRUE' : 'position.id > :after', { after })
      .orderBy('position.id')
      .take(most)
      .getMany();
  }

  /** Whether each of these is a decision of the group. */
  async areOf(tx: EntityManager, groupId: string, ids: readonly string[]): Promise<boolean> {
    return (await tx.countBy(Decision, { groupId, id: In([...ids]) })) === new Set(ids).size;
  }

  /** What the policy must know of a decision. */
  policySubject({ record, ...place }: GroupInSpace & { readonly record: DecisionRecord }): PolicySubject {
    return withDecision(this.groups.policySubject(place), record);
  }

  /** The same for a read. */
  async policySubjectOf(ctx: RequestContext, record: DecisionRecord): Promise<PolicySubject> {
    return withDecision(await this.groups.policySubjectOf(ctx, record.decision.groupId), record);
  }

  /** A decision with all that happened in it, batched; whoever asks has asked the policy. */
  record(ctx: RequestContext, id: string): Promise<DecisionRecord> {
    return this.records.of(ctx, id);
  }

  /** A decision as it stands now, batched; whoever asks has asked the policy. */
  async state(ctx: RequestContext, id: string): Promise<DecisionState> {
    const record = await this.record(ctx, id);
    return stateAt(record, laterOf(ctx.now, lastMomentOf(record)));
  }

  /**
   * The same for a field that shows it.
   *
   * @throws Problem NOT_FOUND for whoever may not read it
   */
  async stateShown(ctx: RequestContext, id: string): Promise<DecisionState> {
    const state = await this.state(ctx, id);
    ctx.require('decision.read', await this.policySubjectOf(ctx, state.record));
    return state;
  }

  /** The same, null for whoever may not read it. */
  async readableState(ctx: RequestContext, id: string): Promise<DecisionState | null> {
    const state = await this.state(ctx, id);
    return ctx.allows('decision.read', await this.policySubjectOf(ctx, state.record)) ? state : null;
  }

  async waitingFor(ctx: RequestContext, space: Space): Promise<WaitingItem[]> {
    if (ctx.actor.kind !== 'person') return [];
    const open = await this.database.manager.find(Decision, {
      where: { spaceId: space.id, status: 'open' },
      order: { openedAt: 'ASC' },
    });
    const items = await Promise.all(open.map((decision) => this.waitingIn(ctx, space, decision)));
    return items.flat();
  }

  private async waitingIn(ctx: RequestContext, space: Space, decision: Decision): Promise<WaitingItem[]> {
    const state = await this.state(ctx, decision.id);
    const permission = can(ctx.actor, 'decision.takePosition', await this.policySubjectOf(ctx, state.record));
    if (!permission.allowed) return [];
    const organisationId = permission.grant?.organisationId;
    const own = state.positions.filter(({ position }) => position.organisationId === organisationId);
    if (own.some(({ state: stands }) => stands === 'current')) return [];
    const since = state.record.versions.find(({ versionId }) => versionId === state.versionId)?.putAt;
    return [
      {
        id: `position:${decision.id}`,
        kind: own.length > 0 ? 'position_lapsed' : 'position_wanted',
        title: decision.question,
        reason:
          own.length > 0
            ? 'The text has a new version: the position of your organisation has lapsed, and it is asked again.'
            : 'Your organisation has a seat in this decision and has not answered.',
        path: `/spaces/${space.slug}/decisions/${decision.id}`,
        since: since ?? decision.openedAt,
        dueAt: decision.deadline,
      },
    ];
  }

  /** A group is closed only once its decisions are. @throws Problem CONFLICT */
  private async mustAllBeClosed({ tx, group }: Parameters<ClosingHook>[0]): Promise<Record<string, unknown>> {
    const open = await tx.findOneBy(Decision, { groupId: group.id, status: 'open' });
    if (open !== null) {
      throw Problem.conflict(
        `The decision “${open.question}” is open. Close the group’s decisions first, then the group.`,
      );
    }
    return {};
  }

  private lockedOn(tx: EntityManager, draftId: string): Promise<Decision | null> {
    const where = { draftId, status: 'open' } as const;
    return tx.findOne(Decision, { where, lock: { mode: 'pessimistic_write' } });
  }

  /** The last moment of the open decision on a draft, locked until the act is done: its words are put anew after that. */
  private async lastMomentOn(tx: EntityManager, draftId: string): Promise<Date | null> {
    const decision = await this.lockedOn(tx, draftId);
    return decision === null ? null : lastMomentOf(await this.records.in(tx, decision.id));
  }

  /**
   * An open decision follows its draft to the newest version: positions and objections on older words lapse, but for
   * objections in dispute, which only the organisation that objected gives up. After its deadline it stays with the words
   * that it was about then, until it is closed.
   */
  private async moveOn({ tx, version, now }: Parameters<FrozenHook>[0]): Promise<Record<string, unknown>> {
    const decision = await this.lockedOn(tx, version.draftId);
    if (decision === null || isPast(decision, now)) return {};
    const record = await this.records.in(tx, decision.id);
    const lapsed = stateAt(record, now);
    const positions = lapsed.positions
      .filter(({ state }) => state === 'current')
      .map(({ position }) => position.id);
    const sustained = lapsed.objections
      .filter(({ status }) => status === 'sustained')
      .map(({ objection }) => objection.id);
    const disputed = await this.disputed(tx, sustained);
    const objections = sustained.filter((id) => !disputed.has(id));
    await tx.update(Decision, { id: decision.id }, { versionId: version.id });
    await tx.insert(DecisionVersion, { decisionId: decision.id, versionId: version.id, putAt: now });
    if (objections.length > 0) await tx.update(Objection, objections, { status: 'lapsed', endedAt: now });
    return { decision: { id: decision.id, lapsedPositions: positions, lapsedObjections: objections } };
  }
}

/** A seat that was left is none any more, even if the organisation comes back. */
function withDecision(place: PolicySubject, { decision, seats, departures }: DecisionRecord): PolicySubject {
  const left = new Set(departures.map(({ organisationId }) => organisationId));
  return {
    ...place,
    seats: seats.map(({ organisationId }) => organisationId).filter((id) => !left.has(id)),
    states: { ...place.states, decision: decision.status },
  };
}
