import { PEOPLE } from '../../../apps/api/src/demonstration/people.js';
import { LIVING } from '../living-space.js';
import { roomOf } from '../side-room.js';
import type { Stage } from '../stage.js';
import { stated } from '../stated.js';
import { idOf, query } from '../stored.js';
import { type About, feature, IN_SPACE, inGroup, LATER, type Rows, situation } from './operation.js';

const OBJECTOR = 'home-builders-association';
const OTHERS = ['green-building-forum', 'energy-suppliers-group'];
const IN_DISPUTE: About = inGroup('allowable', { dispute: 'open' });
const OF_SIDES: About = { ...IN_DISPUTE, seats: [OBJECTOR, ...OTHERS] };
const OF_OBJECTOR: About = { ...IN_DISPUTE, seats: [OBJECTOR] };
const IN_DECISION: About = { ...inGroup('allowable', { decision: 'open' }), seats: 'all' };

/** Disputes about one decision, past the server: each comes of an objection of its own. */
interface Made {
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

async function prepare(stage: Stage): Promise<Made> {
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

/** Makes the facilitator of the matrix the one of a dispute. */
const facilitated = (id: string): Rows => ({
  table: 'dispute',
  where: `id = '${id}'`,
  set: {
    facilitator_id: `COALESCE((SELECT id FROM person WHERE email = 'facilitator@matrix.example'), facilitator_id)`,
  },
});

export const disputes = feature<Made>({
  prepare,
  operations: (_stage, made) => {
    const { decisionId, disputeId, optionId, newVersionId, resolvedId } = made;
    const [objector = '', ...others] = made.organisationIds;
    const ofSidesAndFacilitator: About = { ...OF_SIDES, owner: 'facilitator' };
    const ofFacilitator: About = { ...IN_DISPUTE, owner: 'facilitator' };
    const shown: About = inGroup('allowable');
    return {
      mutations: {
        openDispute: {
          by: 'suppliers',
          input: { objectionId: made.objectionId, matter: 'Too much is asked', deadline: LATER },
          about: {
            ...inGroup('allowable', { decision: 'open', objection: 'sustained' }),
            seats: ['energy-suppliers-group'],
          },
        },
        assignFacilitator: {
          by: 'greenBuilding',
          input: { disputeId: made.withoutFacilitatorId, personId: made.facilitatorId },
          about: IN_DISPUTE,
        },
        nameSides: {
          by: 'builders',
          input: {
            disputeId,
            sides: [
              { name: 'Less of it', organisationIds: [objector] },
              { name: 'All of it', organisationIds: others },
            ],
          },
          about: ofFacilitator,
          first: facilitated(disputeId),
        },
        setDisputeDeadline: {
          by: 'builders',
          input: { disputeId, deadline: LATER, reasons: 'The figures are late.' },
          about: IN_DISPUTE,
        },
        recordStep: {
          by: 'facilitator',
          input: { disputeId, day: '2026-12-01', what: 'Both sides met.' },
          about: ofFacilitator,
          first: facilitated(disputeId),
        },
        beginStatement: {
          by: 'suppliers',
          input: { disputeId: made.toWithdrawId },
          about: ofSidesAndFacilitator,
          first: facilitated(made.toWithdrawId),
        },
        confirmStatementReading: {
          by: 'builders',
          input: { disputeId, sha256: made.statementSha256 },
          about: OF_SIDES,
        },
        agreeToStatement: {
          by: 'builders',
          input: { disputeId, sha256: made.statementSha256 },
          about: OF_SIDES,
        },
        offerOption: {
          by: 'suppliers',
          input: { disputeId, text: 'A price for ten years.' },
          about: ofSidesAndFacilitator,
          first: facilitated(disputeId),
        },
        answerOption: {
          by: 'builders',
          input: { optionId, answer: 'WITH_CHANGES', words: 'From the second year.' },
          about: OF_SIDES,
        },
        agreeToRoom: { by: 'builders', input: { disputeId }, about: OF_SIDES },
        writeDissent: {
          by: 'builders',
          input: { disputeId, text: 'The price is wrong.' },
          about: OF_SIDES,
        },
        resolveDispute: {
          by: 'builders',
          input: { disputeId: made.toResolveId, versionId: newVersionId, reasons: 'It says so now.' },
          about: OF_OBJECTOR,
        },
        withdrawDispute: {
          by: 'builders',
          input: { disputeId: made.toWithdrawId, reasons: 'We were told why.' },
          about: OF_OBJECTOR,
        },
        recordDissent: {
          by: 'facilitator',
          input: { disputeId: made.toEndId, reasons: 'They differ still.' },
          about: ofFacilitator,
          first: facilitated(made.toEndId),
        },
      },
      queries: {
        dispute: { query: `dispute(id: "${disputeId}") { matter }`, about: shown },
        disputes: {
          query: `disputes(spaceSlug: "${LIVING}") { totalCount nodes { matter } }`,
          about: shown,
          entries: Array.from({ length: 8 }, () => shown),
          otherwise: 'empty',
          through: { action: 'space.read', about: IN_SPACE },
        },
      },
      subscriptions: {
        disputeChanged: { query: `disputeChanged(id: "${disputeId}") { id }`, about: shown },
      },
      fields: {
        'Decision.disputes': {
          query: `decision(id: "${decisionId}") { disputes { matter } }`,
          at: 'decision.disputes',
          about: shown,
          entries: Array.from({ length: 8 }, () => shown),
          otherwise: 'empty',
          through: { action: 'decision.read', about: IN_DECISION },
        },
        'Decision.dissents': {
          query: `decision(id: "${decisionId}") { dissents { text } }`,
          at: 'decision.dissents',
          about: IN_DECISION,
          entries: [IN_DECISION],
          otherwise: 'empty',
          through: { action: 'decision.read', about: IN_DECISION },
        },
        'Objection.dispute': {
          query: `decision(id: "${decisionId}") { objections { dispute { matter } } }`,
          at: 'decision.objections.any.dispute',
          about: shown,
          through: { action: 'decision.read', about: IN_DECISION },
        },
        'Dispute.decision': {
          query: `dispute(id: "${disputeId}") { decision { question } }`,
          at: 'dispute.decision',
          about: IN_DECISION,
          through: { action: 'dispute.read', about: shown },
        },
        'Dispute.objection': {
          query: `dispute(id: "${disputeId}") { objection { reasons } }`,
          at: 'dispute.objection',
          about: IN_DECISION,
          through: { action: 'dispute.read', about: shown },
        },
        'Dispute.roomPath': {
          query: `dispute(id: "${made.inRoomId}") { roomPath }`,
          at: 'dispute.roomPath',
          about: OF_SIDES,
          through: { action: 'dispute.read', about: shown },
        },
        'Dispute.version': {
          query: `dispute(id: "${resolvedId}") { version { title } }`,
          at: 'dispute.version',
          about: inGroup('allowable', { version: 'internal' }),
          through: { action: 'dispute.read', about: shown },
        },
      },
      offers: {
        'Dispute.mayDo': {
          query: `dispute(id: "${disputeId}") { mayDo }`,
          at: 'dispute.mayDo',
          about: OF_SIDES,
        },
      },
      situations: [
        situation({
          name: 'while the disputes are with the co-chairs',
          states: { dispute: 'escalated' },
          rows: {
            table: 'dispute',
            where: `space_id = $1 AND status = 'open'`,
            set: { status: `'escalated'`, escalated_at: 'now()' },
          },
        }),
        situation({
          name: 'while the disputes are withdrawn',
          states: { dispute: 'withdrawn' },
          rows: {
            table: 'dispute',
            where: `space_id = $1 AND status = 'open'`,
            set: { status: `'withdrawn'`, settled_at: 'now()' },
          },
        }),
      ],
    };
  },
});
