import { isTimeZone, meetingTimeProblem } from '@concordat/domain';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import type { Tools } from '../acts/define-act.js';
import { ConsultationsService } from '../consultations/consultations.service.js';
import { DecisionsService } from '../decisions/decisions.service.js';
import { DraftingService } from '../drafting/drafting.service.js';
import type { TaskGroup } from '../groups/entities/task-group.js';
import { GroupPlaces } from '../groups/group-places.js';
import { newId } from '../platform/ids.js';
import { id, instant, isId, line, webAddress } from '../platform/input.js';
import { Problem } from '../platform/problem.js';
import { AgendaItem } from './entities/agenda-item.js';

const ITEMS_MAX = 50;
const MINUTES_MAX = 24 * 60;

/** Left out, or empty: null. */
const optionalLine = line.nullish().transform((given) => given ?? null);
const optionalId = id.nullish().transform((given) => given ?? null);

/** A meeting as it is announced: the same when it is scheduled and when it is changed. */
export const meetingInput = z.object({
  title: line,
  startsAt: instant,
  endsAt: instant,
  timeZone: z.string().refine(isTimeZone, 'must name a time zone, such as Europe/London'),
  place: optionalLine,
  link: webAddress.nullish().transform((given) => given ?? null),
  agenda: z
    .array(
      z.object({
        title: line,
        leadId: optionalId,
        minutes: z
          .int()
          .min(1)
          .max(MINUTES_MAX)
          .nullish()
          .transform((given) => given ?? null),
        draftId: optionalId,
        decisionId: optionalId,
        consultationId: optionalId,
      }),
    )
    .max(ITEMS_MAX)
    .default([]),
});

export type MeetingInput = z.infer<typeof meetingInput>;

/** @throws Problem INVALID, NOT_FOUND for what does not fit the group */
export async function mustFit(
  { tx, use }: Tools,
  group: TaskGroup,
  input: MeetingInput,
  now: Date,
): Promise<void> {
  const wrong = meetingTimeProblem(input.startsAt, input.endsAt);
  if (wrong !== null) throw Problem.invalid(wrong.field, wrong.problem);
  if (input.place === null && input.link === null) {
    throw Problem.invalid('place', 'or link must say where: a place, a web address, or both');
  }
  const { agenda } = input;
  const leads = agenda.flatMap(({ leadId }) => leadId ?? []);
  await use(GroupPlaces).mustBeOf(tx, group, leads, now, 'agenda');
  const kinds = [
    ['draft', agenda.flatMap(({ draftId }) => draftId ?? []), use(DraftingService)],
    ['decision', agenda.flatMap(({ decisionId }) => decisionId ?? []), use(DecisionsService)],
    ['consultation', agenda.flatMap(({ consultationId }) => consultationId ?? []), use(ConsultationsService)],
  ] as const;
  for (const [kind, ids, service] of kinds) {
    if (!ids.every(isId) || !(await service.areOf(tx, group.id, ids))) throw Problem.notFound(kind);
  }
  const linked = agenda.some(
    (item) => [item.draftId, item.decisionId, item.consultationId].filter((each) => each !== null).length > 1,
  );
  if (linked) throw Problem.invalid('agenda', 'must name one thing an item, or none');
}

/** Writes an agenda in the place of the one before. */
export async function writeAgenda(
  tx: EntityManager,
  meetingId: string,
  agenda: MeetingInput['agenda'],
): Promise<void> {
  await tx.delete(AgendaItem, { meetingId });
  const items = agenda.map((item, index) => ({ id: newId(), meetingId, ordinal: index + 1, ...item }));
  if (items.length > 0) await tx.insert(AgendaItem, items);
}

/** What an act says of a meeting as announced. */
export function announced({ startsAt, endsAt, ...rest }: MeetingInput) {
  return { ...rest, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
}
