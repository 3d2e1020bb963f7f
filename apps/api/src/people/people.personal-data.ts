import { definePersonalData, entriesOf } from '../platform/personal-data.js';
import { ErasureRequest } from './entities/erasure-request.js';
import { answerRequest, waitingRequest } from './erasure-requests.js';

definePersonalData({
  section: 'erasureRequests',
  title: 'Requests for erasure',
  covers: [ErasureRequest],
  entries: ({ tx, personId }) =>
    entriesOf(
      tx.find(ErasureRequest, { where: { personId }, order: { requestedAt: 'ASC' } }),
      ({ reason, status, requestedAt, answeredAt, answer }) => ({
        reason,
        status,
        requestedAt,
        answeredAt,
        answer,
      }),
    ),
  async erase({ tx, personId, now }) {
    if ((await waitingRequest(tx, personId)) !== null) {
      await answerRequest(tx, personId, { event: 'erase', answer: null, now });
    }
    await tx.update(ErasureRequest, { personId }, { reason: null, answer: null });
  },
  stays:
    'That it was asked for, when, and what came of it: the secretariat has to be able to show that it answered.',
});
