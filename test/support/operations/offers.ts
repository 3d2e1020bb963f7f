import type { Stage } from '../stage.js';
import { idOf, query } from '../stored.js';
import { type About, feature, inGroup } from './operation.js';

const OBJECTOR = 'home-builders-association';
const TO_OBJECTION: About = inGroup('allowable', { decision: 'open', objection: 'sustained' });
const IN_DECISION: About = { ...inGroup('allowable', { decision: 'open' }), seats: 'all' };
const IN_ROOM: About = inGroup('allowable');

/** An objection past the server, with one amendment offered to meet it and one that is not. */
interface Made {
  readonly decisionId: string;
  readonly objectionId: string;
  readonly amendmentId: string;
  readonly offerId: string;
}

async function prepare(stage: Stage): Promise<Made> {
  const { versionId, groupId, draftId } = stage.living.allowable;
  const decisionId = await idOf(
    stage.database,
    `SELECT id FROM decision WHERE group_id = $1 AND status = 'open' ORDER BY opened_at DESC LIMIT 1`,
    [groupId],
  );
  const objectionId = await idOf(
    stage.database,
    `INSERT INTO objection (id, decision_id, position_id, organisation_id, version_id, clause_ids, reasons, would_resolve, status, raised_at)
     SELECT gen_random_uuid(), p.decision_id, p.id, p.organisation_id, $3, '{as-use-last}', 'It says too little.', 'Saying more.', 'sustained', now()
     FROM position p JOIN organisation o ON o.id = p.organisation_id
     WHERE p.decision_id = $1 AND o.slug = $2 ORDER BY p.ordinal LIMIT 1 RETURNING id`,
    [decisionId, OBJECTOR, versionId],
  );
  const amendment = async () => {
    const id = await idOf(
      stage.database,
      `INSERT INTO amendment (id, space_id, group_id, draft_id, number, status, revision, proposed_at, proposed_by_id, latest_at)
       SELECT gen_random_uuid(), space_id, group_id, $2, (SELECT count(*) + 1 FROM amendment WHERE draft_id = $2), 'proposed', 1, now(), opened_by_id, now()
       FROM decision WHERE id = $1 RETURNING id`,
      [decisionId, draftId],
    );
    await query(
      stage.database,
      `INSERT INTO amendment_revision (id, amendment_id, number, reasons, changes, person_id, at)
       SELECT gen_random_uuid(), id, 1, 'It would say more.', '[]', proposed_by_id, now() FROM amendment WHERE id = $1`,
      [id],
    );
    return id;
  };
  const offerId = await idOf(
    stage.database,
    `INSERT INTO amendment_offer (id, objection_id, amendment_id, revision, offered_by_id, at)
     SELECT gen_random_uuid(), $1, id, 1, proposed_by_id, now() FROM amendment WHERE id = $2 RETURNING id`,
    [objectionId, await amendment()],
  );
  return { decisionId, objectionId, amendmentId: await amendment(), offerId };
}

export const offers = feature<Made>({
  prepare,
  operations: (_stage, { decisionId, objectionId, amendmentId, offerId }) => ({
    mutations: {
      offerAmendment: {
        by: 'suppliers',
        input: { objectionId, amendmentId },
        about: TO_OBJECTION,
      },
      replyToOffer: {
        by: 'builders',
        input: { offerId, expectedRevision: 1, verdict: 'SUSTAINED', words: 'It leaves the price open.' },
        about: { ...TO_OBJECTION, seats: [OBJECTOR] },
      },
    },
    fields: {
      'Objection.offers': {
        query: `decision(id: "${decisionId}") { objections { offers { at } } }`,
        at: 'decision.objections.any.offers.last',
        about: IN_ROOM,
        through: { action: 'decision.read', about: IN_DECISION },
      },
      'AmendmentOffer.amendment': {
        query: `decision(id: "${decisionId}") { objections { offers { amendment { number } } } }`,
        at: 'decision.objections.any.offers.last.amendment',
        about: IN_ROOM,
        through: { action: 'decision.read', about: IN_DECISION },
      },
    },
  }),
});
