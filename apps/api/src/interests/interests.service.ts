import { NOWHERE, type PolicySubject } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { Brackets, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { dayOf } from '../access/grants.js';
import { isId } from '../platform/input.js';
import { Problem } from '../platform/problem.js';
import { Interest } from './entities/interest.js';

/** What the acts need to know of interests. */
@Injectable()
export class InterestsService {
  /** What the policy must know of an interest: whose own it is, and where it applies. */
  policySubject(
    interest: Pick<Interest, 'personId' | 'organisationId' | 'spaceId' | 'groupId'>,
  ): PolicySubject {
    const { personId, organisationId, spaceId, groupId } = interest;
    return { ...NOWHERE, ownerId: personId, organisationId, spaceId, groupId };
  }

  /**
   * An interest inside an act, kept from changing until the act is done.
   *
   * @throws Problem NOT_FOUND
   */
  async locked(tx: EntityManager, id: string): Promise<Interest> {
    const interest = isId(id)
      ? await tx.findOne(Interest, { where: { id }, lock: { mode: 'pessimistic_write' } })
      : null;
    if (interest === null) throw Problem.notFound('interest');
    return interest;
  }

  /** Whether a person, or an organisation of theirs, has declared an interest that holds now and applies in a group. */
  hasInterest(
    tx: EntityManager,
    whose: { readonly personId: string; readonly organisationIds: readonly string[] },
    where: { readonly spaceId: string; readonly groupId: string },
    now: Date,
  ): Promise<boolean> {
    return this.applying(tx, [whose.personId], whose.organisationIds, where, now)
      .andWhere('interest.since <= :day')
      .getExists();
  }
  /** Interests of these people and organisations that are neither withdrawn nor over, as far as they apply in a group. */
  applying(
    tx: EntityManager,
    personIds: readonly string[],
    organisationIds: readonly string[],
    where: { readonly spaceId: string; readonly groupId: string },
    now: Date,
  ): SelectQueryBuilder<Interest> {
    return tx
      .createQueryBuilder(Interest, 'interest')
      .where('interest.withdrawnAt IS NULL')
      .andWhere('(interest.until IS NULL OR interest.until >= :day)', { day: dayOf(now) })
      .andWhere(
        new Brackets((whose) =>
          whose
            .where('interest.personId = ANY(:personIds)', { personIds })
            .orWhere('interest.organisationId = ANY(:organisationIds)', { organisationIds }),
        ),
      )
      .andWhere('(interest.spaceId IS NULL OR interest.spaceId = :spaceId)', { spaceId: where.spaceId })
      .andWhere('(interest.groupId IS NULL OR interest.groupId = :groupId)', { groupId: where.groupId });
  }
}
