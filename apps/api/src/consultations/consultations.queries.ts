import { allowedActions, NOWHERE, type WriteAction } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { byId, groupBy } from '../platform/collections.js';
import { type ChildList, childPage } from '../platform/graphql/child-pages.js';
import { Page, type PageArgs, pageOf } from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { isId } from '../platform/input.js';
import { Problem } from '../platform/problem.js';
import type { Space } from '../spaces/entities/space.js';
import { ConsultationsService } from './consultations.service.js';
import { Consultation } from './entities/consultation.js';
import { ConsultationResponse } from './entities/consultation-response.js';
import { Question } from './entities/question.js';
import { Round } from './entities/round.js';

const ROUND_ACTIONS: readonly WriteAction[] = ['response.submit', 'round.close', 'disposition.record'];

/** Reads of consultations, their rounds and responses. */
@Injectable()
export class ConsultationsQueries {
  constructor(
    private readonly database: DataSource,
    private readonly consultations: ConsultationsService,
  ) {}

  private ofRounds(ownerId: string | null): ChildList<ConsultationResponse> {
    return {
      name: ownerId === null ? 'responses-of-round' : 'own-responses-of-round',
      query: () => {
        const submitted = this.database.manager
          .createQueryBuilder(ConsultationResponse, 'response')
          .where("response.status = 'submitted'");
        return ownerId === null ? submitted : submitted.andWhere('response.personId = :ownerId', { ownerId });
      },
      parent: 'roundId',
      keys: [
        { column: 'response.submittedAt', value: ({ submittedAt }) => submittedAt, cast: 'timestamptz' },
        { column: 'response.id', value: ({ id }) => id, cast: 'uuid' },
      ],
    };
  }

  /** Consultations of a space that the asker may read, the newest first. */
  page(ctx: RequestContext, space: Space, args: PageArgs): Promise<Page<Consultation>> {
    const query = this.database.manager
      .createQueryBuilder(Consultation, 'consultation')
      .where('consultation.spaceId = :spaceId', { spaceId: space.id });
    if (!ctx.allows('consultation.read', { ...NOWHERE, spaceId: space.id }))
      query.andWhere('consultation.openToAll');
    return pageOf(
      query,
      [
        {
          column: 'consultation.openedAt',
          descending: true,
          value: (row) => row.openedAt,
          cast: 'timestamptz',
        },
        { column: 'consultation.id', descending: true, value: (row) => row.id, cast: 'uuid' },
      ],
      args,
    );
  }

  /**
   * @throws Problem NOT_FOUND
   */
  async byId(ctx: RequestContext, id: string): Promise<Consultation> {
    const consultation = isId(id) ? await this.database.manager.findOneBy(Consultation, { id }) : null;
    if (consultation === null) throw Problem.notFound('consultation');
    ctx.require('consultation.read', await this.consultations.policySubjectOf(ctx, consultation));
    return consultation;
  }

  /** A consultation by id, batched; whoever asks has asked the policy. */
  async consultation(ctx: RequestContext, id: string): Promise<Consultation> {
    const found = await ctx.load('consultation', id, async (ids) =>
      byId(await this.database.manager.findBy(Consultation, { id: In([...ids]) })),
    );
    if (found === undefined) throw new Error(`consultation ${id} is missing`);
    return found;
  }

  /** A round by id, batched; whoever asks has asked the policy. */
  async round(ctx: RequestContext, id: string): Promise<Round> {
    const found = await ctx.load('round', id, async (ids) =>
      byId(await this.database.manager.findBy(Round, { id: In([...ids]) })),
    );
    if (found === undefined) throw new Error(`round ${id} is missing`);
    return found;
  }

  /** Rounds of a consultation in order, batched. */
  async rounds(ctx: RequestContext, consultationId: string): Promise<readonly Round[]> {
    const found = await ctx.load('rounds', consultationId, async (ids) => {
      const where = { consultationId: In([...ids]) };
      const rows = await this.database.manager.find(Round, { where, order: { number: 'ASC' } });
      return groupBy(rows, (row) => row.consultationId);
    });
    return found ?? [];
  }

