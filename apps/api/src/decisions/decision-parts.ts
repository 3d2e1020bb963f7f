import { reasonSentence } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { OrganisationsService } from '../organisations/organisations.service.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { type DecisionState, evaluationOf, type PositionState } from './decision-state.js';
import { DecisionsService } from './decisions.service.js';
import type { DecisionSeat } from './entities/decision-seat.js';
import type { Objection } from './entities/objection.js';
import type { Position } from './entities/position.js';

/** A position with how it stood in a decision at a moment. */
export interface PositionIn extends Position {
  readonly state: PositionState;
  readonly decisionState: DecisionState;
}

/** An objection with how it stood at a moment. */
export interface ObjectionIn extends Objection {
  readonly decisionState: DecisionState;
}

/** A seat with the decision that it is in. */
export interface HeldSeat extends DecisionSeat {
  readonly decisionState: DecisionState;
}

/** The parts of a decision as doors show them. */
@Injectable()
export class DecisionParts {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly decisions: DecisionsService,
  ) {}

  seats(state: DecisionState): HeldSeat[] {
    return state.record.seats.map((seat) => ({ ...seat, decisionState: state }));
  }

  positions(state: DecisionState, includeLapsed: boolean): PositionIn[] {
    return state.positions
      .filter(({ state: stands }) => includeLapsed || stands === 'current')
      .map(({ position, state: stands }) => ({ ...position, state: stands, decisionState: state }));
  }

  objections(state: DecisionState): ObjectionIn[] {
    return state.objections.map(({ objection, status }) => ({
      ...objection,
      status,
      endedAt: status === 'sustained' ? null : objection.endedAt,
      decisionState: state,
    }));
  }

  position(state: DecisionState, id: string): PositionIn {
    return found(this.positions(state, true), id);
  }

  objection(state: DecisionState, id: string): ObjectionIn {
    return found(this.objections(state), id);
  }

  /** Whether the asker may withdraw an objection now. */
  async mayWithdraw(
    ctx: RequestContext,
    { decisionState, organisationId, status }: ObjectionIn,
  ): Promise<boolean> {
    const subject = await this.decisions.policySubjectOf(ctx, decisionState.record);
    return ctx.allows('objection.withdraw', {
      ...subject,
      seats: [organisationId],
      states: { ...subject.states, objection: status },
    });
  }

  /** What the rule makes of it, with names. */
  async evaluation(ctx: RequestContext, state: DecisionState) {
    const evaluation = evaluationOf(state);
    const seats = state.record.seats.map(({ organisationId }) => organisationId);
    const held = await Promise.all(seats.map((id) => this.organisations.organisation(ctx, id)));
    const names = new Map(held.map(({ id, name }) => [id, name]));
    const nameOf = (id: string) => names.get(id) ?? id;
    return {
      outcome: evaluation.outcome,
      mayClose: evaluation.mayClose,
      sentences: evaluation.reasons.map((reason) => reasonSentence(reason, nameOf, 'en')),
      missing: held.filter(({ id }) => evaluation.missing.includes(id)),
      bySector: await Promise.all(
        evaluation.bySector.map(async ({ sectorKey, ...counts }) => ({
          ...counts,
          sector: await this.organisations.sector(ctx, sectorKey),
        })),
      ),
    };
  }
}

function found<T extends { readonly id: string }>(items: readonly T[], id: string): T {
  const item = items.find((each) => each.id === id);
  if (item === undefined) throw new Error(`${id} is not part of its decision`);
  return item;
}
