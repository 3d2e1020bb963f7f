import type {
  ConsultationPageQuery,
  DispositionFieldsFragment,
  ResponseFieldsFragment,
} from '../graphql/generated/graphql.js';

/** A consultation as its page reads it. */
export type ConsultationRecord = NonNullable<ConsultationPageQuery['consultation']>;
export type RoundRecord = ConsultationRecord['rounds'][number];
export type ResponseRecord = ResponseFieldsFragment;
export type DispositionRecord = DispositionFieldsFragment;
