/** Runs of words with a key each that says where in the passage they stand: stable, for a difference never changes. */
export function keyedWords<Run extends { readonly text: string }>(
  words: readonly Run[],
): (Run & { readonly key: string })[] {
  let at = 0;
  return words.map((run, index) => {
    const key = `${at}.${index}`;
    at += run.text.length;
    return { ...run, key };
  });
}
