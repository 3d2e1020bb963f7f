import { LIVING } from '../living-space.js';
import { type MadeDisputes, madeDisputes, OBJECTOR, OTHERS } from './made-disputes.js';
import { type About, feature, IN_SPACE, inGroup, LATER, type Rows, situation } from './operation.js';

const IN_DISPUTE: About = inGroup('allowable', { dispute: 'open' });
const OF_SIDES: About = { ...IN_DISPUTE, seats: [OBJECTOR, ...OTHERS] };
const OF_OBJECTOR: About = { ...IN_DISPUTE, seats: [OBJECTOR] };
const IN_DECISION: About = { ...inGroup('allowable', { decision: 'open' }), seats: 'all' };

/** Makes the facilitator of the matrix the one of a dispute. */
const facilitated = (id: string): Rows => ({
  table: 'dispute',
  where: `id = '${id}'`,
  set: {
    facilitator_id: `COALESCE((SELECT id FROM person WHERE email = 'facilitator@matrix.example'), facilitator_id)`,
  },
});

export const disputes = feature<MadeDisputes>({
  prepare: madeDisputes,
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
