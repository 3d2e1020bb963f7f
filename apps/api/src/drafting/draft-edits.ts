import { touchedWhile } from '@concordat/collab';
import { applyContentByWords, contentFromYDoc, type DocumentContent } from '@concordat/documents';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import * as Y from 'yjs';
import { Problem } from '../platform/problem.js';
import { DraftRooms } from './draft-rooms.js';
import { DraftClient } from './entities/draft-client.js';
import { DraftHead } from './entities/draft-head.js';
import { DraftUpdate } from './entities/draft-update.js';
import { JointStatement } from './entities/joint-statement.js';
import type { SectionClosure } from './entities/section-closure.js';
import { readable } from './readable.js';
import { SectionClosures } from './section-closures.js';
import { StoredDrafts } from './stored-drafts.js';

/** Who is credited with the words of an edit. */
export interface EditAuthor {
  readonly personId: string;
  readonly organisationId: string | null;
  readonly now: Date;
}

/** Edits of drafts that acts make, in the acts' own transactions: updates like everybody's, in the same log. */
@Injectable()
export class DraftEdits {
  constructor(
    private readonly stored: StoredDrafts,
    private readonly rooms: DraftRooms,
    private readonly closures: SectionClosures,
  ) {}

  /**
   * The text as it is stored; nothing more is stored in it until the transaction ends.
   *
   * @throws Problem INVALID where it does not fit the schema
   */
  async lockedContent(tx: EntityManager, draftId: string): Promise<DocumentContent> {
    await this.lock(tx, draftId);
    const doc = await this.stored.read(tx, draftId);
    try {
      return readable('draftId', () => contentFromYDoc(doc));
    } finally {
      doc.destroy();
    }
  }

  /**
   * Writes what `change` makes of the text as it is stored, by the identities of clauses: what others type meanwhile
   * merges with it. Whoever has the draft open is told by {@link announce}.
   *
   * @returns the number of the update; null where nothing changed
   * @throws Problem INVALID, CONFLICT where it would change a section that is closed, and what `change` throws
   */
  async edit(
    tx: EntityManager,
    draftId: string,
    author: EditAuthor,
    change: (content: DocumentContent) => DocumentContent,
  ): Promise<number | null> {
    const head = await this.lock(tx, draftId);
    const doc = await this.stored.read(tx, draftId);
    try {
      const before = Y.encodeStateVector(doc);
      let changed = false;
      doc.on('update', () => {
        changed = true;
      });
      const content = change(readable('draftId', () => contentFromYDoc(doc)));
      const closed = await this.closures.closedIn(tx, [draftId]);
      const items = closed.map(({ clientId, clock }) => ({ client: clientId, clock }));
      const touched = touchedWhile(doc, items, () => applyContentByWords(doc, content));
      if (touched !== null) throw closedFor(closed[touched]);
      if (!changed) return null;
      const update = Buffer.from(Y.encodeStateAsUpdate(doc, before));
      const { personId, organisationId, now } = author;
      const seq = head.seq + 1;
      await tx.update(DraftHead, { draftId }, { seq });
      await tx.insert(DraftUpdate, { draftId, seq, update, personId, organisationId, at: now });
      if (Y.parseUpdateMeta(update).from.has(doc.clientID)) {
        await tx.insert(DraftClient, { draftId, clientId: doc.clientID, personId });
      }
      return seq;
    } finally {
      doc.destroy();
    }
  }

  /** Closes a joint statement: it is read from then on, and not written. */
  async closeStatement(tx: EntityManager, statementId: string): Promise<void> {
    await tx.update(JointStatement, { id: statementId }, { status: 'closed' });
  }

  /** Tells every node that an edit has committed; what is lost of this, each finds in the log by itself. */
  announce(draftId: string, seq: number): void {
    this.rooms.announce(draftId, seq);
  }

  private async lock(tx: EntityManager, draftId: string): Promise<DraftHead> {
    return tx.findOneOrFail(DraftHead, { where: { draftId }, lock: { mode: 'pessimistic_write' } });
  }
}

function closedFor(closure: SectionClosure | undefined): Problem {
  const { name = 'A section', reason = '' } = closure ?? {};
  return Problem.conflict(`${name} is closed for editing: ${reason} Open it first.`);
}
