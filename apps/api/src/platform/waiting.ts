import type { Space } from '../spaces/entities/space.js';
import type { RequestContext } from './graphql/request-context.js';

/** Why something waits for somebody. */
export const WAITING_KINDS = [
  'position_wanted',
  'position_lapsed',
  'response_wanted',
  'disposition_wanted',
  'acknowledgement_wanted',
  'answer_wanted',
  'answer_late',
  'join_request',
  'action_open',
  'action_overdue',
  'dispute_unassigned',
  'dispute_to_run',
  'dispute_overdue',
  'option_wanted',
  'statement_wanted',
  'poll_wanted',
] as const;
export type WaitingKind = (typeof WAITING_KINDS)[number];

/** Something that waits for the person who asks. */
export interface WaitingItem {
  /** The same for the same thing each time it is asked for. */
  readonly id: string;
  readonly kind: WaitingKind;
  readonly title: string;
  readonly reason: string;
  /** The page of the web app where it can be done. */
  readonly path: string;
  readonly since: Date;
  readonly dueAt: Date | null;
}

/** A feature in which something can wait for people. */
export interface WaitingSource {
  waitingFor(ctx: RequestContext, space: Space): Promise<WaitingItem[]>;
}
