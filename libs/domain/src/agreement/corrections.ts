/**
 * Days after an answer within which an organisation's other people may say that it is not theirs: a working week and the
 * weekend, so that whoever is away for some days still hears of it in time, and nobody builds on an answer for long that
 * may yet be questioned.
 */
export const CORRECTION_DAYS = 7;

const DAY_MS = 86_400_000;

/** Why an answer cannot be questioned by somebody who speaks for its organisation. */
export type CorrectionHindrance = 'does_not_count' | 'own_answer' | 'questioned_already' | 'too_late';

/** The last instant at which an answer may be questioned: the end of its days, or the decision's deadline if that is first. */
export function correctionUntil(takenAt: Date, deadline: Date | null): Date {
  const until = new Date(takenAt.getTime() + CORRECTION_DAYS * DAY_MS);
  return deadline !== null && deadline < until ? deadline : until;
}

/** What stands against questioning an answer now; null if nothing does. Whether the decision is open, others ask. */
export function correctionHindrance(
  answer: {
    readonly personId: string;
    readonly takenAt: Date;
    /** Whether it is the organisation's latest answer on the words in question. */
    readonly counts: boolean;
    /** Whether it is questioned already, and that is not settled. */
    readonly questioned: boolean;
  },
  asking: { readonly personId: string; readonly now: Date; readonly deadline: Date | null },
): CorrectionHindrance | null {
  if (!answer.counts) return 'does_not_count';
  if (answer.personId === asking.personId) return 'own_answer';
  if (answer.questioned) return 'questioned_already';
  return asking.now > correctionUntil(answer.takenAt, asking.deadline) ? 'too_late' : null;
}
