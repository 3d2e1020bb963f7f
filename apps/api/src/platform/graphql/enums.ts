/** An enum for GraphQL from the words of the vocabulary: names in upper case, values as the domain has them. */
export function enumOf<T extends string>(words: readonly T[]): Readonly<Record<string, T>> {
  return Object.fromEntries(words.map((word) => [word.toUpperCase(), word]));
}
