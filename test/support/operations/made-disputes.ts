import { PEOPLE } from '../../../apps/api/src/demonstration/people.js';
import { roomOf } from '../side-room.js';
import type { Stage } from '../stage.js';
import { stated } from '../stated.js';
import { idOf, query } from '../stored.js';
import { LATER } from './operation.js';

/** The organisation that objected, and those on the other side. */
export const OBJECTOR = 'home-builders-association';
export const OTHERS = ['green-building-forum', 'energy-suppliers-group'];

/** Disputes about one decision, past the server: each comes of an objection of its own. */
export interface MadeDisputes {
  readonly decisionId: string;
  readonly newVersionId: string;
  readonly facilitatorId: string;
  readonly organisationIds: readonly string[];
  /** One that was taken to no dispute. */
  readonly objectionId: string;
  /** Under way, with sides, a facilitator and an option. */
  readonly disputeId: string;
  readonly optionId: string;
  /** Of the words of its joint statement. */
  readonly statementSha256: string;
  /** Its sides may talk in private. */
  readonly inRoomId: string;
  readonly withoutFacilitatorId: string;
  readonly toResolveId: string;
  readonly toWithdrawId: string;
  /** The organisation that objected has written its dissent. */
  readonly toEndId: string;
  readonly resolvedId: string;
}

/** Makes them, and the joint statement of one. */
export async function madeDisputes(stage: Stage): Promise<MadeDisputes> {
  const { versionId, groupId } = stage.living.allowable;
  const decisionId = await idOf(
    stage.database,
    `SELECT id FROM decision WHERE group_id = $1 AND status = 'open' ORDER BY opened_at DESC LIMIT 1`,
    [groupId],
  );
  const newVersionId = await idOf(stage.database, 'SELECT version_id AS id FROM decision WHERE id = $1', [
    decisionId,
  ]);
  const facilitatorId = await idOf(stage.database, 'SELECT id FROM person WHERE email = $1', [
    PEOPLE.facilitator.email,
  ]);
  const organisation = (slug: string) =>
    idOf(stage.database, 'SELECT id FROM organisation WHERE slug = $1', [slug]);
  const organisationIds = await Promise.all([OBJECTOR, ...OTHERS].map(organisation));
  const objectionOf = (slug: string) =>
    idOf(
      stage.database,
      `INSERT INTO objection (id, decision_id, position_id, organisation_id, version_id, clause_ids, reasons, would_resolve, status, raised_at)
       SELECT gen_random_uuid(), p.decision_id, p.id, p.organisation_id, $3, '{as-use-last}', 'It asks too much.', 'Asking less.', 'sustained', now()
       FROM position p JOIN organisation o ON o.id = p.organisation_id
       WHERE p.decision_id = $1 AND o.slug = $2 ORDER BY p.ordinal LIMIT 1 RETURNING id`,
      [decisionId, slug, versionId],
    );
  const dispute = async (matter: string, facilitator: string | null = facilitatorId): Promise<string> => {
    const id = await idOf(
      stage.database,
      `INSERT INTO dispute (id, space_id, group_id, decision_id, objection_id, matter, status, deadline, opened_at, opened_by_id, facilitator_id)
       SELECT gen_random_uuid(), space_id, group_id, id, $2, $3, 'open', $4::timestamptz, now(), opened_by_id, $5
       FROM decision WHERE id = $1 RETURNING id`,
      [decisionId, await objectionOf(OBJECTOR), matter, LATER, facilitator],
    );
    await query(
      stage.database,
      `INSERT INTO dispute_side (dispute_id, organisation_id, ordinal, name)
       SELECT $1, organisation_id, LEAST(place, 2), CASE place WHEN 1 THEN 'Less' ELSE 'As it is' END
       FROM unnest($2::uuid[]) WITH ORDINALITY AS named (organisation_id, place)`,
      [id, organisationIds],
    );
    return id;
  };
  const dissented = async (id: string) =>
    query(
      stage.database,
      `INSERT INTO dispute_dissent (id, dispute_id, organisation_id, ordinal, person_id, text, at)
       SELECT gen_random_uuid(), $1, $2, 1, opened_by_id, 'We differ.', now() FROM dispute WHERE id = $1`,
      [id, organisationIds[0]],
    );
  const disputeId = await dispute('How much the fund may ask');
  const optionId = await idOf(
    stage.database,
    `INSERT INTO dispute_option (id, dispute_id, number, text, offered_by_id, at)
     VALUES (gen_random_uuid(), $1, 1, 'A price that falls.', $2, now()) RETURNING id`,
    [disputeId, facilitatorId],
  );
  const [toEndId, endedId] = [await dispute('Who checks'), await dispute('Who pays')];
  for (const id of [toEndId, endedId]) await dissented(id);
  const resolvedId = await dispute('Where it is spent');
  const inRoomId = await dispute('How it is told');
  await roomOf(stage.database, inRoomId);
  const settled = `UPDATE dispute SET settled_at = now(), settled_by_id = opened_by_id, settled_why = 'So it is.'`;
  await query(stage.database, `${settled}, status = 'dissent_recorded' WHERE id = $1`, [endedId]);
  await query(stage.database, `${settled}, status = 'resolved', version_id = $2 WHERE id = $1`, [
    resolvedId,
    newVersionId,
  ]);
  return {
    decisionId,
    newVersionId,
    facilitatorId,
    organisationIds,
    objectionId: await objectionOf('energy-suppliers-group'),
    disputeId,
    optionId,
    statementSha256: await stated(stage, disputeId),
    inRoomId,
    withoutFacilitatorId: await dispute('From when it holds', null),
    toResolveId: await dispute('For how long'),
    toWithdrawId: await dispute('For whom'),
    toEndId,
    resolvedId,
  };
}
