import { idOf, query } from './stored.js';

/** Has every organisation on the sides of a dispute agree to a side-room, past the server. @returns the room's id */
export async function roomOf(database: string, disputeId: string): Promise<string> {
  const roomId = await idOf(
    database,
    `INSERT INTO draft (id, kind, space_id, group_id, title, status, latest_number, created_at, created_by_id)
     SELECT gen_random_uuid(), 'side_room', space_id, group_id, matter, 'open', 0, now(), opened_by_id
     FROM dispute WHERE id = $1 RETURNING id`,
    [disputeId],
  );
  await query(database, 'INSERT INTO draft_head (draft_id, seq) VALUES ($1, 0)', [roomId]);
  await query(database, 'UPDATE dispute SET side_room_id = $2 WHERE id = $1', [disputeId, roomId]);
  await query(
    database,
    `INSERT INTO dispute_room_agreement (dispute_id, organisation_id, person_id, agreed_at)
     SELECT id, organisation_id, opened_by_id, now() FROM dispute JOIN dispute_side ON dispute_id = id WHERE id = $1`,
    [disputeId],
  );
  return roomId;
}
