/**
 * Adds organisations to a group of a space, past the server, each with one member who represents it and is signed in.
 *
 * @returns {Promise<{ personId: string, sessionId: string, organisationId: string }[]>}
 */
export async function fillChamber(database, { spaceId, groupId }, organisations) {
  await database.query(
    `WITH body AS (
       INSERT INTO organisation (id, slug, name, sector_key, illustrative, description, created_at)
       SELECT gen_random_uuid(), 'chamber-' || n, 'Chamber ' || n, (SELECT min(key) FROM sector), true, 'One of many.', now()
       FROM generate_series(1, $3::int) n RETURNING id, slug),
     voice AS (
       INSERT INTO person (id, name, email, email_confirmed_at, demonstration, created_at)
       SELECT gen_random_uuid(), 'Voice of ' || slug, slug || '@chamber.example', now(), true, now() FROM body RETURNING id, email),
     tied AS (
       SELECT body.id AS organisation_id, voice.id AS person_id FROM body JOIN voice ON voice.email = body.slug || '@chamber.example'),
     admitted AS (
       INSERT INTO space_organisation (space_id, organisation_id, admitted_at) SELECT $1::uuid, id, now() FROM body),
     represents AS (
       INSERT INTO affiliation (id, person_id, organisation_id, kind, "from")
       SELECT gen_random_uuid(), person_id, organisation_id, 'representing', current_date - 1 FROM tied),
     signed_in AS (
       INSERT INTO session (id, person_id, token_hash, created_at, last_seen_at, expires_at, user_agent)
       SELECT gen_random_uuid(), person_id, sha256(person_id::text::bytea), now(), now(), now() + interval '1 day', 'chamber' FROM tied)
     INSERT INTO membership (id, group_id, space_id, person_id, organisation_id, role, seconded, "from")
     SELECT gen_random_uuid(), $2::uuid, $1::uuid, person_id, organisation_id, 'member', false, current_date - 1 FROM tied`,
    [spaceId, groupId, organisations],
  );
  return database.query(
    `SELECT person_id AS "personId", session.id AS "sessionId", organisation_id AS "organisationId"
     FROM session JOIN membership USING (person_id) WHERE user_agent = 'chamber' AND group_id = $1`,
    [groupId],
  );
}

/** Each has been served a version and reached its end. */
export async function readByAll(database, voices, versionId) {
  await database.query(
    `INSERT INTO reading (version_id, session_id, person_id, served_at, read_to_end_at)
     SELECT $1, session_id, person_id, now(), now() FROM unnest($2::uuid[], $3::uuid[]) voice (session_id, person_id)`,
    [versionId, voices.map(({ sessionId }) => sessionId), voices.map(({ personId }) => personId)],
  );
}
