import { overlap } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { PlacesService } from '../../groups/places.service.js';
import { IdentityService } from '../../identity/identity.service.js';
import { namesOf } from '../../identity/names.js';
import { newId } from '../../platform/ids.js';
import { calendarDate, id } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { SubstitutionRow } from '../entities/substitution.js';
import { substitutionLetter } from '../substitution-letters.js';
import { SubstitutionsService } from '../substitutions.service.js';

/** An organisation, or the secretariat, says who speaks in a member's place for a period. */
export const nameSubstitute = defineAct({
  action: 'substitution.name',
  seenBy: 'group.read',
  input: z.object({ membershipId: id, substituteId: id, from: calendarDate, until: calendarDate }),

  async subject({ tx, input, use }) {
    const place = await use(PlacesService).locked(tx, input.membershipId);
    return { subject: place, policy: use(SubstitutionsService).policySubject(place) };
  },

  async change({ tx, input, subject: { membership, group, space }, now, use }) {
    const { from, until, substituteId } = input;
    const { organisationId, personId: memberId } = membership;
    if (organisationId === null || membership.role === 'observer') {
      throw Problem.conflict('Nobody speaks from this place, so nobody can stand in for it.');
    }
    if (until < from) throw Problem.invalid('until', 'must not lie before the first day');
    if (until < now.toISOString().slice(0, 10)) throw Problem.invalid('until', 'must not lie in the past');
    if (membership.until !== null && membership.until < from) {
      throw Problem.invalid('from', 'must lie within the time for which the member is appointed');
    }
    const substitute = await use(IdentityService).activePerson(tx, substituteId, now);
    const row: SubstitutionRow = {
      id: newId(),
      spaceId: space.id,
      groupId: group.id,
      organisationId,
      membershipId: membership.id,
      memberId,
      substituteId,
      from,
      until,
      endedAt: null,
    };
    if (await use(PlacesService).speaksIn(tx, group.id, substituteId, now)) {
      throw Problem.conflict(
        `${substitute.name} speaks in this group already, and cannot speak twice. Name somebody else.`,
      );
    }
    const others = await use(SubstitutionsService).ofPlaces(tx, [membership.id]);
    if (others.some((each) => each.endedAt === null && overlap(each, row))) {
      throw Problem.conflict('Somebody stands in for this member in that time already. End that first.');
    }
    await tx.insert(SubstitutionRow, row);
    const member = await use(IdentityService).personById(tx, memberId);
    const names = await namesOf(tx, memberId, organisationId);
    const path = `/spaces/${space.slug}/groups/${group.id}`;
    const words = {
      substitute: substitute.name,
      member: member.name,
      organisation: names.organisation ?? '',
      group: group.title,
      from,
      until,
    };
    const told = { ...words, space: space.title, path };
    // Whoever stands in later cannot read of the group before that day: the letter tells them.
    const noticed = from <= now.toISOString().slice(0, 10) ? [memberId, substituteId] : [memberId];
    return {
      spaceId: space.id,
      groupId: group.id,
      subjects: [
        { type: 'substitution', id: row.id },
        { type: 'task_group', id: group.id },
      ],
      payload: { ...input, organisationId, memberId },
      words,
      result: { substitutionId: row.id, taskGroupId: group.id },
      notices: [{ kind: 'organisation', personIds: noticed, path }],
      letters: [
        substitutionLetter('standsIn', substitute, told),
        substitutionLetter('isReplaced', member, told),
      ],
    };
  },

  sentence: {
    en: (who, { substitute, member, organisation, group, from, until }) =>
      `${who} named ${substitute} to speak for ${organisation} in “${group}”, in place of ${member}, from ${from} to ${until}.`,
    cy: (who, { substitute, member, organisation, group, from, until }) =>
      `Enwodd ${who} ${substitute} i siarad dros ${organisation} yn “${group}”, yn lle ${member}, o ${from} hyd ${until}.`,
  },
});
