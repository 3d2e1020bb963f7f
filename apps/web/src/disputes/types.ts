import type {
  DisputePageQuery,
  DissentFieldsFragment,
  StatementStandingQuery,
} from '../graphql/generated/graphql.js';

/** A dispute as its page reads it. */
export type DisputeRecord = NonNullable<DisputePageQuery['dispute']>;
export type DisputeOption = DisputeRecord['options'][number];
export type Dissent = DissentFieldsFragment;

/** The hash of a joint statement and who agrees to it, read apart from the page: both hang on each word that is typed. */
export type StatementStanding = NonNullable<StatementStandingQuery['dispute']>;

/** What every part of the page is given. */
export interface DisputeProps {
  readonly dispute: DisputeRecord;
  readonly refetch: () => void;
}

/** What the parts under a joint statement are given. */
export interface StatementProps extends DisputeProps {
  readonly standing: StatementStanding;
}
