/** What each person said last: a new answer stands in place of the one before it. In no particular order. */
export function latestOf<T extends { readonly personId: string; readonly ordinal: number }>(
  answers: readonly T[],
): T[] {
  const latest = new Map<string, T>();
  for (const answer of answers) {
    const before = latest.get(answer.personId);
    if (before === undefined || answer.ordinal > before.ordinal) latest.set(answer.personId, answer);
  }
  return [...latest.values()];
}
