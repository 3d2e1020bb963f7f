import { type ReportStanding, reasonSentence } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { GroupsService } from '../groups/groups.service.js';
import type { Organisation } from '../organisations/entities/organisation.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { type Correction, type DecisionState, evaluationOf, leftAt, reportedIn } from './decision-state.js';
import { DecisionsService } from './decisions.service.js';
import type { DecisionSeat } from './entities/decision-seat.js';
import type { Objection } from './entities/objection.js';
import type { ReportedAnswer } from './entities/reported-answer.js';
import { type PositionIn, positionIn } from './position-lists.js';

/** An objection with how it stood at a moment. */
export interface ObjectionIn extends Objection {
  readonly decisionState: DecisionState;
}

/** A correction with how it stood in a decision at a moment. */
export interface CorrectionIn extends Correction {
  readonly decisionState: DecisionState;
}

/** What a co-chair reported, with how that stood at a moment. */
export interface ReportedIn extends ReportedAnswer {
  readonly standing: ReportStanding;
}

/** A seat with the decision that it is in. */
export interface HeldSeat extends DecisionSeat {
  readonly leftAt: Date | null;
  readonly counted: boolean;
  readonly decisionState: DecisionState;
}

/** The parts of a decision as doors show them. */
@Injectable()
export class DecisionParts {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly groups: GroupsService,
    private readonly decisions: DecisionsService,
  ) {}

  seats(state: DecisionState): HeldSeat[] {
    const { departed } = evaluationOf(state);
    return state.record.seats.map((seat) => ({
      ...seat,
      leftAt: leftAt(state, seat.organisationId),
      counted: !departed.includes(seat.organisationId),
      decisionState: state,
    }));
  }

  objections(state: DecisionState): ObjectionIn[] {
    return state.objections.map(({ objection, status }) => ({
      ...objection,
      status,
      endedAt: status === 'sustained' ? null : objection.endedAt,
      decisionState: state,
    }));
  }

  reported(state: DecisionState): ReportedIn[] {
    return reportedIn(state).map(({ report, standing }) => ({ ...report, standing }));
  }

  /** Organisations that are in the group and have no seat in an open decision: they joined, or came back, since. */
  async joinedLater(ctx: RequestContext, state: DecisionState): Promise<Organisation[]> {
    if (state.status !== 'open') return [];
    const present = await this.groups.seatsShown(ctx, state.record.decision.groupId, state.at);
    const seated = this.seats(state).filter((seat) => seat.leftAt === null);
    const ids = present.filter((id) => !seated.some(({ organisationId }) => organisationId === id));
    return Promise.all(ids.map((id) => this.organisations.organisation(ctx, id)));
  }

  position(state: DecisionState, id: string): PositionIn {
    const taken = state.positions.find(({ position }) => position.id === id);
    if (taken === undefined) throw notPart(id);
    return positionIn(state, taken);
  }

  corrections(state: DecisionState): CorrectionIn[] {
    return state.corrections.map((correction) => ({ ...correction, decisionState: state }));
  }

  correction(state: DecisionState, id: string): CorrectionIn {
    return found(this.corrections(state), id);
  }

  objection(state: DecisionState, id: string): ObjectionIn {
    return found(this.objections(state), id);
  }

  /** Whether the asker may withdraw an objection now. */
  async mayWithdraw(
    ctx: RequestContext,
    { id, decisionState, organisationId, status }: ObjectionIn,
  ): Promise<boolean> {
    if (await this.decisions.inDisputeShown(ctx, id)) return false;
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
  if (item === undefined) throw notPart(id);
  return item;
}

function notPart(id: string): Error {
  return new Error(`${id} is not part of its decision`);
}
