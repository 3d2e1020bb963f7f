import { NOWHERE, type PolicySubject } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
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
}
