import { type Actor, can } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { RequestContext } from '../platform/graphql/request-context.js';
import { isId } from '../platform/input.js';
import { DraftingService } from './drafting.service.js';
import { Draft } from './entities/draft.js';
import { JointStatement } from './entities/joint-statement.js';
import { SharedText } from './entities/shared-text.js';

/** How a person stands at the sync door of one text; null where they may not even know of it. */
export interface CollabStanding {
  readonly role: 'writer' | 'reader';
  readonly groupId: string;
  readonly organisationId: string | null;
  readonly observer: boolean;
}

/** How somebody stands at the sync door of a joint statement, as the feature that owns it says. */
export type StatementStanding = (
  actor: Actor,
  statementId: string,
  now: Date,
) => Promise<CollabStanding | null>;

/** Asks the policy for the sync door. */
@Injectable()
export class CollabAccess {
  private ofStatement: StatementStanding = async () => null;

  constructor(
    private readonly database: DataSource,
    private readonly drafting: DraftingService,
  ) {}

  /** Registers who is asked about joint statements. */
  onAskedAboutStatement(ofStatement: StatementStanding): void {
    this.ofStatement = ofStatement;
  }

  async standingOf(actor: Actor, textId: string, now: Date): Promise<CollabStanding | null> {
    const text = isId(textId) ? await this.database.manager.findOneBy(SharedText, { id: textId }) : null;
    if (text instanceof JointStatement) return this.ofStatement(actor, text.id, now);
    return text instanceof Draft ? this.ofDraft(actor, text, now) : null;
  }

  private async ofDraft(actor: Actor, draft: Draft, now: Date): Promise<CollabStanding | null> {
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

/** Whether somebody reads by a role that only watches. */
export function isObserver(role: string | undefined): boolean {
  return role === 'observer' || role === 'government_observer';
}
