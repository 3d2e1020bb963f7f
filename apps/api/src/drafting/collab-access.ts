import { type Actor, can } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { RequestContext } from '../platform/graphql/request-context.js';
import { isId } from '../platform/input.js';
import { DraftingService } from './drafting.service.js';
import { Draft } from './entities/draft.js';

/** How a person stands at the sync door of one draft; null where they may not even know of it. */
export interface CollabStanding {
  readonly role: 'writer' | 'reader';
  readonly groupId: string;
  readonly organisationId: string | null;
  readonly observer: boolean;
}

/** Asks the policy for the sync door. */
@Injectable()
export class CollabAccess {
  constructor(
    private readonly database: DataSource,
    private readonly drafting: DraftingService,
  ) {}

  async standingOf(actor: Actor, draftId: string, now: Date): Promise<CollabStanding | null> {
    const draft = isId(draftId) ? await this.database.manager.findOneBy(Draft, { id: draftId }) : null;
    if (draft === null) return null;
    const subject = await this.drafting.draftPolicySubjectOf(new RequestContext(actor, now, 'collab'), draft);
    const edit = can(actor, 'draft.edit', subject);
    if (edit.allowed)
      return {
        role: 'writer',
        groupId: draft.groupId,
        organisationId: edit.grant?.organisationId ?? null,
        observer: false,
      };
    const read = can(actor, 'draft.read', subject);
    if (!read.allowed) return null;
    return {
      role: 'reader',
      groupId: draft.groupId,
      organisationId: read.grant?.organisationId ?? null,
      observer: isObserver(read.grant?.role),
    };
  }
}

function isObserver(role: string | undefined): boolean {
  return role === 'observer' || role === 'government_observer';
}
