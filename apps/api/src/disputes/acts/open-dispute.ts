import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { DecisionsService } from '../../decisions/decisions.service.js';
import { newId } from '../../platform/ids.js';
import { id, instant, line } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { mustBeInTime, mustFit } from '../deadline.js';
import { DisputesService } from '../disputes.service.js';
import { Dispute } from '../entities/dispute.js';

/** An objection is taken to a dispute, to be settled by a deadline with the help of a facilitator. */
export const openDispute = defineAct({
  action: 'dispute.open',
  seenBy: 'dispute.read',
  keepsAccess: true,
  input: z.object({ objectionId: id, matter: line, deadline: instant }),

  async subject({ tx, input, use }) {
    const decisions = use(DecisionsService);
    const found = await decisions.lockedObjection(tx, input.objectionId);
    const { objection, decision } = found;
    const policy = decisions.policySubject(found);
    return {
      subject: found,
      policy: {
        ...policy,
        ownerId: decision.openedById,
        seats: policy.seats.filter((organisationId) => organisationId === objection.organisationId),
        states: { ...policy.states, objection: objection.status },
      },
    };
  },

  async change({ tx, input, subject: found, personId, organisationId, now, use }) {
    const { objection, decision, group, space } = found;
    if (personId === null) throw new Error('a dispute is opened by a person');
    mustBeInTime(found, now);
    mustFit(input.deadline, found, now);
    if (await tx.existsBy(Dispute, { objectionId: objection.id })) {
      throw Problem.conflict('This objection has been taken to a dispute already.');
    }
    const dispute: Dispute = {
      id: newId(),
      spaceId: space.id,
      groupId: group.id,
      decisionId: decision.id,
      objectionId: objection.id,
      matter: input.matter,
      status: 'open',
      deadline: input.deadline,
      openedAt: now,
      openedById: personId,
      openedForId: organisationId,
      facilitatorId: null,
      statementId: null,
      sideRoomId: null,
      statementSha256: null,
      escalatedAt: null,
      settledAt: null,
      settledById: null,
      settledWhy: null,
      versionId: null,
    };
    await tx.insert(Dispute, dispute);
    const disputes = use(DisputesService);
    const change = disputes.recorded(
      { ...found, dispute },
      {
        payload: {
          objectionId: objection.id,
          matter: dispute.matter,
          deadline: dispute.deadline.toISOString(),
        },
        notices: await disputes.toldAll(tx, { ...found, dispute }, now),
      },
    );
    return { ...change, subjects: [...change.subjects, { type: 'objection', id: objection.id }] };
  },

  sentence: {
    en: (who, { matter }) => `${who} took an objection to a dispute: ${matter}`,
    cy: (who, { matter }) => `Aeth ${who} â gwrthwynebiad i anghydfod: ${matter}`,
  },
});
