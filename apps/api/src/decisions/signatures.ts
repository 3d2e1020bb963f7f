import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { PositionSignature } from './entities/position-signature.js';

/** Signatures of positions; whoever asks has asked the policy about the decision. */
@Injectable()
export class Signatures {
  constructor(private readonly database: DataSource) {}

  /** What a position was signed with, batched; undefined for one that was not. */
  of(ctx: RequestContext, positionId: string): Promise<PositionSignature | undefined> {
    return ctx.load('position-signature', positionId, (ids) => this.byPositions(ids));
  }

  /** The same of several, by position. */
  async byPositions(ids: readonly string[]): Promise<Map<string, PositionSignature>> {
    const rows = await this.database.manager.findBy(PositionSignature, { positionId: In([...ids]) });
    return new Map(rows.map((row) => [row.positionId, row]));
  }

  /** Signatures by passkeys that the given acts registered. */
  byRegistrations(actIds: readonly string[]): Promise<PositionSignature[]> {
    return this.database.manager.findBy(PositionSignature, { registrationId: In([...actIds]) });
  }

  /** The signature of the position that an act took; null where it took none, or an unsigned one. */
  byAct(actId: string): Promise<PositionSignature | null> {
    return this.database.manager.findOneBy(PositionSignature, { actId });
  }
}
