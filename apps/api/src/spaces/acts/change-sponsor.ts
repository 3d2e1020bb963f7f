import { dayOf } from '../../access/grants.js';
import { defineAct } from '../../acts/define-act.js';
import { id } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { keepMandateChange, mandateInput } from '../mandate.js';
import { knownHolder } from '../role-holder.js';
import { RolesService } from '../roles.service.js';

/** Government hands the space over to another who holds a role in it; whoever was sponsor until now is it no longer. */
export const changeSponsor = defineAct({
  action: 'space.changeSponsor',
  seenBy: 'space.read',
  input: mandateInput.extend({
    personId: id,
    /** For which organisation; null for nobody. */
    organisationId: id.nullish().transform((value) => value ?? null),
  }),

  subject: ({ tx, input, use }) => use(RolesService).placeIn(tx, input.spaceId),

  async change(args) {
    const { tx, input, subject: space, now, use } = args;
    const { personId, organisationId, reasons, statementUrl } = input;
    const names = await knownHolder(tx, use, { personId, organisationId }, now);
    const roles = use(RolesService);
    const held = await roles.grantsFrom(tx, space.id, now);
    const sponsors = held.filter(({ role }) => role === 'sponsor');
    if (sponsors.some((each) => each.personId === personId)) {
      throw Problem.conflict(`${names.person} is the sponsor already. Choose somebody else.`);
    }
    if (!held.some((each) => each.personId === personId && each.from <= dayOf(now))) {
      throw Problem.invalid('personId', 'must be of somebody who holds a role in this space today');
    }
    const sponsorBeforeId = sponsors[0]?.personId ?? null;
    const spaceRoleId = await roles.handOver(
      tx,
      sponsors,
      { spaceId: space.id, personId, organisationId },
      now,
    );
    const said = { part: 'sponsor', sponsorBeforeId, sponsorId: personId, reasons, statementUrl } as const;
    const kept = await keepMandateChange(args, space, said);
    return {
      ...kept,
      subjects: [...kept.subjects, { type: 'space_role', id: spaceRoleId }],
      payload: { sponsorBeforeId, personId, organisationId, reasons, statementUrl },
      words: { person: names.person ?? '', title: space.title },
    };
  },

  sentence: {
    en: (who, { person, title }) => `${who} handed “${title}” over to ${person} as its sponsor.`,
    cy: (who, { person, title }) => `Trosglwyddodd ${who} “${title}” i ${person} fel ei noddwr.`,
  },
});
