import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { dayBefore, dayOf } from '../access/grants.js';
import { Membership } from './entities/membership.js';
import { TaskGroup } from './entities/task-group.js';
import { GroupsService, type LeftSeat } from './groups.service.js';

/** Places in all task groups of a space at once, inside an act. */
@Injectable()
export class Places {
  constructor(private readonly groups: GroupsService) {}

  /**
   * Ends every place held for an organisation in a space's groups, from now on, by an act.
   *
   * @returns who held them, and the seats in open decisions that were left with them
   */
  async endFor(
    tx: EntityManager,
    spaceId: string,
    organisationId: string,
    { actId, at }: { readonly actId: string; readonly at: Date },
  ): Promise<{ readonly personIds: string[]; readonly seatsLeft: LeftSeat[] }> {
    const held = (await this.lasting(tx, spaceId, at)).filter(
      (each) => each.organisationId === organisationId,
    );
    const ids = held.map(({ id }) => id);
    if (ids.length > 0) await tx.update(Membership, { id: In(ids) }, { until: dayBefore(at) });
    const seatsLeft: LeftSeat[] = [];
    for (const groupId of [...new Set(held.map((each) => each.groupId))].sort())
      seatsLeft.push(...(await this.groups.placesEnded({ tx, groupId, actId, now: at })));
    return { personIds: held.map(({ personId }) => personId), seatsLeft };
  }

  /** Everybody who has a place in a group of the space, or will have one. */
  async people(tx: EntityManager, spaceId: string, at: Date): Promise<string[]> {
    return [...new Set((await this.lasting(tx, spaceId, at)).map(({ personId }) => personId))];
  }

  /** Every place there ever was in a space's groups, the oldest first, each with its group's title. */
  async ever(tx: EntityManager, spaceId: string): Promise<(Membership & { readonly groupTitle: string })[]> {
    const places = await tx.find(Membership, { where: { spaceId }, order: { from: 'ASC', id: 'ASC' } });
    const groups = await tx.findBy(TaskGroup, { spaceId });
    const titles = new Map(groups.map(({ id, title }) => [id, title]));
    return places.map((place) => ({ ...place, groupTitle: titles.get(place.groupId) ?? '' }));
  }

  /** The open groups of a space and how many co-chairs each has at that time. */
  async openGroups(
    tx: EntityManager,
    spaceId: string,
    at: Date,
  ): Promise<readonly { readonly id: string; readonly title: string; readonly coChairs: number }[]> {
    const day = dayOf(at);
    const groups = await tx.find(TaskGroup, {
      where: { spaceId, status: 'open' },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    const chairs = (await this.lasting(tx, spaceId, at)).filter(
      ({ role, from }) => role === 'co_chair' && from <= day,
    );
    return groups.map(({ id, title }) => ({
      id,
      title,
      coChairs: chairs.filter(({ groupId }) => groupId === id).length,
    }));
  }

  private lasting(tx: EntityManager, spaceId: string, at: Date): Promise<Membership[]> {
    return tx
      .createQueryBuilder(Membership, 'membership')
      .where('membership.spaceId = :spaceId', { spaceId })
      .andWhere('(membership.until IS NULL OR membership.until >= :day)', { day: dayOf(at) })
      .getMany();
  }
}
