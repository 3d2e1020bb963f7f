import { LIVING, openDecisionOf } from '../living-space.js';
import { type MovedOn, movedOn } from '../moved-on.js';
import { type About, feature, IN_SPACE, inGroup, LATER, situation } from './operation.js';

const OPEN: About = { ...inGroup('fabric', { decision: 'open' }), seats: 'all' };
const MOVED_ON: About = { ...inGroup('allowable', { decision: 'open' }), seats: 'all' };
const DECIDED: About = { ...inGroup('allowable', { decision: 'carried' }), seats: 'all' };

export const decisions = feature<MovedOn>({
  prepare: movedOn,
  operations: ({ living, carriedId }, made) => {
    const { movedOnId, newVersionId, positionId, toConfirmId, toWithdrawId, organisationId } = made;
    const { fabric, compliance } = living;
    const decisionId = openDecisionOf(living);
    const versionSha256 = fabric.sha256;
    return {
      mutations: {
        openDecision: {
          by: 'builders',
          input: {
            versionId: compliance.versionId,
            question: 'Do we agree?',
            rule: 'CONSENT',
            deadline: LATER,
          },
          about: inGroup('compliance'),
        },
        takePosition: {
          by: 'suppliers',
          input: { decisionId, versionSha256, answer: 'AGREE_WITH_RESERVATIONS', reasons: 'Tall blocks.' },
          about: OPEN,
          // A colleague has answered for the co-chair's organisation, and this does not say that it replaces that.
          rules: { objector: 'CONFLICT', coChair: 'CONFLICT', narrowToken: 'CONFLICT' },
        },
        raiseObjection: {
          by: 'nature',
          input: {
            decisionId,
            versionSha256,
            clauseIds: ['fs-shown-each'],
            reasons: 'Too few are tested.',
            wouldResolve: 'Testing each.',
          },
          about: OPEN,
          rules: { objector: 'CONFLICT', coChair: 'CONFLICT' },
        },
        withdrawObjection: {
          by: 'builders',
          input: { objectionId: living.objectionId, reasons: 'Resolved.' },
          about: {
            ...inGroup('fabric', { decision: 'open', objection: 'sustained' }),
            seats: ['home-builders-association'],
          },
        },
        openCorrection: {
          by: 'suppliers',
          input: { positionId, reasons: 'Nobody asked us.' },
          about: { ...MOVED_ON, seats: ['energy-suppliers-group'] },
        },
        withdrawCorrection: {
          by: 'builders',
          input: { correctionId: toWithdrawId, reasons: 'We have spoken.' },
          about: { ...MOVED_ON, seats: ['home-builders-association'] },
          // Somebody else of the organisation said it: corrections.test.ts takes it back.
          rules: { objector: 'CONFLICT' },
        },
        confirmPosition: {
          by: 'greenBuilding',
          input: { correctionId: toConfirmId, reasons: 'It is ours.' },
          about: { ...MOVED_ON, seats: ['green-building-forum'] },
        },
        reportAnswers: {
          by: 'builders',
          input: {
            decisionId,
            versionSha256,
            answers: [{ organisationId, answer: 'AGREE' }],
            confirmWithinMinutes: 15,
          },
          about: OPEN,
        },
        lapseDecision: {
          by: 'builders',
          input: { decisionId, reasons: 'It was put too early.' },
          about: OPEN,
        },
        closeDecision: {
          by: 'builders',
          input: { decisionId },
          about: OPEN,
          first: {
            table: 'decision',
            where: 'space_id = $1',
            set: { deadline: `now() - interval '1 day'` },
          },
        },
      },
      queries: {
        decision: { query: `decision(id: "${decisionId}") { question }`, about: OPEN },
        'decision (carried)': { query: `decision(id: "${carriedId}") { question }`, about: DECIDED },
        decisionLog: {
          query: `decisionLog(spaceSlug: "${LIVING}") { totalCount nodes { id } }`,
          about: IN_SPACE,
          entries: [OPEN, MOVED_ON, DECIDED, DECIDED],
          otherwise: 'refused',
        },
      },
      routes: {
        'GET /lists/decisions.csv': { path: `/lists/decisions.csv?space=${LIVING}`, about: IN_SPACE },
        'GET /lists/decisions.json': { path: `/lists/decisions.json?space=${LIVING}`, about: IN_SPACE },
      },
      subscriptions: {
        decisionChanged: { query: `decisionChanged(id: "${decisionId}") { id }`, about: OPEN },
      },
      fields: {
        'DraftVersion.decisions': {
          query: `draftVersion(id: "${fabric.versionId}") { decisions { question } }`,
          at: 'draftVersion.decisions',
          about: OPEN,
          entries: [OPEN],
          otherwise: 'empty',
          through: { action: 'version.read', about: inGroup('fabric', { version: 'published' }) },
        },
        'TaskGroup.decisions': {
          query: `taskGroup(id: "${fabric.groupId}") { decisions { totalCount nodes { question } } }`,
          at: 'taskGroup.decisions',
          about: OPEN,
          entries: [OPEN],
          otherwise: 'empty',
          through: { action: 'group.read', about: inGroup('fabric') },
        },
        'Draft.openDecision': {
          query: `draft(id: "${fabric.draftId}") { openDecision { question } }`,
          at: 'draft.openDecision',
          about: inGroup('fabric'),
          through: { action: 'draft.read', about: inGroup('fabric', { draft: 'open' }) },
        },
        'Decision.positionToSign': {
          query: `decision(id: "${decisionId}") {
            positionToSign(input: { versionSha256: "${versionSha256}", answer: AGREE }) { nonce }
          }`,
          at: 'decision.positionToSign',
          about: OPEN,
          through: { action: 'decision.read', about: OPEN },
          // The member alone has a passkey that signs; a token signs nothing.
          none: ['coChair', 'objector', 'narrowToken'],
        },
        'Objection.clauses': {
          query: `decision(id: "${decisionId}") { objections { clauses { text } } }`,
          at: 'decision.objections.0.clauses.0',
          about: inGroup('fabric', { version: 'published' }),
          through: { action: 'decision.read', about: OPEN },
        },
        'Objection.version': {
          query: `decision(id: "${decisionId}") { objections { version { title } } }`,
          at: 'decision.objections.0.version',
          about: inGroup('fabric', { version: 'published' }),
          through: { action: 'decision.read', about: OPEN },
        },
        'Position.version': {
          query: `decision(id: "${decisionId}") { positions { nodes { version { title } } } }`,
          at: 'decision.positions.nodes.0.version',
          about: inGroup('fabric', { version: 'published' }),
          through: { action: 'decision.read', about: OPEN },
        },
        'Position.act': {
          query: `decision(id: "${decisionId}") { positions { nodes { act { sentence } } } }`,
          at: 'decision.positions.nodes.0.act',
          about: IN_SPACE,
          through: { action: 'decision.read', about: OPEN },
        },
        'DecisionLogEntry.act': {
          query: `decisionLog(spaceSlug: "${LIVING}") { nodes { act { sentence } } }`,
          at: 'decisionLog.nodes.0.act',
          about: IN_SPACE,
          through: { action: 'decision.read', about: IN_SPACE },
        },
        'DecisionLogEntry.version': {
          query: `decisionLog(spaceSlug: "${LIVING}") { nodes { version { title } } }`,
          at: 'decisionLog.nodes.0.version',
          about: inGroup('allowable', { version: 'internal' }),
          through: { action: 'decision.read', about: IN_SPACE },
        },
        'Decision.versions': {
          query: `decision(id: "${movedOnId}") { versions { title } }`,
          at: 'decision.versions.1',
          about: inGroup('allowable', { version: 'internal' }),
          through: { action: 'decision.read', about: MOVED_ON },
        },
        'DraftVersion.previous': {
          query: `draftVersion(id: "${newVersionId}") { previous { title } }`,
          at: 'draftVersion.previous',
          about: inGroup('allowable', { version: 'internal' }),
          through: { action: 'version.read', about: inGroup('allowable', { version: 'internal' }) },
        },
        'Seat.changesSinceAgreed': {
          query: `decision(id: "${movedOnId}") { seats { changesSinceAgreed { added } } }`,
          at: 'decision.seats.any.changesSinceAgreed',
          about: inGroup('allowable', { version: 'internal' }),
          through: { action: 'decision.read', about: MOVED_ON },
        },
      },
      offers: {
        'Decision.mayDo': {
          query: `decision(id: "${decisionId}") { mayDo }`,
          at: 'decision.mayDo',
          about: OPEN,
        },
        'Decision.mayDo (carried)': {
          query: `decision(id: "${carriedId}") { mayDo }`,
          at: 'decision.mayDo',
          about: DECIDED,
        },
      },
      situations: [
        situation({
          name: 'while the decision is not carried',
          states: { decision: 'not_carried' },
          rows: {
            table: 'decision',
            where: `space_id = $1 AND status IN ('open', 'carried')`,
            set: { status: `'not_carried'`, closed_at: 'now()' },
          },
        }),
        situation({
          name: 'while the objections have lapsed',
          states: { objection: 'lapsed' },
          rows: {
            table: 'objection',
            where: `status = 'sustained' AND decision_id IN (SELECT id FROM decision WHERE space_id = $1)`,
            set: { status: `'lapsed'`, ended_at: 'now()' },
          },
        }),
      ],
    };
  },
});
