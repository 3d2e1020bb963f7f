import { erasureRequestStates, next } from '@concordat/domain';
import type { EntityManager } from 'typeorm';
import { Problem } from '../platform/problem.js';
import { ErasureRequest } from './entities/erasure-request.js';

/** What is made of a request that waits. */
export interface RequestAnswer {
  readonly event: 'withdraw' | 'decline' | 'erase';
  readonly answer: string | null;
  readonly now: Date;
}

/**
 * Answers the request of a person that is waiting.
 *
 * @throws Problem CONFLICT when none is
 */
export async function answerRequest(
  tx: EntityManager,
  personId: string,
  { event, answer, now }: RequestAnswer,
): Promise<ErasureRequest> {
  const request = await waitingRequest(tx, personId);
  if (request === null)
    throw Problem.conflict('No request for erasure is waiting. There is nothing to answer.');
  const answered = { status: next(erasureRequestStates, request.status, event), answer, answeredAt: now };
  await tx.update(ErasureRequest, { id: request.id }, answered);
  return { ...request, ...answered };
}

/** The request of a person that is waiting, kept from changing; null when there is none. */
export function waitingRequest(tx: EntityManager, personId: string): Promise<ErasureRequest | null> {
  return tx.findOne(ErasureRequest, {
    where: { personId, status: 'waiting' },
    lock: { mode: 'pessimistic_write' },
  });
}
