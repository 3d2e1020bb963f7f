import type { ClauseChange } from '@concordat/documents';
import type { ShownChange } from './version-diff-view.js';

const KINDS = { added: 'ADDED', removed: 'REMOVED', moved: 'MOVED', changed: 'CHANGED' } as const;
const WORDS = { same: 'SAME', added: 'ADDED', removed: 'REMOVED' } as const;

/** A change that was worked out in the browser, as those that the server works out are shown. */
export function shownChange({ kind, words, ...change }: ClauseChange): ShownChange {
  return {
    ...change,
    kind: KINDS[kind],
    words: words.map((word) => ({ kind: WORDS[word.kind], text: word.text })),
  };
}
