import { In } from 'typeorm';
import { groupBy } from '../platform/collections.js';
import { definePersonalData, entriesOf } from '../platform/personal-data.js';
import { CorrectionEnd } from './entities/correction-end.js';
import { Decision } from './entities/decision.js';
import { Objection } from './entities/objection.js';
import { ObjectionSupport } from './entities/objection-support.js';
import { ObjectionSupportEnd } from './entities/objection-support-end.js';
import { Position } from './entities/position.js';
import { PositionCorrection } from './entities/position-correction.js';
import { PositionSignature } from './entities/position-signature.js';
import { ReportedAnswer } from './entities/reported-answer.js';
import { shownSignature } from './position-signing.js';

definePersonalData({
  section: 'positions',
  title: 'Positions and objections spoken',
  covers: [Position, PositionSignature],
  async *entries({ tx, personId }) {
    const positions = await tx.find(Position, { where: { personId }, order: { takenAt: 'ASC' } });
    const objections = await tx.findBy(Objection, { positionId: In(positions.map(({ id }) => id)) });
    const signatures = await tx.findBy(PositionSignature, { positionId: In(positions.map(({ id }) => id)) });
    const signatureOf = new Map(signatures.map((row) => [row.positionId, shownSignature(row)]));
    const byPosition = groupBy(objections, ({ positionId }) => positionId);
    for (const position of positions) {
      yield {
        positionId: position.id,
        decisionId: position.decisionId,
        organisationId: position.organisationId,
        versionId: position.versionId,
        versionSha256: position.versionSha256,
        answer: position.answer,
        reasons: position.reasons,
        takenAt: position.takenAt,
        readToEndAt: position.readToEndAt,
        signature: signatureOf.get(position.id) ?? null,
        objections: (byPosition.get(position.id) ?? []).map(
          ({ id, clauseIds, reasons, wouldResolve, status }) => ({
            objectionId: id,
            clauseIds,
            reasons,
            wouldResolve,
            status,
          }),
        ),
      };
    }
  },
  stays:
    'A position binds the organisation and the exact words, whoever spoke; its reasons are the organisation’s.',
});

definePersonalData({
  section: 'corrections',
  title: 'Corrections of an organisation’s answers',
  covers: [PositionCorrection, CorrectionEnd],
  async *entries({ tx, personId }) {
    const opened = await tx.find(PositionCorrection, {
      where: { openedById: personId },
      order: { openedAt: 'ASC' },
    });
    for (const { id, decisionId, positionId, reasons, openedAt } of opened)
      yield { correctionId: id, did: 'opened', decisionId, positionId, reasons, at: openedAt };
    const ended = await tx.find(CorrectionEnd, { where: { endedById: personId }, order: { endedAt: 'ASC' } });
    for (const { correctionId, status, reasons, endedAt } of ended)
      yield { correctionId, did: status, reasons, at: endedAt };
  },
  stays: 'What is said for an organisation against or for its answer is part of how it came to its position.',
});

definePersonalData({
  section: 'objectionSupports',
  title: 'Support of objections',
  covers: [ObjectionSupport, ObjectionSupportEnd],
  async *entries({ tx, personId }) {
    const given = tx.find(ObjectionSupport, { where: { personId }, order: { at: 'ASC', id: 'ASC' } });
    yield* entriesOf(given, ({ id, objectionId, organisationId, words, at }) => {
      return { supportId: id, did: 'supported', objectionId, organisationId, words, at };
    });
    const ended = tx.find(ObjectionSupportEnd, { where: { endedById: personId }, order: { at: 'ASC' } });
    yield* entriesOf(ended, ({ supportId, at }) => ({ supportId, did: 'withdrew', at }));
  },
  stays: 'Which objections an organisation supported, and in which words, is the organisation’s.',
});

definePersonalData({
  section: 'decisionsOpened',
  title: 'Questions put to a group',
  covers: [Decision],
  entries: ({ tx, personId }) =>
    entriesOf(
      tx.find(Decision, { where: { openedById: personId }, order: { openedAt: 'ASC' } }),
      ({ id, question, openedAt }) => ({ decisionId: id, question, openedAt }),
    ),
  stays: 'A question put to a group is the group’s.',
});

definePersonalData({
  section: 'reportedAnswers',
  title: 'Answers reported from a show of hands',
  covers: [ReportedAnswer],
  entries: ({ tx, personId }) =>
    entriesOf(
      tx.find(ReportedAnswer, { where: { reportedById: personId }, order: { reportedAt: 'ASC', id: 'ASC' } }),
      ({ id: reportId, decisionId, organisationId, versionSha256, answer, reportedAt, confirmBy }) => {
        return { reportId, decisionId, organisationId, versionSha256, answer, reportedAt, confirmBy };
      },
    ),
  stays: 'What a chair reported of others is part of how a decision came about, confirmed or not.',
});
