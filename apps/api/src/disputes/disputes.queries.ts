import { allowedActions, NOWHERE, type PolicySubject, type WriteAction } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, In, type SelectQueryBuilder } from 'typeorm';
import { ownGroups } from '../access/own-groups.js';
import { DecisionsService } from '../decisions/decisions.service.js';
import { groupBy } from '../platform/collections.js';
import { containing } from '../platform/database/containing.js';
import { Page, pageOf, type SortKey } from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { isId } from '../platform/input.js';
import { Problem } from '../platform/problem.js';
import type { Space } from '../spaces/entities/space.js';
import { DisputeSides } from './dispute-sides.js';
import type { DisputeFilter, DisputesArgs } from './disputes.inputs.js';
import { DisputesService, withDispute } from './disputes.service.js';
import type { DisputeOrder } from './disputes.types.js';
import { Dispute } from './entities/dispute.js';

const ACTIONS: readonly WriteAction[] = [
  'dispute.assignFacilitator',
  'dispute.nameSides',
  'dispute.setDeadline',
  'dispute.recordStep',
  'dispute.beginStatement',
  'dispute.writeStatement',
  'dispute.confirmStatementReading',
  'dispute.agreeToStatement',
  'dispute.offerOption',
  'dispute.answerOption',
  'dispute.agreeToRoom',
  'dispute.writeDissent',
  'dispute.recordDissent',
];

const KEYS: Readonly<Record<DisputeOrder, readonly SortKey<Dispute>[]>> = {
  opened: [
    {
      column: 'dispute.openedAt',
      descending: true,
      value: ({ openedAt }) => openedAt,
      cast: 'timestamptz',
    },
    { column: 'dispute.id', descending: true, value: ({ id }) => id, cast: 'uuid' },
  ],
  deadline: [
    { column: 'dispute.deadline', value: ({ deadline }) => deadline, cast: 'timestamptz' },
    { column: 'dispute.id', value: ({ id }) => id, cast: 'uuid' },
  ],
};

/** Reads of disputes. */
@Injectable()
export class DisputesQueries {
  constructor(
    private readonly database: DataSource,
    private readonly decisions: DecisionsService,
    private readonly sides: DisputeSides,
    private readonly disputes: DisputesService,
  ) {}

  /** @throws Problem NOT_FOUND */
  async dispute(ctx: RequestContext, id: string): Promise<Dispute> {
    const dispute = isId(id) ? await this.database.manager.findOneBy(Dispute, { id }) : null;
    if (dispute === null) throw Problem.notFound('dispute');
    ctx.require('dispute.read', await this.subjectOf(ctx, dispute));
    return dispute;
  }

  /** Disputes of a space that the asker may read. */
  async inSpace(ctx: RequestContext, space: Space, args: DisputesArgs): Promise<Page<Dispute>> {
    const query = this.database.manager
      .createQueryBuilder(Dispute, 'dispute')
      .where('dispute.spaceId = :spaceId', { spaceId: space.id });
    if (!ctx.allows('dispute.read', { ...NOWHERE, spaceId: space.id })) {
      const groups = ownGroups(ctx, 'dispute.read', space.id);
      if (groups.length === 0) return Page.empty();
      query.andWhere('dispute.groupId IN (:...groups)', { groups });
    }
    narrow(query, args.filter ?? {});
    return pageOf(query, KEYS[args.orderBy], args);
  }

  /** The dispute to which an objection was taken, batched; null also for whoever may not read it. */
  async ofObjection(ctx: RequestContext, objectionId: string): Promise<Dispute | null> {
    const found = await ctx.load('dispute-of-objection', objectionId, async (ids) => {
      const rows = await this.database.manager.findBy(Dispute, { objectionId: In([...ids]) });
      return new Map(rows.map((row) => [row.objectionId, row]));
    });
    if (found === undefined) return null;
    return ctx.allows('dispute.read', await this.subjectOf(ctx, found)) ? found : null;
  }

  /** Disputes in a decision, the newest first, batched; none for whoever may not read them. */
  async ofDecision(ctx: RequestContext, decisionId: string): Promise<Dispute[]> {
    const all = await this.allOf(ctx, decisionId);
    const shown = await Promise.all(
      all.map(async (each) => (ctx.allows('dispute.read', await this.subjectOf(ctx, each)) ? [each] : [])),
    );
    return shown.flat();
  }

