import { definePersonalData, entriesOf } from '../platform/personal-data.js';
import { GovernmentResponse } from './entities/government-response.js';
import { Recommendation } from './entities/recommendation.js';
import { RecommendationAcknowledgement } from './entities/recommendation-acknowledgement.js';

definePersonalData({
  section: 'recommendationsSent',
  title: 'Recommendations sent',
  covers: [Recommendation],
  entries: ({ tx, personId }) =>
    entriesOf(
      tx.find(Recommendation, { where: { sentById: personId }, order: { sentAt: 'ASC' } }),
      ({ id, title, text, expectedEffect, answerBy, sentAt }) => ({
        recommendationId: id,
        title,
        text,
        expectedEffect,
        answerBy,
        sentAt,
      }),
    ),
  stays: 'A recommendation is the group’s.',
});

definePersonalData({
  section: 'recommendationsAcknowledged',
  title: 'Recommendations acknowledged for government',
  covers: [RecommendationAcknowledgement],
  entries: ({ tx, personId }) =>
    entriesOf(
      tx.find(RecommendationAcknowledgement, { where: { acknowledgedById: personId }, order: { at: 'ASC' } }),
      ({ recommendationId, at }) => ({ recommendationId, at }),
    ),
  stays: 'That a recommendation arrived is government’s to say.',
});

definePersonalData({
  section: 'governmentResponses',
  title: 'Answers given for government',
  covers: [GovernmentResponse],
  entries: ({ tx, personId }) =>
    entriesOf(
      tx.find(GovernmentResponse, { where: { answeredById: personId }, order: { answeredAt: 'ASC' } }),
      ({ recommendationId, partId, answer, statement, answeredAt }) => ({
        recommendationId,
        partId,
        answer,
        statement,
        answeredAt,
      }),
    ),
  stays: 'What government answered is government’s.',
});
