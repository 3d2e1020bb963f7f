/** Items by key, in their order. (`Map.groupBy` is newer than the oldest Node we run on.) */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  return valuesBy(items, keyOf, (item) => item);
}

/** What is taken from each item by its key, in their order. */
export function valuesBy<T, V>(
  items: readonly T[],
  keyOf: (item: T) => string,
  take: (item: T) => V,
): Map<string, V[]> {
  const values = new Map<string, V[]>();
  for (const item of items) {
    const key = keyOf(item);
    const found = values.get(key);
    if (found) found.push(take(item));
    else values.set(key, [take(item)]);
  }
  return values;
}

/** Things with an id, by it. */
export function byId<T extends { readonly id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

/** The members of something that another thing has too. */
export function pick<From extends object, Like extends Partial<From>>(
  from: From,
  like: Like,
): Pick<From, keyof From & keyof Like> {
  const names = Object.keys(like) as (keyof From & keyof Like)[];
  return Object.fromEntries(names.map((name) => [name, from[name]])) as Pick<From, keyof From & keyof Like>;
}
