import type { PositionAnswer } from '../graphql/generated/graphql.js';

/** What an organisation can answer, in the order in which it is offered. */
export const ANSWERS: readonly PositionAnswer[] = [
  'AGREE',
  'AGREE_WITH_RESERVATIONS',
  'STAND_ASIDE',
  'OBJECT',
  'RECUSED',
];
