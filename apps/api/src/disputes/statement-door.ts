import { type Actor, can } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CollabAccess, type CollabStanding, isObserver } from '../drafting/collab-access.js';
import { RequestContext } from '../platform/graphql/request-context.js';
import { DisputesQueries } from './disputes.queries.js';
import { Dispute } from './entities/dispute.js';

/** Says at the sync door how somebody stands in a joint statement: it is read and written as its dispute allows. */
@Injectable()
export class StatementDoor {
  constructor(
    private readonly database: DataSource,
    private readonly queries: DisputesQueries,
    access: CollabAccess,
  ) {
    access.onAskedAbout('jointStatement', (actor, statementId, now) =>
      this.standingOf(actor, statementId, now),
    );
  }

  private async standingOf(actor: Actor, statementId: string, now: Date): Promise<CollabStanding | null> {
    const dispute = await this.database.manager.findOneBy(Dispute, { statementId });
    if (dispute === null) return null;
    const { groupId } = dispute;
    const ctx = new RequestContext(actor, now, 'collab');
    const subject = await this.queries.subjectWithSides(ctx, dispute);
    const write = can(actor, 'dispute.writeStatement', subject);
    if (write.allowed && (await this.queries.isFreeToRun(ctx, dispute))) {
      return {
        role: 'writer',
        groupId,
        organisationId: write.grant?.organisationId ?? null,
        observer: false,
      };
    }
    const read = can(actor, 'dispute.read', subject);
    if (!read.allowed) return null;
    return {
      role: 'reader',
      groupId,
      organisationId: read.grant?.organisationId ?? null,
      observer: isObserver(read.grant?.role),
    };
  }
}
