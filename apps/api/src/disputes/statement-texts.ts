import { createHash } from 'node:crypto';
import { canonicalText, contentFromYDoc, type DocumentContent } from '@concordat/documents';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { DraftEdits } from '../drafting/draft-edits.js';
import { readable } from '../drafting/readable.js';
import { StoredDrafts } from '../drafting/stored-drafts.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { Problem } from '../platform/problem.js';
import type { Dispute } from './entities/dispute.js';
import { DisputeStatementText } from './entities/dispute-statement-text.js';

/** The words of a joint statement at one moment. */
export interface ExactText {
  readonly content: DocumentContent;
  /** RFC 8785 canonical JSON of the content. */
  readonly canonicalText: string;
  /** Of the canonical text, 64 hexadecimal digits. */
  readonly sha256: string;
}

/** The joint statements of disputes as exact words with a hash: while they are written, and as they stood at the end. */
@Injectable()
export class StatementTexts {
  constructor(
    private readonly database: DataSource,
    private readonly stored: StoredDrafts,
    private readonly edits: DraftEdits,
  ) {}

  /**
   * The words as they are stored; nothing more is stored in them until the transaction ends.
   *
   * @throws Problem INVALID where they do not fit the schema
   */
  async locked(tx: EntityManager, statementId: string): Promise<ExactText> {
    return exactly(await this.edits.lockedContent(tx, statementId));
  }

  /**
   * The same, where they are those that somebody names.
   *
   * @throws Problem CONFLICT where there is no statement, or it has other words now
   */
  async lockedAs(tx: EntityManager, { statementId }: Dispute, sha256: string): Promise<ExactText> {
    if (statementId === null) {
      throw Problem.conflict('There is no joint statement yet. Begin it, and write it together.');
    }
    const text = await this.locked(tx, statementId);
    if (text.sha256 === sha256) return text;
    throw Problem.conflict(
      'The joint statement has other words now than those you name. Read it as it is now to its end, then agree.',
    );
  }

  /** Keeps words that somebody agreed to, or with which a dispute ended. */
  async keep(
    tx: EntityManager,
    disputeId: string,
    { sha256, canonicalText: text }: ExactText,
    at: Date,
  ): Promise<void> {
    await tx
      .createQueryBuilder()
      .insert()
      .into(DisputeStatementText)
      .values({ disputeId, sha256, canonicalText: text, at })
      .orIgnore()
      .execute();
  }

  /**
   * Closes the statement of a dispute that ends, and keeps its words: what is still on its way to a room then changes
   * nothing of what is shown.
   *
   * @returns the hash of the words; null where there are none that can be read
   */
  async atEnd(tx: EntityManager, dispute: Dispute, now: Date): Promise<string | null> {
    if (dispute.statementId === null) return null;
    await this.edits.closeStatement(tx, dispute.statementId);
    try {
      const text = await this.locked(tx, dispute.statementId);
      await this.keep(tx, dispute.id, text, now);
      return text.sha256;
    } catch (error) {
      if (error instanceof Problem) return null;
      throw error;
    }
  }

  /**
   * The words of a dispute's statement: as they are stored now, or with which it ended; read once a request. Null where
   * it has none.
   *
   * @throws Problem INVALID where they do not fit the schema
   */
  async of(ctx: RequestContext, dispute: Dispute): Promise<ExactText | null> {
    const { id, statementId, statementSha256 } = dispute;
    if (statementId === null) return null;
    if (statementSha256 !== null) return this.ended(ctx, id, statementSha256);
    if (dispute.settledAt !== null) return null;
    const now = await ctx.load('statement-text', statementId, async (ids) => {
      const texts = new Map<string, () => ExactText>();
      for (const each of ids) texts.set(each, await this.read(each));
      return texts;
    });
    return now?.() ?? null;
  }

  /** Their hash; null also where they do not fit the schema. */
  async hashOf(ctx: RequestContext, dispute: Dispute): Promise<string | null> {
    try {
      return (await this.of(ctx, dispute))?.sha256 ?? null;
    } catch (error) {
      if (error instanceof Problem) return null;
      throw error;
    }
  }

  private async ended(ctx: RequestContext, disputeId: string, sha256: string): Promise<ExactText | null> {
    const found = await ctx.load('statement-at-end', `${disputeId} ${sha256}`, async (keys) => {
      const disputeIds = keys.map((key) => key.slice(0, key.indexOf(' ')));
      const rows = await this.database.manager.findBy(DisputeStatementText, { disputeId: In(disputeIds) });
      return new Map(rows.map((row) => [`${row.disputeId} ${row.sha256}`, row]));
    });
    if (found === undefined) return null;
    const { content } = JSON.parse(found.canonicalText) as { content: DocumentContent };
    return { content, canonicalText: found.canonicalText, sha256 };
  }

  /** @returns what makes words of it, which may throw */
  private async read(statementId: string): Promise<() => ExactText> {
    const doc = await this.stored.read(this.database.manager, statementId);
    try {
      const text = exactly(readable('disputeId', () => contentFromYDoc(doc)));
      return () => text;
    } catch (error) {
      return () => {
        throw error;
      };
    } finally {
      doc.destroy();
    }
  }
}

function exactly(content: DocumentContent): ExactText {
  const text = readable('disputeId', () => canonicalText(content));
  return { content, canonicalText: text, sha256: createHash('sha256').update(text).digest('hex') };
}
