/** Texts of this feature: `{name}` is filled in by the caller; `{ one, other }` chooses by `n`. */
export const decisions = {
  title: 'decisions',
} as const;
