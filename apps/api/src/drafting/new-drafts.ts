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

/** What a draft begins with. */
export interface NewDraft {
  readonly group: TaskGroup;
  readonly title: string;
  readonly purpose: DraftPurpose;
  readonly content: DocumentContent;
  readonly personId: string;
  readonly organisationId: string | null;
  readonly now: Date;
}

/** Begins drafts, inside the acts that do so. */
@Injectable()
export class NewDrafts {
  async begin(tx: EntityManager, given: NewDraft): Promise<Draft> {
    const { group, title, purpose, content, personId, organisationId, now } = given;
    const draft: Draft = {
      id: newId(),
      spaceId: group.spaceId,
      groupId: group.id,
      title,
      purpose,
      status: 'open',
      latestNumber: 0,
      createdAt: now,
      createdById: personId,
    };
    await tx.insert(Draft, draft);
    const first = yDocFromContent(content);
    await tx.insert(DraftHead, { draftId: draft.id, seq: 1 });
    await tx.insert(DraftUpdate, {
      draftId: draft.id,
      seq: 1,
      update: Buffer.from(Y.encodeStateAsUpdate(first)),
      personId,
      organisationId,
      at: now,
    });
    await tx.insert(DraftClient, { draftId: draft.id, clientId: first.clientID, personId });
    first.destroy();
    return draft;
  }
}
