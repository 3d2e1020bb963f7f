import { In, IsNull } from 'typeorm';
import { groupBy } from '../platform/collections.js';
import { definePersonalData, entriesOf } from '../platform/personal-data.js';
import { Answer } from './entities/answer.js';
import { Consultation } from './entities/consultation.js';
import { ConsultationResponse } from './entities/consultation-response.js';
import { Disposition } from './entities/disposition.js';
import { ResponseComment } from './entities/response-comment.js';

definePersonalData({
  section: 'responses',
  title: 'Responses to consultations',
  covers: [ConsultationResponse],
  async *entries({ tx, personId }) {
    const responses = await tx.find(ConsultationResponse, {
      where: { personId },
      order: { submittedAt: 'ASC' },
    });
    const responseId = In(responses.map(({ id }) => id));
    const answers = groupBy(await tx.findBy(Answer, { responseId }), (each) => each.responseId);
    const comments = groupBy(await tx.findBy(ResponseComment, { responseId }), (each) => each.responseId);
    for (const { id, roundId, organisationId, status, submittedAt, receipt } of responses) {
      yield {
        responseId: id,
        roundId,
        organisationId,
        status,
        submittedAt,
        receipt,
        answers: (answers.get(id) ?? []).map(({ questionId, text }) => ({ questionId, text })),
        comments: (comments.get(id) ?? []).map(({ clauseId, text }) => ({ clauseId, text })),
      };
    }
  },
  async erase({ tx, personId, actId, withResponses, forgetToo }) {
    if (!withResponses) return;
    const own = await tx.findBy(ConsultationResponse, { personId, organisationId: IsNull() });
    const ids = own.map(({ id }) => id);
    const erased = { text: '', erasedById: actId };
    await tx.update(Answer, { responseId: In(ids), erasedById: IsNull() }, erased);
    await tx.update(ResponseComment, { responseId: In(ids), erasedById: IsNull() }, erased);
    await tx.update(ConsultationResponse, { id: In(ids) }, { receipt: '' });
    for (const id of ids) forgetToo({ type: 'response', id });
  },
  stays:
    'What was said for an organisation is the organisation’s. What was said for oneself stays unless its words are erased too.',
});

definePersonalData({
  section: 'consultationsOpened',
  title: 'Consultations opened',
  covers: [Consultation],
  entries: ({ tx, personId }) =>
    entriesOf(
      tx.find(Consultation, { where: { openedById: personId }, order: { openedAt: 'ASC' } }),
      ({ id, title, introduction, openedAt }) => ({ consultationId: id, title, introduction, openedAt }),
    ),
  stays: 'A consultation is the group’s.',
});

definePersonalData({
  section: 'dispositionsRecorded',
  title: 'What was recorded about comments',
  covers: [Disposition],
  entries: ({ tx, personId }) =>
    entriesOf(
      tx.find(Disposition, { where: { recordedById: personId }, order: { recordedAt: 'ASC' } }),
      ({ id, outcome, reasons, recordedAt }) => ({ dispositionId: id, outcome, reasons, recordedAt }),
    ),
  stays: 'What was done about a comment, and why, is owed to whoever made it.',
});
