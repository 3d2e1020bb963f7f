/** Numbers of parts as one writes them: 1–3, 5. They come in ascending order. */
export function partRanges(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(', ');
}

/** An answer of government to some parts, or to the whole where there are none. */
export interface GroupedAnswer<Answer extends string> {
  readonly answer: Answer;
  readonly answeredAt: string;
  readonly parts: readonly number[];
}

/** Answers of government, oldest first; those of one day to parts that say the same are told together. */
export function groupedAnswers<Answer extends string>(
  responses: readonly {
    readonly answer: Answer;
    readonly answeredAt: string;
    readonly part?: { readonly ordinal: number } | null;
  }[],
): GroupedAnswer<Answer>[] {
  const groups: GroupedAnswer<Answer>[] = [];
  for (const { answer, answeredAt, part } of responses) {
    const last = groups.at(-1);
    const together =
      last !== undefined &&
      part &&
      last.parts.length > 0 &&
      last.answer === answer &&
      last.answeredAt.slice(0, 10) === answeredAt.slice(0, 10);
    if (together) groups.splice(-1, 1, { ...last, parts: ascending([...last.parts, part.ordinal]) });
    else groups.push({ answer, answeredAt, parts: part ? [part.ordinal] : [] });
  }
  return groups;
}

function ascending(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].toSorted((one, other) => one - other);
}
