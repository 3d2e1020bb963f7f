import { LIVING, RECORD } from '../living-space.js';
import { feature, IN_SPACE, inGroup, LATER, situation } from './operation.js';

export const recommendations = feature({
  operations: ({ living, carriedId }) => ({
    mutations: {
      sendRecommendation: {
        by: 'builders',
        input: {
          decisionId: carriedId,
          title: 'A limit',
          text: 'We recommend it.',
          parts: [{ title: 'The limit', text: 'Fifteen kilograms.' }],
          expectedEffect: 'Homes emit less.',
          evidence: [{ what: 'Measurements of forty homes', webAddress: 'https://homes.example/measured' }],
          answerBy: LATER.slice(0, 10),
        },
        about: { ...inGroup('allowable', { decision: 'carried' }), seats: 'all' },
      },
      acknowledgeRecommendation: {
        by: 'sponsor',
        input: { recommendationId: living.recommendationId },
        about: inGroup('allowable', { recommendation: 'sent' }),
      },
      answerRecommendation: {
        by: 'sponsor',
        input: {
          recommendationId: living.recommendationId,
          answer: 'ACCEPTED',
          statement: 'We accept it.',
          statementUrl: 'https://housing.example/statement',
        },
        about: inGroup('allowable'),
      },
    },
    queries: {
      recommendations: {
        query: `recommendations(spaceSlug: "${LIVING}", filter: { late: false }, orderBy: TITLE) { totalCount nodes { title } }`,
        about: IN_SPACE,
        entries: [inGroup('allowable')],
        otherwise: 'refused',
      },
    },
    offers: {
      'Recommendation.mayDo': {
        query: `recommendations(spaceSlug: "${LIVING}") { nodes { mayDo } }`,
        at: 'recommendations.nodes.0.mayDo',
        about: inGroup('allowable', { recommendation: 'sent' }),
      },
    },
    fields: {
      'Decision.recommendation': {
        query: `recommendations(spaceSlug: "${LIVING}") { nodes { decision { recommendation { title } } } }`,
        at: 'recommendations.nodes.0.decision.recommendation',
        about: inGroup('allowable'),
        through: { action: 'recommendation.read', about: IN_SPACE },
      },
      'Recommendation.decision': {
        query: `recommendations(spaceSlug: "${LIVING}") { nodes { decision { question } } }`,
        at: 'recommendations.nodes.0.decision',
        about: inGroup('allowable', { decision: 'carried' }),
        through: { action: 'recommendation.read', about: IN_SPACE },
      },
      'Recommendation.version': {
        query: `recommendations(spaceSlug: "${LIVING}") { nodes { version { title } } }`,
        at: 'recommendations.nodes.0.version',
        about: inGroup('allowable', { version: 'internal' }),
        through: { action: 'recommendation.read', about: IN_SPACE },
      },
      'Recommendation.recordedDissents': {
        query: `recommendations(spaceSlug: "${RECORD}") { nodes { recordedDissents { text } } }`,
        at: 'recommendations.nodes.0.recordedDissents',
        about: { space: 'record' },
        through: { action: 'recommendation.read', about: { space: 'record' } },
      },
      'Recommendation.dissents': {
        query: `recommendations(spaceSlug: "${RECORD}") { nodes { dissents { reasons } } }`,
        at: 'recommendations.nodes.0.dissents',
        about: { space: 'record' },
        through: { action: 'recommendation.read', about: { space: 'record' } },
      },
    },
    situations: [
      situation({
        name: 'once the recommendations are acknowledged',
        states: { recommendation: 'acknowledged' },
        rows: {
          table: 'recommendation_standing',
          key: 'recommendation_id',
          where: `status = 'sent' AND recommendation_id IN (SELECT id FROM recommendation WHERE space_id = $1)`,
          set: { status: `'acknowledged'` },
        },
      }),
    ],
  }),
});
