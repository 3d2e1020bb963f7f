import { type SidesFault, sidesFault } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { IdentityService } from '../../identity/identity.service.js';
import { OrganisationsService } from '../../organisations/organisations.service.js';
import { id, isId, line } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { DisputesService } from '../disputes.service.js';
import { DisputeSide } from '../entities/dispute-side.js';

const SIDES_MAX = 6;
const ORGANISATIONS_MAX = 50;

const FAULTS: Readonly<Record<SidesFault, string>> = {
  two_at_least: 'must be two at least',
  empty: 'must each have an organisation',
  same_name: 'must each have a name of its own',
  twice: 'must each have other organisations',
  no_seat: 'must be of organisations that hold a seat in the decision',
  without_objector: 'must name the organisation that objected on one of them',
};

/** The sides of a dispute are named, all of them: what each stands for, and which organisations are on it. */
export const nameSides = defineAct({
  action: 'dispute.nameSides',
  seenBy: 'dispute.read',
  input: z.object({
    disputeId: id,
    sides: z
      .array(z.object({ name: line, organisationIds: z.array(id).max(ORGANISATIONS_MAX) }))
      .max(SIDES_MAX),
  }),

  async subject({ tx, input, use }) {
    const disputes = use(DisputesService);
    const found = await disputes.locked(tx, input.disputeId);
    return { subject: found, policy: disputes.policySubject(found) };
  },

  async change({ tx, input: { sides }, subject: found, personId, now, use }) {
    const { dispute, objection } = found;
    const disputes = use(DisputesService);
    const wanted = sides.flatMap(({ organisationIds }) => organisationIds);
    const organisations = await use(OrganisationsService).byIds(wanted.filter(isId), tx);
    if (wanted.some((each) => !organisations.has(each))) throw Problem.notFound('organisation');
    const seats = disputes.seatsOf(found);
    const fault = sidesFault(sides, { seats, objector: objection.organisationId });
    if (fault !== null) throw Problem.invalid('sides', FAULTS[fault]);
    await disputes.mustStillBeFree(tx, found, personId, now);
    if (dispute.facilitatorId !== null) {
      const facilitator = await use(IdentityService).personById(tx, dispute.facilitatorId);
      await disputes.mustBeFree(tx, found.dispute, facilitator, wanted, now);
    }
    const rows = sides.flatMap(({ name, organisationIds }, index) =>
      organisationIds.map((organisationId) => ({
        disputeId: dispute.id,
        organisationId,
        ordinal: index + 1,
        name,
      })),
    );
    await tx.delete(DisputeSide, { disputeId: dispute.id });
    await tx.insert(DisputeSide, rows);
    const notices = await disputes.toldSides(tx, { ...found, sides: rows }, now);
    const change = disputes.recorded(found, { payload: { sides }, notices });
    return { ...change, words: { ...change.words, names: sides.map(({ name }) => name).join(' / ') } };
  },

  sentence: {
    en: (who, { matter, names }) => `${who} named the sides of the dispute “${matter}”: ${names}`,
    cy: (who, { matter, names }) => `Enwodd ${who} ochrau’r anghydfod “${matter}”: ${names}`,
  },
});
