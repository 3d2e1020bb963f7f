import { definePersonalData, entriesOf } from '../platform/personal-data.js';
import { Dispute } from './entities/dispute.js';
import { DisputeDissent } from './entities/dispute-dissent.js';
import { DisputeOption } from './entities/dispute-option.js';
import { DisputeOptionAnswer } from './entities/dispute-option-answer.js';
import { DisputeRoomAgreement } from './entities/dispute-room-agreement.js';
import { DisputeStatementAgreement } from './entities/dispute-statement-agreement.js';
import { DisputeStatementReading } from './entities/dispute-statement-reading.js';
import { DisputeStep } from './entities/dispute-step.js';

definePersonalData({
  section: 'disputes',
  title: 'Disputes',
  covers: [
    Dispute,
    DisputeStatementAgreement,
    DisputeOption,
    DisputeOptionAnswer,
    DisputeStep,
    DisputeRoomAgreement,
    DisputeDissent,
  ],
  async *entries({ tx, personId }) {
    const disputes = await tx.find(Dispute, {
      where: [{ openedById: personId }, { facilitatorId: personId }, { settledById: personId }],
      order: { openedAt: 'ASC' },
    });
    for (const dispute of disputes)
      yield {
        disputeId: dispute.id,
        matter: dispute.matter,
        youOpenedIt: dispute.openedById === personId,
        youFacilitate: dispute.facilitatorId === personId,
        openedAt: dispute.openedAt,
        settledAt: dispute.settledAt,
        settledWhy: dispute.settledById === personId ? dispute.settledWhy : null,
      };
    for (const { disputeId, organisationId, sha256, at } of await tx.find(DisputeStatementAgreement, {
      where: { personId },
      order: { at: 'ASC' },
    }))
      yield { disputeId, organisationId, agreedToStatement: sha256, at };
    for (const { disputeId, id, text, at } of await tx.find(DisputeOption, {
      where: { offeredById: personId },
      order: { at: 'ASC' },
    }))
      yield { disputeId, wrote: 'option', optionId: id, text, at };
    for (const { optionId, organisationId, answer, words, at } of await tx.find(DisputeOptionAnswer, {
      where: { personId },
      order: { at: 'ASC' },
    }))
      yield { optionId, organisationId, answer, words, at };
    for (const { disputeId, day, what, at } of await tx.find(DisputeStep, {
      where: { recordedById: personId },
      order: { at: 'ASC' },
    }))
      yield { disputeId, wrote: 'step', day, what, at };
    for (const { disputeId, organisationId, agreedAt } of await tx.find(DisputeRoomAgreement, {
      where: { personId },
      order: { agreedAt: 'ASC' },
    }))
      yield { disputeId, organisationId, agreedToRoomAt: agreedAt };
    for (const { disputeId, organisationId, text, at } of await tx.find(DisputeDissent, {
      where: { personId },
      order: { at: 'ASC' },
    }))
      yield { disputeId, organisationId, wrote: 'dissent', text, at };
  },
  stays:
    'What was said for an organisation in a dispute, and how it was run, is the group’s and the organisation’s.',
});

definePersonalData({
  section: 'statementReadings',
  title: 'Joint statements read',
  covers: [DisputeStatementReading],
  entries: ({ tx, personId }) =>
    entriesOf(
      tx.find(DisputeStatementReading, { where: { personId }, order: { servedAt: 'ASC' } }),
      ({ disputeId, sha256, servedAt, readToEndAt }) => ({ disputeId, sha256, servedAt, readToEndAt }),
    ),
  async erase({ tx, personId }) {
    await tx.delete(DisputeStatementReading, { personId });
  },
  stays: null,
});
