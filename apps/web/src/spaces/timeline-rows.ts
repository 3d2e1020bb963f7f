/** What the order of a timeline needs to know of a milestone. */
export interface Step {
  readonly id: string;
  /** YYYY-MM-DD */
  readonly dueDate: string;
  readonly doneAt?: string | null;
}

/** What the order of a timeline needs to know of a dispute that went to the co-chairs. */
export interface Escalated {
  readonly id: string;
  /** An instant, ISO 8601 in UTC. */
  readonly escalatedAt?: string | null;
}

/** What the order of a timeline needs to know of a change of what government set. */
export interface Changed {
  readonly id: string;
  /** An instant, ISO 8601 in UTC. */
  readonly changedAt: string;
}

/** What stands on a timeline beside the target date and today. */
export interface OnTimeline<S extends Step, D extends Escalated, C extends Changed> {
  readonly steps: readonly S[];
  readonly disputes?: readonly D[];
  readonly changes?: readonly C[];
}

/**
 * A line of the timeline: a milestone, a dispute on the day when it went to the co-chairs, a change of what government
 * set, today, the target date, or the day the space was closed.
 */
export type TimelineRow<S extends Step, D extends Escalated = Escalated, C extends Changed = Changed> =
  | { readonly kind: 'step'; readonly day: string; readonly step: S }
  | { readonly kind: 'dispute'; readonly day: string; readonly dispute: D }
  | { readonly kind: 'change'; readonly day: string; readonly change: C }
  | { readonly kind: 'today' | 'target' | 'closed'; readonly day: string };

const RANK = { step: 0, dispute: 1, change: 2, target: 3, closed: 4, today: 5 } as const;

/**
 * The timeline by date: milestones at their due dates, the target date, and today; in a closed space the day of
 * closing instead of today. On one day milestones come first.
 *
 * @param today YYYY-MM-DD in the reader's zone
 * @param closedAt when the space was closed, if it was
 */
export function timelineRows<S extends Step, D extends Escalated = Escalated, C extends Changed = Changed>(
  { steps, disputes = [], changes = [] }: OnTimeline<S, D, C>,
  targetDate: string,
  today: string,
  closedAt: string | null | undefined,
): TimelineRow<S, D, C>[] {
  const rows: TimelineRow<S, D, C>[] = [
    ...steps.map((step) => ({ kind: 'step', day: step.dueDate, step }) as const),
    ...disputes.flatMap((dispute) =>
      dispute.escalatedAt
        ? [{ kind: 'dispute', day: dispute.escalatedAt.slice(0, 10), dispute } as const]
        : [],
    ),
    ...changes.map((change) => ({ kind: 'change', day: change.changedAt.slice(0, 10), change }) as const),
    { kind: 'target', day: targetDate },
    closedAt ? { kind: 'closed', day: closedAt.slice(0, 10) } : { kind: 'today', day: today },
  ];
  return rows.sort((one, other) => one.day.localeCompare(other.day) || RANK[one.kind] - RANK[other.kind]);
}

/**
 * The step to look at now: the first that is not done; with all done, or in a closed space, the last.
 * Undefined without steps.
 */
export function stepNow<S extends Step>(
  steps: readonly S[],
  closed: boolean,
): { step: S; done: boolean } | undefined {
  const ordered = [...steps].sort((one, other) => one.dueDate.localeCompare(other.dueDate));
  const next = ordered.find((each) => !each.doneAt);
  if (next && !closed) return { step: next, done: false };
  const last = ordered.at(-1);
  return last && { step: last, done: next === undefined };
}

/** The reader's today as YYYY-MM-DD. */
export function calendarDay(now: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
