import type { DisputePageQuery, DissentFieldsFragment } from '../graphql/generated/graphql.js';

/** A dispute as its page reads it. */
export type DisputeRecord = NonNullable<DisputePageQuery['dispute']>;
export type DisputeOption = DisputeRecord['options'][number];
export type Dissent = DissentFieldsFragment;

/** What every part of the page is given. */
export interface DisputeProps {
  readonly dispute: DisputeRecord;
  readonly refetch: () => void;
}
