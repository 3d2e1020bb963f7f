import { In } from 'typeorm';
import { groupBy } from '../platform/collections.js';
import { definePersonalData, entriesOf } from '../platform/personal-data.js';
import { Decision } from './entities/decision.js';
import { Objection } from './entities/objection.js';
import { Position } from './entities/position.js';

definePersonalData({
  section: 'positions',
  title: 'Positions and objections spoken',
  covers: [Position],
  async *entries({ tx, personId }) {
    const positions = await tx.find(Position, { where: { personId }, order: { takenAt: 'ASC' } });
    const objections = await tx.findBy(Objection, { positionId: In(positions.map(({ id }) => id)) });
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
