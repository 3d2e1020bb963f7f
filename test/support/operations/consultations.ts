import { LIVING } from '../living-space.js';
import { PARTS } from '../parts.js';
import { feature, IN_SPACE, inGroup, LATER, situation } from './operation.js';

const TO_ALL = { consultation: 'open_to_all' };
const ROUND = inGroup('fabric', { ...TO_ALL, round: 'open' });

export const consultations = feature({
  operations: ({ living: { compliance, asked } }) => ({
    mutations: {
      openConsultation: {
        by: 'secretariat',
        input: {
          versionId: compliance.versionId,
          title: 'Is this limit right?',
          introduction: 'Say what you think.',
          kind: 'SMALL_GROUP',
          closesAt: LATER,
          questions: ['Can it be met?'],
        },
        about: inGroup('compliance', { version: 'internal' }),
      },
      submitResponse: {
        by: 'respondent',
        input: {
          roundId: asked.roundId,
          answers: [{ questionId: asked.questionId, text: 'Yes.' }],
          comments: [{ clauseId: 'fs-shown-each', text: 'Each home, please.' }],
        },
        about: ROUND,
        rules: { respondent: 'CONFLICT' },
      },
      recordDisposition: {
        by: 'secretariat',
        input: { answerId: asked.answerId, outcome: 'NOTED', reasons: 'Noted.' },
        about: inGroup('fabric', TO_ALL),
      },
      closeRound: { by: 'secretariat', input: { roundId: asked.roundId }, about: ROUND },
    },
    queries: {
      consultation: {
        query: `consultation(id: "${asked.consultationId}") { title }`,
        about: inGroup('fabric', TO_ALL),
      },
      consultations: {
        query: `consultations(spaceSlug: "${LIVING}") { totalCount nodes { title } }`,
        about: IN_SPACE,
        entries: [inGroup('fabric', TO_ALL)],
        otherwise: 'empty',
        through: { action: 'space.read', about: IN_SPACE },
      },
    },
    fields: {
      'Round.myResponse': {
        query: `consultation(id: "${asked.consultationId}") { rounds { myResponse { receipt } } }`,
        at: 'consultation.rounds.0.myResponse',
        about: { ...inGroup('fabric'), owner: 'asker' },
        through: { action: 'consultation.read', about: inGroup('fabric', TO_ALL) },
        none: PARTS.filter((part) => part !== 'respondent'),
      },
      'Round.responses': {
        query: `consultation(id: "${asked.consultationId}") {
          rounds { responses { totalCount nodes { receipt } } } }`,
        at: 'consultation.rounds.0.responses',
        about: inGroup('fabric'),
        entries: [
          inGroup('fabric'),
          inGroup('fabric'),
          { ...inGroup('fabric'), owner: 'respondent' },
          { ...inGroup('fabric'), owner: 'narrowToken' },
        ],
        otherwise: 'empty',
        through: { action: 'consultation.read', about: inGroup('fabric', TO_ALL) },
      },
    },
    owned: [
      {
        part: 'narrowToken',
        sql: `INSERT INTO response SELECT (jsonb_populate_record(old, jsonb_build_object(
                'id', gen_random_uuid(), 'person_id', $1::uuid, 'receipt', 'of-a-token'))).*
              FROM response old WHERE id = (SELECT response_id FROM answer WHERE id = '${asked.answerId}')`,
      },
    ],
    offers: {
      'Round.mayDo': {
        query: `consultation(id: "${asked.consultationId}") { rounds { mayDo } }`,
        at: 'consultation.rounds.0.mayDo',
        about: ROUND,
        kept: { respondent: ['response.submit'] },
      },
    },
    situations: [
      situation({
        name: 'while the rounds are closed',
        states: { round: 'closed' },
        rows: {
          table: 'round',
          where: 'consultation_id IN (SELECT id FROM consultation WHERE space_id = $1)',
          set: { status: `'closed'`, closed_at: 'now()' },
        },
      }),
      situation({
        name: 'while the consultation is by invitation',
        states: { consultation: 'by_invitation' },
        rows: { table: 'consultation', where: 'space_id = $1', set: { open_to_all: 'false' } },
      }),
    ],
  }),
});
