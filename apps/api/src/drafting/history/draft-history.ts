import { setImmediate } from 'node:timers/promises';
import { contentFromYDoc, type DocumentContent } from '@concordat/documents';
import { Injectable } from '@nestjs/common';
import { DataSource, LessThanOrEqual } from 'typeorm';
import * as Y from 'yjs';
import {
  Page,
  type PageArgs,
  pageFrom,
  readCursor,
  sizeOf,
  writeCursor,
} from '../../platform/graphql/pages.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { Problem } from '../../platform/problem.js';
import { DraftArchive } from '../draft-archive.js';
import { DraftingService } from '../drafting.service.js';
import type { Draft } from '../entities/draft.js';
import { DraftArchiveSegment } from '../entities/draft-archive.js';
import { DraftUpdate } from '../entities/draft-update.js';
import { type Moment, momentsOf } from './moments.js';

/** The text of a draft as it was. */
export interface TextThen {
  readonly seq: number;
  readonly content: DocumentContent;
}

/** Updates that are taken in before other requests have their turn. */
const AT_ONCE = 500;

/** How a draft came to be: who wrote when, and what it said then. From the stored updates, which are kept for ever. */
@Injectable()
export class DraftHistory {
  constructor(
    private readonly database: DataSource,
    private readonly archive: DraftArchive,
    private readonly drafting: DraftingService,
  ) {}

  /** The latest first; empty for whoever may not know who wrote what. */
  async moments(ctx: RequestContext, draft: Draft, { first, after }: PageArgs): Promise<Page<Moment>> {
    if (!(await this.mayKnow(ctx, draft))) return Page.empty();
    const size = sizeOf({ first }, 50);
    const [before = Number.POSITIVE_INFINITY] = after ? readCursor(after, ['bigint']) : [];
    const all = await this.all(draft.id);
    const rest = all.filter(({ seq }) => seq < Number(before)).reverse();
    return pageFrom(
      rest,
      size,
      Boolean(after),
      ({ seq }) => writeCursor([seq]),
      async () => all.length,
    );
  }

  /**
   * The text after an update; null for whoever may not know of its history.
   *
   * @throws Problem NOT_FOUND for a number that no update has
   */
  async textAt(ctx: RequestContext, draft: Draft, seq: number): Promise<TextThen | null> {
    if (!(await this.mayKnow(ctx, draft))) return null;
    const { manager } = this.database;
    const recent = await manager.find(DraftUpdate, {
      where: { draftId: draft.id, seq: LessThanOrEqual(seq) },
      order: { seq: 'ASC' },
    });
    // Read after the rows: what is moved in between is then found here.
    const archived = await this.archive.after(manager, draft.id, 0, seq);
    const updates = [...archived, ...recent.filter((row) => row.seq > (archived.at(-1)?.seq ?? 0))];
    if (updates.at(-1)?.seq !== seq) throw Problem.notFound('moment');
    const doc = new Y.Doc();
    for (let from = 0; from < updates.length; from += AT_ONCE) {
      doc.transact(() => {
        for (const { update } of updates.slice(from, from + AT_ONCE)) Y.applyUpdate(doc, update);
      });
      await setImmediate();
    }
    const content = contentFromYDoc(doc);
    doc.destroy();
    return { seq, content };
  }

  private async mayKnow(ctx: RequestContext, draft: Draft): Promise<boolean> {
    return ctx.allows('authorship.read', await this.drafting.draftPolicySubjectOf(ctx, draft));
  }

  private async all(draftId: string): Promise<Moment[]> {
    const { manager } = this.database;
    const updates = await manager.find(DraftUpdate, {
      select: { draftId: true, seq: true, personId: true, organisationId: true, at: true },
      where: { draftId },
      order: { seq: 'ASC' },
    });
    const packed = await manager.find(DraftArchiveSegment, {
      select: { draftId: true, fromSeq: true, toSeq: true, writers: true },
      where: { draftId },
      order: { fromSeq: 'ASC' },
    });
    const last = packed.at(-1)?.toSeq ?? 0;
    return momentsOf(
      packed,
      updates.filter(({ seq }) => seq > last),
    );
  }
}