  /** Questions of a round in order, batched. */
  async questions(ctx: RequestContext, roundId: string): Promise<readonly Question[]> {
    const found = await ctx.load('questions', roundId, async (ids) => {
      const where = { roundId: In([...ids]) };
      const rows = await this.database.manager.find(Question, { where, order: { ordinal: 'ASC' } });
      return groupBy(rows, (row) => row.roundId);
    });
    return found ?? [];
  }

  /** A question by id, batched. */
  async question(ctx: RequestContext, id: string): Promise<Question> {
    const found = await ctx.load('question', id, async (ids) =>
      byId(await this.database.manager.findBy(Question, { id: In([...ids]) })),
    );
    if (found === undefined) throw new Error(`question ${id} is missing`);
    return found;
  }

  /** How many responded to a round, batched. */
  async responseCount(ctx: RequestContext, roundId: string): Promise<number> {
    const count = await ctx.load('response-count', roundId, async (ids) => {
      const rows = await this.database.manager.query<{ round_id: string; count: number }[]>(
        `SELECT round_id, count(*)::int AS count FROM response
         WHERE round_id = ANY($1) AND status = 'submitted' GROUP BY round_id`,
        [ids],
      );
      return new Map(rows.map((row) => [row.round_id, row.count]));
    });
    return count ?? 0;
  }

  /** The asker's own response to a round, batched. */
  async myResponse(ctx: RequestContext, round: Round): Promise<ConsultationResponse | null> {
    return (await this.mayReadOwn(ctx, round)) ? this.own(ctx, round.id) : null;
  }

  private async mayReadOwn(ctx: RequestContext, round: Round): Promise<boolean> {
    const consultation = await this.consultation(ctx, round.consultationId);
    const subject = await this.consultations.policySubjectOf(ctx, consultation);
    return ctx.allows('response.read', { ...subject, ownerId: ctx.personId });
  }

  private async own(ctx: RequestContext, roundId: string): Promise<ConsultationResponse | null> {
    const { personId } = ctx;
    if (personId === null) return null;
    const found = await ctx.load('my-response', roundId, async (ids) => {
      const rows = await this.database.manager.findBy(ConsultationResponse, {
        roundId: In([...ids]),
        personId,
      });
      return new Map(rows.map((row) => [row.roundId, row]));
    });
    return found ?? null;
  }

  /** Responses to a round, oldest first, batched: all of them for those who may read them, else the asker's own. */
  async responses(ctx: RequestContext, round: Round, args: PageArgs): Promise<Page<ConsultationResponse>> {
    const subject = await this.consultations.policySubjectOf(
      ctx,
      await this.consultation(ctx, round.consultationId),
    );
    const { personId } = ctx;
    if (ctx.allows('response.read', subject)) return childPage(ctx, this.ofRounds(null), round.id, args);
    return personId !== null && (await this.mayReadOwn(ctx, round))
      ? childPage(ctx, this.ofRounds(personId), round.id, args)
      : Page.empty();
  }

  /** A response, for whoever has just given it. */
  response(id: string): Promise<ConsultationResponse> {
    return this.database.manager.findOneByOrFail(ConsultationResponse, { id });
  }

  /** What the asker may do in a round now; nobody responds twice. */
  async mayDo(ctx: RequestContext, round: Round): Promise<string[]> {
    const consultation = await this.consultation(ctx, round.consultationId);
    const subject = await this.consultations.roundPolicySubjectOf(ctx, consultation, round);
    const responded = (await this.own(ctx, round.id)) !== null;
    return allowedActions(ctx.actor, ROUND_ACTIONS, subject).filter(
      (action) => action !== 'response.submit' || (ctx.personId !== null && !responded),
    );
  }
}
