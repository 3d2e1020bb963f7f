import { type DocumentContent, yDocFromContent } from '@concordat/documents';
import type { DraftPurpose } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import * as Y from 'yjs';
import type { TaskGroup } from '../groups/entities/task-group.js';
import { newId } from '../platform/ids.js';
import { Draft } from './entities/draft.js';
import { DraftClient } from './entities/draft-client.js';
import { DraftHead } from './entities/draft-head.js';
import { DraftUpdate } from './entities/draft-update.js';
import { JointStatement } from './entities/joint-statement.js';
import type { SharedText } from './entities/shared-text.js';
import { SideRoom } from './entities/side-room.js';

/** What a text that is written together begins with. */
export interface NewText {
  readonly group: TaskGroup;
  readonly title: string;
  readonly content: DocumentContent;
  readonly personId: string;
  readonly organisationId: string | null;
  readonly now: Date;
}

export interface NewDraft extends NewText {
  readonly purpose: DraftPurpose;
}

/** Begins drafts, joint statements and side-rooms, inside the acts that do so. */
@Injectable()
export class NewDrafts {
  async begin(tx: EntityManager, given: NewDraft): Promise<Draft> {
    const draft: Draft = { ...rowOf(given), purpose: given.purpose };
    await tx.insert(Draft, draft);
    await this.write(tx, draft.id, given);
    return draft;
  }

  async beginStatement(tx: EntityManager, given: NewText): Promise<JointStatement> {
    const statement: JointStatement = rowOf(given);
    await tx.insert(JointStatement, statement);
    await this.write(tx, statement.id, given);
    return statement;
  }

  /** Makes the text without words at whose sync door people meet. */
  async beginSideRoom(
    tx: EntityManager,
    given: Omit<NewText, 'content' | 'organisationId'>,
  ): Promise<SideRoom> {
    const room: SideRoom = rowOf(given);
    await tx.insert(SideRoom, room);
    await tx.insert(DraftHead, { draftId: room.id, seq: 0 });
    return room;
  }

  private async write(tx: EntityManager, draftId: string, given: NewText): Promise<void> {
    const { content, personId, organisationId, now } = given;
    const first = yDocFromContent(content);
    await tx.insert(DraftHead, { draftId, seq: 1 });
    await tx.insert(DraftUpdate, {
      draftId,
      seq: 1,
      update: Buffer.from(Y.encodeStateAsUpdate(first)),
      personId,
      organisationId,
      at: now,
    });
    await tx.insert(DraftClient, { draftId, clientId: first.clientID, personId });
    first.destroy();
  }
}

function rowOf({
  group,
  title,
  personId,
  now,
}: Pick<NewText, 'group' | 'title' | 'personId' | 'now'>): SharedText {
  return {
    id: newId(),
    spaceId: group.spaceId,
    groupId: group.id,
    title,
    status: 'open',
    latestNumber: 0,
    createdAt: now,
    createdById: personId,
  };
}
