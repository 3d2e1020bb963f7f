import type { PollPageQuery } from '../graphql/generated/graphql.js';

/** A poll as its page reads it. */
export type PollRecord = NonNullable<PollPageQuery['poll']>;
export type PollResults = NonNullable<PollRecord['results']>;

/** What every part of the page is given. */
export interface PollProps {
  readonly poll: PollRecord;
  readonly refetch: () => void;
}
