import { type Actor, can } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { RequestContext } from '../platform/graphql/request-context.js';
import { isId } from '../platform/input.js';
import { DraftingService } from './drafting.service.js';
import { Draft } from './entities/draft.js';
import { JointStatement } from './entities/joint-statement.js';
import { SharedText } from './entities/shared-text.js';
import { SideRoom } from './entities/side-room.js';

/** How a person stands at the sync door of one text; null where they may not even know of it. */
export interface CollabStanding {
  readonly role: 'writer' | 'reader';
  readonly groupId: string;
  readonly organisationId: string | null;
  readonly observer: boolean;
}

/** How somebody stands at the sync door of a text of a dispute, as the feature that owns it says. */
export type StandingInText = (actor: Actor, textId: string, now: Date) => Promise<CollabStanding | null>;

/** What people meet at besides drafts. */
const OTHER_TEXTS = { jointStatement: JointStatement, sideRoom: SideRoom };

type OtherText = keyof typeof OTHER_TEXTS;

const NAMES = Object.keys(OTHER_TEXTS) as OtherText[];

/** Asks the policy for the sync door. */
@Injectable()
export class CollabAccess {
  private readonly others = new Map<OtherText, StandingInText>();

  constructor(
    private readonly database: DataSource,
    private readonly drafting: DraftingService,
  ) {}

  /** Registers who is asked about texts of a kind. */
  onAskedAbout(kind: OtherText, standing: StandingInText): void {
    this.others.set(kind, standing);
  }

  async standingOf(actor: Actor, textId: string, now: Date): Promise<CollabStanding | null> {
    const text = isId(textId) ? await this.database.manager.findOneBy(SharedText, { id: textId }) : null;
    if (text instanceof Draft) return this.ofDraft(actor, text, now);
    const kind = NAMES.find((name) => text instanceof OTHER_TEXTS[name]);
    const asked = kind && this.others.get(kind);
    return asked ? asked(actor, textId, now) : null;
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
