/** A copy of an input with something else at a path such as `answers.0.text`. */
export function withAt(input: unknown, path: string, value: unknown): Record<string, unknown> {
  const [first = '', ...rest] = path.split('.');
  const copy: Record<string, unknown> | unknown[] = Array.isArray(input)
    ? [...input]
    : { ...(input as Record<string, unknown>) };
  const place = copy as Record<string, unknown>;
  place[first] = rest.length === 0 ? value : withAt(place[first], rest.join('.'), value);
  return place;
}
