import { readingServes } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { Problem } from '../platform/problem.js';
import { DisputeStatementReading } from './entities/dispute-statement-reading.js';
import type { ExactText } from './statement-texts.js';

/** Who reads, and in which session. */
export interface StatementReader {
  readonly personId: string | null;
  readonly sessionId: string | null;
}

/** Who was shown the exact words of a joint statement, in which session, and read them to their end. */
@Injectable()
export class StatementReadings {
  constructor(private readonly database: DataSource) {}

  /** Notes that exact words went out to the asker in this session. */
  async served(ctx: RequestContext, disputeId: string, { sha256 }: ExactText): Promise<void> {
    const { personId, sessionId } = ctx;
    if (personId === null || sessionId === null) return;
    await this.database.manager.upsert(
      DisputeStatementReading,
      { disputeId, sha256, sessionId, personId, servedAt: ctx.now },
      ['disputeId', 'sha256', 'sessionId', 'personId'],
    );
  }

  /**
   * That exact words were served to somebody in a session.
   *
   * @throws Problem CONFLICT where they were not
   */
  async inSession(
    tx: EntityManager,
    {
      sessionId,
      personId,
      ...words
    }: StatementReader & Pick<DisputeStatementReading, 'disputeId' | 'sha256'>,
  ): Promise<DisputeStatementReading> {
    const found =
      sessionId === null || personId === null
        ? null
        : await tx.findOneBy(DisputeStatementReading, { ...words, sessionId, personId });
    if (found) return found;
    throw Problem.conflict(
      'These words have not been shown to you in this session. Open the joint statement and read it first.',
    );
  }

  /** Notes that the end of those words was reached. */
  async confirm(tx: EntityManager, reading: DisputeStatementReading, now: Date): Promise<void> {
    const { disputeId, sha256, sessionId, personId } = reading;
    await tx.update(
      DisputeStatementReading,
      { disputeId, sha256, sessionId, personId },
      { readToEndAt: now },
    );
  }

  /** When the asker read exact words to their end in this session; null also where that serves no more. */
  async toEndAt(ctx: RequestContext, disputeId: string, sha256: string): Promise<Date | null> {
    const { personId, sessionId } = ctx;
    if (personId === null || sessionId === null) return null;
    const reading = { disputeId, sha256, sessionId, personId };
    const found = await this.database.manager.findOneBy(DisputeStatementReading, reading);
    const at = found?.readToEndAt ?? null;
    return at !== null && readingServes(at, ctx.now) ? at : null;
  }
}
