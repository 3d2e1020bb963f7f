import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { groupBy } from '../platform/collections.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { Answer } from './entities/answer.js';
import { Disposition } from './entities/disposition.js';
import { ResponseComment } from './entities/response-comment.js';

/** What a response is made of, and what was done about each part. */
@Injectable()
export class ResponseParts {
  constructor(private readonly database: DataSource) {}

  /** Answers of a response in the order of the questions, batched. */
  async answers(ctx: RequestContext, responseId: string): Promise<readonly Answer[]> {
    const found = await ctx.load('answers', responseId, async (ids) => {
      const rows = await this.database.manager
        .createQueryBuilder(Answer, 'answer')
        .innerJoin('question', 'question', 'question.id = answer.question_id')
        .where('answer.responseId IN (:...ids)', { ids })
        .orderBy('question.ordinal')
        .getMany();
      return groupBy(rows, (row) => row.responseId);
    });
    return found ?? [];
  }

  /** Comments of a response in order, batched. */
  async comments(ctx: RequestContext, responseId: string): Promise<readonly ResponseComment[]> {
    const found = await ctx.load('response-comments', responseId, async (ids) => {
      const where = { responseId: In([...ids]) };
      const rows = await this.database.manager.find(ResponseComment, { where, order: { ordinal: 'ASC' } });
      return groupBy(rows, (row) => row.responseId);
    });
    return found ?? [];
  }

  /** Dispositions of an answer or a comment, the newest first, batched. */
  async dispositions(
    ctx: RequestContext,
    of: 'answerId' | 'commentId',
    id: string,
  ): Promise<readonly Disposition[]> {
    const found = await ctx.load(`dispositions:${of}`, id, async (ids) => {
      const rows = await this.database.manager.find(Disposition, {
        where: { [of]: In([...ids]) },
        order: { recordedAt: 'DESC', id: 'ASC' },
      });
      return groupBy(rows, (row) => row[of] ?? '');
    });
    return found ?? [];
  }

  /** A disposition, for whoever has just recorded it. */
  disposition(id: string): Promise<Disposition> {
    return this.database.manager.findOneByOrFail(Disposition, { id });
  }
}
