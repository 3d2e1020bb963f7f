import { can } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { GroupsService } from '../../groups/groups.service.js';
import { namesOf } from '../../identity/names.js';
import { OrganisationsService } from '../../organisations/organisations.service.js';
import { newId } from '../../platform/ids.js';
import { calendarDate, id, paragraphs, slug } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { SpacesService } from '../../spaces/spaces.service.js';
import { Interest } from '../entities/interest.js';
import { InterestsService } from '../interests.service.js';

/** A person declares an interest of their own, or one of the organisation that they represent. */
export const declareInterest = defineAct({
  action: 'interest.declare',
  seenBy: 'interest.read',
  input: z.object({
    organisationId: id.nullable().default(null),
    what: paragraphs,
    since: calendarDate,
    until: calendarDate.nullable().default(null),
    spaceSlug: slug.nullable().default(null),
    taskGroupId: id.nullable().default(null),
  }),

  async subject({ tx, input, actor, use }) {
    const organisationId =
      input.organisationId === null
        ? null
        : (await use(OrganisationsService).locked(tx, input.organisationId)).id;
    const place = await placeOf();
    if (place !== null && !can(actor, 'group.read', place.policy).allowed) throw Problem.notFound(place.what);
    const subject = {
      personId: organisationId === null && actor.kind === 'person' ? actor.personId : null,
      organisationId,
      spaceId: place?.policy.spaceId ?? null,
      groupId: place?.policy.groupId ?? null,
      slug: place?.slug ?? null,
    };
    return { subject, policy: use(InterestsService).policySubject(subject) };

    async function placeOf() {
      if (input.taskGroupId !== null) {
        const found = await use(GroupsService).locked(tx, input.taskGroupId);
        return {
          policy: use(GroupsService).policySubject(found),
          what: 'task group',
          slug: found.space.slug,
        };
      }
      if (input.spaceSlug === null) return null;
      const space = await use(SpacesService).lockedBySlug(tx, input.spaceSlug);
      return { policy: use(SpacesService).policySubject(space), what: 'space', slug: space.slug };
    }
  },

  async change({ tx, input, subject, personId: declaredById, now }) {
    if (declaredById === null) throw new Error('an interest is declared by a person');
    const { what, since, until } = input;
    if (until !== null && until < since) throw Problem.invalid('until', 'must not lie before the first day');
    const { personId, organisationId, spaceId, groupId } = subject;
    const interest: Interest = {
      id: newId(),
      personId,
      organisationId,
      what,
      since,
      until,
      spaceId,
      groupId,
      declaredAt: now,
      declaredById,
      withdrawnAt: null,
    };
    await tx.insert(Interest, interest);
    const names = await namesOf(tx, personId, organisationId);
    return {
      spaceId,
      groupId,
      subjects: [{ type: 'interest', id: interest.id }],
      payload: { personId, organisationId, what, since, until },
      words: { organisation: names.organisation, what },
      result: { interestId: interest.id },
    };
  },

  sentence: {
    en: (who, { organisation, what }) =>
      `${who} declared an interest${organisation === null ? '' : ` of ${organisation}`}: ${what}`,
    cy: (who, { organisation, what }) =>
      `Datganodd ${who} fuddiant${organisation === null ? '' : ` ${organisation}`}: ${what}`,
  },
});
