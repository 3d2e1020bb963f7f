import { sectionItems } from '@concordat/documents';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, IsNull } from 'typeorm';
import { groupBy } from '../platform/collections.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { newId } from '../platform/ids.js';
import { Problem } from '../platform/problem.js';
import { DraftHead } from './entities/draft-head.js';
import { SectionClosure } from './entities/section-closure.js';
import { readable } from './readable.js';
import { StoredDrafts } from './stored-drafts.js';

export interface ClosedBy {
  readonly reason: string;
  readonly personId: string;
  readonly organisationId: string | null;
  readonly now: Date;
}

/** Which sections of a draft are closed for editing. The head of the draft is locked while that changes. */
@Injectable()
export class SectionClosures {
  constructor(
    private readonly database: DataSource,
    private readonly stored: StoredDrafts,
  ) {}

  /** Those that are closed, in the order in which they were; batched. */
  async ofDraft(ctx: RequestContext, draftId: string): Promise<SectionClosure[]> {
    const closed = await ctx.load('closed-sections', draftId, async (ids) =>
      groupBy(await this.closedIn(this.database.manager, ids), (closure) => closure.draftId),
    );
    return closed ?? [];
  }

  /** The same inside an act. */
  closedIn(tx: EntityManager, draftIds: readonly string[]): Promise<SectionClosure[]> {
    return tx.find(SectionClosure, {
      where: { draftId: In([...draftIds]), openedAt: IsNull() },
      order: { closedAt: 'ASC', id: 'ASC' },
    });
  }

  /**
   * Closes a section as it is stored: what is stored later changes nothing in it.
   *
   * @throws Problem NOT_FOUND where the text has no such section, CONFLICT where it is closed already
   */
  async close(tx: EntityManager, draftId: string, sectionId: string, by: ClosedBy): Promise<SectionClosure> {
    await this.step(tx, draftId);
    const doc = await this.stored.read(tx, draftId);
    const section = readable('draftId', () => sectionItems(doc)).find(({ id }) => id === sectionId);
    doc.destroy();
    if (section === undefined) throw Problem.notFound('section');
    if ((await this.closed(tx, draftId, sectionId)) !== null) {
      throw Problem.conflict(`${section.name} is closed already.`);
    }
    const closure: SectionClosure = {
      id: newId(),
      draftId,
      sectionId,
      clientId: section.item.client,
      clock: section.item.clock,
      name: section.name,
      reason: by.reason,
      closedAt: by.now,
      closedById: by.personId,
      closedForId: by.organisationId,
      openedAt: null,
      openedById: null,
    };
    await tx.insert(SectionClosure, closure);
    return closure;
  }

  /**
   * Opens a section again.
   *
   * @throws Problem NOT_FOUND where it is not closed
   */
  async open(
    tx: EntityManager,
    draftId: string,
    sectionId: string,
    { personId, now }: Pick<ClosedBy, 'personId' | 'now'>,
  ): Promise<SectionClosure> {
    await this.step(tx, draftId);
    const closure = await this.closed(tx, draftId, sectionId);
    if (closure === null) throw Problem.notFound('closed section');
    await tx.update(SectionClosure, { id: closure.id }, { openedAt: now, openedById: personId });
    return closure;
  }

  private async closed(
    tx: EntityManager,
    draftId: string,
    sectionId: string,
  ): Promise<SectionClosure | null> {
    // Compared here: whatever a client sends, it is then no matter of what the database can store.
    const closed = await this.closedIn(tx, [draftId]);
    return closed.find((closure) => closure.sectionId === sectionId) ?? null;
  }

  private async step(tx: EntityManager, draftId: string): Promise<void> {
    await tx.increment(DraftHead, { draftId }, 'closures', 1);
  }
}
