import { FRAGMENT, mendSharedIdentities, mendStructure } from '@concordat/documents';
import type * as Y from 'yjs';

/**
 * Mends what came from others before the editor sees it: where two people have together taken away all that a
 * section, a clause or a list must have, an empty one is put there. The editor would take away what stands around
 * the gap too, words that nobody deleted among them. Sections and clauses that two have together left with one identity,
 * or none, get one of their own. For those who may write; a reader's mending would be refused.
 */
export function keepWhole(doc: Y.Doc, newId: () => string): void {
  const fragment = doc.getXmlFragment(FRAGMENT);
  doc.on('beforeObserverCalls', (transaction: Y.Transaction) => {
    if (transaction.local || fragment.length === 0) return;
    mendStructure(doc, newId);
    mendSharedIdentities(doc);
  });
}
