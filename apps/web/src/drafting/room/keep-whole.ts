import { FRAGMENT, mendSharedIdentities, mendStructure, putBackUnseen } from '@concordat/documents';
import * as Y from 'yjs';
import type { Incoming } from './incoming.js';

/** How a window takes in what others write. */
export interface Keeping {
  readonly newId: () => string;
  readonly incoming: Incoming;
  /** Hears of words written here that somebody took away unseen, and that are a clause of their own now. */
  readonly onApart: (words: readonly string[]) => void;
}

/**
 * Mends what came from others, and what an undo left, before the editor sees it: where two people have together taken away
 * all that a section, a clause or a list must have, an empty one is put there. The editor would take away what stands around
 * the gap too, words that nobody deleted among them. Sections and clauses that two have together left with one identity,
 * or none, get one of their own. Words of this window that went with what others moved, unseen, are put back. For those
 * who may write; a reader's mending would be refused.
 */
export function keepWhole(doc: Y.Doc, { newId, incoming, onApart }: Keeping): void {
  const fragment = doc.getXmlFragment(FRAGMENT);
  doc.on('beforeObserverCalls', (transaction: Y.Transaction) => {
    const undone = transaction.origin instanceof Y.UndoManager;
    if ((transaction.local && !undone) || fragment.length === 0) return;
    const seen = incoming.seen();
    const apart = seen === null || undone ? [] : putBackUnseen(doc, { transaction, seen, newId });
    mendSharedIdentities(doc);
    mendStructure(doc, newId);
    if (apart.length > 0) onApart(apart);
  });
}
