import type { MarkSpec } from 'prosemirror-model';

const specs = {
  bold: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] },
  italic: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
  term: { parseDOM: [{ tag: 'dfn' }], toDOM: () => ['dfn', 0] },
} as const satisfies Record<string, MarkSpec>;

export type MarkName = keyof typeof specs;

/** Marks in the order in which a text carries them. `term` marks a defined term where it is defined or used. */
export const markSpecs: Readonly<Record<MarkName, MarkSpec>> = specs;
