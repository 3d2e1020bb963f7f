import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { dayBefore, dayOf } from '../access/grants.js';
import { Membership } from './entities/membership.js';

/** Places in all task groups of a space at once, inside an act. */
@Injectable()
export class Places {
  /** Ends every place held for an organisation in a space's groups, from now on. @returns who held them */
  async endFor(tx: EntityManager, spaceId: string, organisationId: string, at: Date): Promise<string[]> {
    const held = (await this.lasting(tx, spaceId, at)).filter(
      (each) => each.organisationId === organisationId,
    );
    const ids = held.map(({ id }) => id);
    if (ids.length > 0) await tx.update(Membership, { id: In(ids) }, { until: dayBefore(at) });
    return held.map(({ personId }) => personId);
  }

  /** Everybody who has a place in a group of the space, or will have one. */
  async people(tx: EntityManager, spaceId: string, at: Date): Promise<string[]> {
    return [...new Set((await this.lasting(tx, spaceId, at)).map(({ personId }) => personId))];
  }

  private lasting(tx: EntityManager, spaceId: string, at: Date): Promise<Membership[]> {
    return tx
      .createQueryBuilder(Membership, 'membership')
      .where('membership.spaceId = :spaceId', { spaceId })
      .andWhere('(membership.until IS NULL OR membership.until >= :day)', { day: dayOf(at) })
      .getMany();
  }
}
