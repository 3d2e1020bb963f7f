import { z } from 'zod';
import type { ChangeArguments } from '../acts/define-act.js';
import { Places } from '../groups/places.js';
import { newId } from '../platform/ids.js';
import { id, paragraphs, webAddress } from '../platform/input.js';
import { MandateChange } from './entities/mandate-change.js';
import type { Space } from './entities/space.js';
import { RolesService } from './roles.service.js';

/** What government says with every change of what it set. */
export const mandateInput = z.object({
  spaceId: id,
  reasons: paragraphs,
  /** Where government says so in public; null where nowhere. */
  statementUrl: webAddress.nullish().transform((value) => value ?? null),
});

/** One change: what it was until now, and what it is from now on. */
type Said = Pick<MandateChange, 'part' | 'reasons' | 'statementUrl'> &
  Partial<Pick<MandateChange, 'before' | 'after' | 'sponsorBeforeId' | 'sponsorId'>>;

/** Keeps what government changes of what it set, and has everybody in the space told of it. */
export async function keepMandateChange(
  { tx, personId, organisationId, now, use }: Omit<ChangeArguments<unknown, unknown>, 'input' | 'subject'>,
  space: Space,
  said: Said,
) {
  if (personId === null) throw new Error('what government set is changed by a person');
  const change: MandateChange = {
    id: newId(),
    spaceId: space.id,
    before: null,
    after: null,
    sponsorBeforeId: null,
    sponsorId: null,
    ...said,
    changedAt: now,
    changedById: personId,
    changedForId: organisationId,
  };
  await tx.insert(MandateChange, change);
  const inRoles = await use(RolesService).people(tx, space.id, now);
  const inGroups = await use(Places).people(tx, space.id, now);
  return {
    spaceId: space.id,
    groupId: null,
    subjects: [
      { type: 'mandate_change', id: change.id },
      { type: 'space', id: space.id },
    ],
    result: { spaceId: space.id, mandateChangeId: change.id },
    notices: [{ kind: 'space', personIds: [...inRoles, ...inGroups], path: `/spaces/${space.slug}` }],
  } as const;
}