  /** Every dispute in a decision, batched; whoever asks has asked the policy. */
  async allOf(ctx: RequestContext, decisionId: string): Promise<readonly Dispute[]> {
    const found = await ctx.load('disputes-of-decision', decisionId, async (ids) => {
      const rows = await this.database.manager.find(Dispute, {
        where: { decisionId: In([...ids]) },
        order: { openedAt: 'DESC', id: 'ASC' },
      });
      return groupBy(rows, (row) => row.decisionId);
    });
    return found ?? [];
  }

  /** What the asker may do in a dispute now. */
  async mayDo(ctx: RequestContext, dispute: Dispute): Promise<string[]> {
    const allowed = allowedActions(ctx.actor, ACTIONS, await this.subjectWithSides(ctx, dispute));
    if (!allowed.includes('dispute.writeStatement') || (await this.isFreeToRun(ctx, dispute))) return allowed;
    return allowed.filter((action) => action !== 'dispute.writeStatement');
  }

  /** Whether nothing stands against the asker running a dispute that is theirs to run; so for everybody else. */
  async isFreeToRun(ctx: RequestContext, dispute: Dispute): Promise<boolean> {
    const { personId, now } = ctx;
    if (personId === null || personId !== dispute.facilitatorId) return true;
    const sides = await this.organisationsOn(ctx, dispute);
    return (await this.disputes.hindrance(this.database.manager, dispute, personId, sides, now)) === null;
  }

  /** What the policy must know of a dispute where its sides matter. */
  async subjectWithSides(ctx: RequestContext, dispute: Dispute): Promise<PolicySubject> {
    return this.subjectOf(ctx, dispute, await this.organisationsOn(ctx, dispute));
  }

  private async organisationsOn(ctx: RequestContext, { id }: Dispute): Promise<string[]> {
    return (await this.sides.of(ctx, id)).map(({ organisationId }) => organisationId);
  }

  /** Whether the asker may say now that the objection is resolved, or withdraw it. */
  async maySettle(ctx: RequestContext, dispute: Dispute): Promise<boolean> {
    const { objections } = await this.decisions.record(ctx, dispute.decisionId);
    const objector = objections.filter(({ id }) => id === dispute.objectionId);
    const seats = objector.map(({ organisationId }) => organisationId);
    return ctx.allows('dispute.withdraw', await this.subjectOf(ctx, dispute, seats));
  }

  /** Whether the asker may take an objection to a dispute now. */
  async mayOpen(
    ctx: RequestContext,
    objection: { readonly id: string; readonly decisionId: string; readonly organisationId: string },
  ): Promise<boolean> {
    const record = await this.decisions.record(ctx, objection.decisionId);
    const subject = await this.decisions.policySubjectOf(ctx, record);
    const stored = record.objections.find(({ id }) => id === objection.id);
    const allowed = ctx.allows('dispute.open', {
      ...subject,
      ownerId: record.decision.openedById,
      seats: subject.seats.filter((organisationId) => organisationId === objection.organisationId),
      states: { ...subject.states, objection: stored?.status ?? 'lapsed' },
    });
    if (!allowed) return false;
    return (await this.allOf(ctx, objection.decisionId)).every(
      ({ objectionId }) => objectionId !== objection.id,
    );
  }

  private async subjectOf(
    ctx: RequestContext,
    dispute: Dispute,
    organisationIds: readonly string[] = [],
  ): Promise<PolicySubject> {
    const record = await this.decisions.record(ctx, dispute.decisionId);
    return withDispute(await this.decisions.policySubjectOf(ctx, record), dispute, organisationIds);
  }
}

/** Groups of a space whose disputes the asker reads because of a role in them. */
function narrow(
  query: SelectQueryBuilder<Dispute>,
  { taskGroupId, status, escalated, text }: DisputeFilter,
): void {
  if (taskGroupId)
    query.andWhere('dispute.groupId = :groupId', { groupId: isId(taskGroupId) ? taskGroupId : null });
  if (status?.length) query.andWhere('dispute.status IN (:...status)', { status });
  if (typeof escalated === 'boolean')
    query.andWhere(`dispute.escalatedAt IS ${escalated ? 'NOT NULL' : 'NULL'}`);
  if (text?.trim()) {
    query.andWhere('dispute.matter ILIKE :pattern', { pattern: containing(text) });
  }
}
