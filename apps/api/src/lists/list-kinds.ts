/** The lists that can be read in. */
export const LIST_KINDS = ['people', 'organisations'] as const;
export type ListKind = (typeof LIST_KINDS)[number];
