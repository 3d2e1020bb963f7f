import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { groupBy } from '../platform/collections.js';
import { type ChildList, childPage } from '../platform/graphql/child-pages.js';
import type { Page, PageArgs } from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { DisputeDissent } from './entities/dispute-dissent.js';
import { DisputeOption } from './entities/dispute-option.js';
import { DisputeOptionAnswer } from './entities/dispute-option-answer.js';
import { DisputeRoomAgreement } from './entities/dispute-room-agreement.js';
import { DisputeStatementAgreement } from './entities/dispute-statement-agreement.js';
import { DisputeStep } from './entities/dispute-step.js';

/** Reads of what was done in a dispute, for whoever has asked the policy about the dispute. */
@Injectable()
export class DisputePartsQueries {
  constructor(private readonly database: DataSource) {}

  private readonly stepsOf: ChildList<DisputeStep> = {
    name: 'steps-of-dispute',
    query: () => this.database.manager.createQueryBuilder(DisputeStep, 'step'),
    parent: 'disputeId',
    keys: [
      { column: 'step.day', value: ({ day }) => day, cast: 'date' },
      { column: 'step.at', value: ({ at }) => at, cast: 'timestamptz' },
      { column: 'step.id', value: ({ id }) => id, cast: 'uuid' },
    ],
  };

  /** Steps, the earliest day first, batched. */
  steps(ctx: RequestContext, disputeId: string, args: PageArgs): Promise<Page<DisputeStep>> {
    return childPage(ctx, this.stepsOf, disputeId, args);
  }

  /** To which words of the joint statement organisations agreed last, one an organisation, batched. */
  async statementAgreements(
    ctx: RequestContext,
    disputeId: string,
  ): Promise<readonly DisputeStatementAgreement[]> {
    const found = await ctx.load('statement-agreements', disputeId, async (ids) => {
      const rows = await this.database.manager
        .createQueryBuilder(DisputeStatementAgreement, 'agreement')
        .distinctOn(['agreement.disputeId', 'agreement.organisationId'])
        .where('agreement.disputeId IN (:...ids)', { ids })
        .orderBy({
          'agreement.disputeId': 'ASC',
          'agreement.organisationId': 'ASC',
          'agreement.ordinal': 'DESC',
        })
        .getMany();
      return groupBy(
        rows.toSorted((one, other) => one.at.getTime() - other.at.getTime()),
        (row) => row.disputeId,
      );
    });
    return found ?? [];
  }

  /** Options in the order in which they were offered, batched. */
  async options(ctx: RequestContext, disputeId: string): Promise<readonly DisputeOption[]> {
    const found = await ctx.load('options-of-dispute', disputeId, async (ids) => {
      const rows = await this.database.manager.find(DisputeOption, {
        where: { disputeId: In([...ids]) },
        order: { number: 'ASC' },
      });
      return groupBy(rows, (row) => row.disputeId);
    });
    return found ?? [];
  }

  /** What organisations said of an option, batched: the latest of each, or all, in the order in which they said it. */
  async answers(
    ctx: RequestContext,
    optionId: string,
    all: boolean,
  ): Promise<readonly DisputeOptionAnswer[]> {
    const found = await ctx.load('answers-to-option', optionId, async (ids) => {
      const rows = await this.database.manager.find(DisputeOptionAnswer, {
        where: { optionId: In([...ids]) },
        order: { at: 'ASC', ordinal: 'ASC', organisationId: 'ASC' },
      });
      return groupBy(rows, (row) => row.optionId);
    });
    return all ? (found ?? []) : latestOf(found ?? []);
  }

  /** Who agreed to talk in private, batched. */
  async roomAgreements(ctx: RequestContext, disputeId: string): Promise<readonly DisputeRoomAgreement[]> {
    const found = await ctx.load('room-of-dispute', disputeId, async (ids) => {
      const rows = await this.database.manager.find(DisputeRoomAgreement, {
        where: { disputeId: In([...ids]) },
        order: { agreedAt: 'ASC', organisationId: 'ASC' },
      });
      return groupBy(rows, (row) => row.disputeId);
    });
    return found ?? [];
  }

  /** The dissents as they stand, one an organisation, batched. */
  async dissents(ctx: RequestContext, disputeId: string): Promise<readonly DisputeDissent[]> {
    const found = await ctx.load('dissents-of-dispute', disputeId, async (ids) => {
      const rows = await this.database.manager.find(DisputeDissent, {
        where: { disputeId: In([...ids]) },
        order: { at: 'ASC', ordinal: 'ASC', organisationId: 'ASC' },
      });
      return groupBy(rows, (row) => row.disputeId);
    });
    return latestOf(found ?? []);
  }
}

/** The last of each organisation, of rows in the order in which it said them. */
function latestOf<T extends { readonly organisationId: string }>(rows: readonly T[]): T[] {
  return [...new Map(rows.map((row) => [row.organisationId, row])).values()];
}
