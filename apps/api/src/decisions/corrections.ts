import { type CorrectionStatus, correctionStates, type PolicySubject, possible } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { GroupPlaces } from '../groups/group-places.js';
import { isId } from '../platform/input.js';
import { Problem } from '../platform/problem.js';
import type { Correction } from './decision-state.js';
import { type DecisionInGroup, DecisionsService } from './decisions.service.js';
import { CorrectionEnd } from './entities/correction-end.js';
import { PositionCorrection } from './entities/position-correction.js';
import { recordedInDecision } from './recorded-in-decision.js';

/** A correction with its decision, locked. */
export interface CorrectionInDecision extends DecisionInGroup {
  readonly correction: Correction;
}

/** What acts need to know of what an organisation's own people say against an answer. */
@Injectable()
export class Corrections {
  constructor(
    private readonly decisions: DecisionsService,
    private readonly places: GroupPlaces,
  ) {}

  /**
   * A correction inside an act, its decision locked until the act is done.
   *
   * @throws Problem NOT_FOUND
   */
  async locked(tx: EntityManager, id: string): Promise<CorrectionInDecision> {
    const known = isId(id) ? await tx.findOneBy(PositionCorrection, { id }) : null;
    if (known === null) throw Problem.notFound('correction');
    const found = await this.decisions.locked(tx, known.decisionId);
    const correction = found.record.corrections.find((each) => each.id === known.id);
    if (correction === undefined) throw Problem.notFound('correction');
    return { ...found, correction };
  }

  /** What the policy must know of a correction: it is for the organisation of the answer to settle. */
  policySubject(found: CorrectionInDecision): PolicySubject {
    return withCorrection(this.decisions.policySubject(found), found.correction);
  }

  /** Settles a correction, once. @returns what there is to record of it */
  async settle(tx: EntityManager, found: CorrectionInDecision, end: Omit<CorrectionEnd, 'correctionId'>) {
    const { correction } = found;
    await tx.insert(CorrectionEnd, { correctionId: correction.id, ...end });
    const { endedById: personId, endedAt: now, reasons } = end;
    const { positionId } = correction;
    return this.recorded(tx, found, { correction, personId, now, payload: { reasons, positionId } });
  }

  /**
   * What is recorded of something that was done about a correction. Who spoke is told, who questioned it, and the
   * co-chairs.
   */
  async recorded<Payload>(
    tx: EntityManager,
    found: DecisionInGroup,
    done: {
      readonly correction: Pick<PositionCorrection, 'id' | 'organisationId' | 'positionId' | 'openedById'>;
      readonly personId: string;
      readonly now: Date;
      readonly payload: Payload;
    },
  ) {
    const { decision, group, record } = found;
    const { correction, personId, now, payload } = done;
    const spoke = record.positions.filter(({ id }) => id === correction.positionId);
    const recorded = await recordedInDecision(tx, found, {
      subject: { type: 'correction', id: correction.id },
      organisationId: correction.organisationId,
      payload,
      told: [
        ...spoke.map((position) => position.personId),
        correction.openedById,
        ...(await this.places.coChairs(tx, group.id, now)),
      ],
      personId,
    });
    return { ...recorded, result: { correctionId: correction.id, decisionId: decision.id } };
  }
}

/** The policy's subject for one correction; who left the decision settles nothing in it any more. */
export function withCorrection(decision: PolicySubject, correction: Correction): PolicySubject {
  return {
    ...decision,
    seats: decision.seats.filter((organisationId) => organisationId === correction.organisationId),
  };
}

/** @throws Problem CONFLICT where it is settled already */
export function requireOpen(correction: Correction, event: 'withdraw' | 'confirm'): void {
  const status = statusOf(correction);
  if (possible(correctionStates, status).includes(event)) return;
  throw Problem.conflict(`That is settled already: what was said against the answer is ${status}.`);
}

/** How a correction stands. */
export function statusOf({ end }: Correction): CorrectionStatus {
  return end?.status ?? 'open';
}
