import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import * as Y from 'yjs';
import { DraftArchive } from './draft-archive.js';
import { DraftSnapshot } from './entities/draft-snapshot.js';
import { DraftUpdate } from './entities/draft-update.js';
import { Writing } from './writing.js';

/** The newest stored change of a draft. */
export interface DraftHead {
  /** Of the draft. */
  readonly id: string;
  readonly seq: number;
  readonly at: Date;
}

const HEADS = `
  SELECT draft.id, newest.seq::float8 AS seq, newest.at
  FROM draft
  CROSS JOIN LATERAL (
    SELECT seq, at FROM draft_update WHERE draft_id = draft.id ORDER BY seq DESC LIMIT 1) AS newest
  WHERE draft.space_id = $1 AND draft.kind = 'draft' AND draft.status = 'open'`;

/** Drafts as PostgreSQL has them: the truth that is frozen, whatever any node holds in memory. */
@Injectable()
export class StoredDrafts {
  constructor(private readonly archive: DraftArchive) {}

  /** The draft at this moment of the transaction: the newest snapshot and every update after it. */
  async read(tx: EntityManager, draftId: string): Promise<Y.Doc> {
    const snapshot = await tx.findOne(DraftSnapshot, { where: { draftId }, order: { upTo: 'DESC' } });
    const updates = await tx
      .createQueryBuilder(DraftUpdate, 'stored')
      .where('stored.draftId = :draftId AND stored.seq > :upTo', { draftId, upTo: snapshot?.upTo ?? 0 })
      .orderBy('stored.seq')
      .getMany();
    const doc = new Y.Doc();
    if (snapshot) Y.applyUpdate(doc, snapshot.state);
    doc.transact(() => {
      for (const { update } of updates) Y.applyUpdate(doc, update);
    });
    return doc;
  }

  /** How far the open drafts of a space have come; without those in which nothing is stored yet. */
  heads(tx: EntityManager, spaceId: string): Promise<DraftHead[]> {
    return tx.query<DraftHead[]>(HEADS, [spaceId]);
  }

  /** Who wrote what of the draft, from its first update on. */
  async writing(tx: EntityManager, draftId: string): Promise<Writing> {
    const updates = await tx.find(DraftUpdate, { where: { draftId }, order: { seq: 'ASC' } });
    // Read after the rows: what is moved in between is then found here.
    const archived = await this.archive.after(tx, draftId, 0);
    const writing = new Writing();
    for (const { update, personId, organisationId, at } of [...archived, ...updates]) {
      writing.add(update, { personId, organisationId, at });
    }
    return writing;
  }
}
