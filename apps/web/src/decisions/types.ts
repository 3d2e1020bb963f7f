import type {
  DecisionPageQuery,
  EvaluationFieldsFragment,
  ObjectionFieldsFragment,
  QuestionedPositionFieldsFragment,
} from '../graphql/generated/graphql.js';

/** A decision as its page reads it. */
export type DecisionRecord = NonNullable<DecisionPageQuery['decision']>;
export type Seat = DecisionRecord['seats'][number];
export type TakenPosition = QuestionedPositionFieldsFragment;
export type Correction = TakenPosition['corrections'][number];
export type RaisedObjection = ObjectionFieldsFragment;
export type EvaluationNow = EvaluationFieldsFragment;
export type SectorCounts = EvaluationNow['bySector'][number];
