/** The instant of what a `datetime-local` control holds, in the reader's zone, as ISO 8601 in UTC; null for none. */
export function instantOf(local: string): string | null {
  const date = new Date(local);
  return local === '' || Number.isNaN(date.getTime()) ? null : date.toISOString();
}
