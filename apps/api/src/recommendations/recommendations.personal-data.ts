import { definePersonalData, entriesOf } from '../platform/personal-data.js';
import { GovernmentResponse } from './entities/government-response.js';
import { Recommendation } from './entities/recommendation.js';

definePersonalData({
  section: 'recommendationsSent',
  title: 'Recommendations sent',
  covers: [Recommendation],
  entries: ({ tx, personId }) =>
    entriesOf(
      tx.find(Recommendation, { where: { sentById: personId }, order: { sentAt: 'ASC' } }),
      ({ id, title, text, sentAt }) => ({ recommendationId: id, title, text, sentAt }),
    ),
  stays: 'A recommendation is the group’s.',
});

definePersonalData({
  section: 'governmentResponses',
  title: 'Answers given for government',
  covers: [GovernmentResponse],
  entries: ({ tx, personId }) =>
    entriesOf(
      tx.find(GovernmentResponse, { where: { answeredById: personId }, order: { answeredAt: 'ASC' } }),
      ({ recommendationId, answer, statement, answeredAt }) => ({
        recommendationId,
        answer,
        statement,
        answeredAt,
      }),
    ),
  stays: 'What government answered is government’s.',
});
