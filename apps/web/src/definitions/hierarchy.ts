/** What the picture needs to know of a definition. */
export interface Part {
  readonly id: string;
  readonly ordinal: number;
  readonly parent?: { readonly id: string } | null;
}

/** A definition that is made of others, with its tiers from the base up. */
export interface Whole<P extends Part> {
  readonly whole: P;
  readonly tiers: readonly P[];
}

/** Every definition that others are part of, in the order given; its parts by their place. */
export function wholes<P extends Part>(definitions: readonly P[]): Whole<P>[] {
  return definitions.flatMap((whole) => {
    const tiers = definitions
      .filter((each) => each.parent?.id === whole.id)
      .sort((one, other) => one.ordinal - other.ordinal);
    return tiers.length > 0 ? [{ whole, tiers }] : [];
  });
}

/** Definitions in reading order: each whole followed by its parts, then what stands alone; each once. */
export function readingOrder<P extends Part>(definitions: readonly P[]): P[] {
  const known = new Set(definitions.map(({ id }) => id));
  const below = (id: string | null, above: ReadonlySet<string>): P[] =>
    definitions
      .filter((each) => (each.parent && known.has(each.parent.id) ? each.parent.id : null) === id)
      .filter((each) => !above.has(each.id))
      .sort((one, other) => (id === null ? 0 : one.ordinal - other.ordinal))
      .flatMap((each) => [each, ...below(each.id, new Set([...above, each.id]))]);
  return below(null, new Set());
}

/**
 * The outline of one tier of a triangle as SVG polygon points.
 * @param tier 0 for the base
 * @param count how many tiers there are
 * @param size width and height of the whole triangle, in user units
 */
export function tierPoints(tier: number, count: number, size: { width: number; height: number }): string {
  const edge = (level: number) => {
    const y = size.height * (1 - level / count);
    const half = (size.width / 2) * (1 - level / count);
    return { y, left: size.width / 2 - half, right: size.width / 2 + half };
  };
  const low = edge(tier);
  const high = edge(tier + 1);
  return [
    [low.left, low.y],
    [low.right, low.y],
    [high.right, high.y],
    [high.left, high.y],
  ]
    .map(([x = 0, y = 0]) => `${round(x)},${round(y)}`)
    .join(' ');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
