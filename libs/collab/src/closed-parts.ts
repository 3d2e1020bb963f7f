import * as Y from 'yjs';
import type { Closures, ItemId } from './ports.js';

/** Nothing is closed, and nothing ever was. */
export const NOTHING_CLOSED: Closures = { revision: 0, items: [] };

/**
 * What an update is, beside what is closed: `free` of it, a change in something `closed`, or not to be said yet since
 * it `waits` for others.
 */
export type Verdict = 'free' | 'closed' | 'waits';

/**
 * Judges updates by what of a document is closed. Yjs itself says what an update changes, in a copy of the document
 * that is made when something closed is first judged by; while nothing is closed this costs nothing.
 */
export class ClosedParts {
  private copy: Y.Doc | null = null;

  /** @param doc holds what is stored; only read */
  constructor(
    private readonly doc: Y.Doc,
    readonly closures: Closures = NOTHING_CLOSED,
  ) {}

  judge(update: Uint8Array): Verdict {
    if (this.closures.items.length === 0) return 'free';
    const copy = this.upToDate();
    const waiting = waitingIn(copy);
    const touched = touchedWhile(copy, this.closures.items, () => Y.applyUpdate(copy, update));
    const verdict = touched !== null ? 'closed' : waitingIn(copy) > waiting ? 'waits' : 'free';
    if (verdict !== 'free') this.forget();
    return verdict;
  }

  /** Takes in what was stored. */
  absorb(update: Uint8Array): void {
    if (this.copy !== null) Y.applyUpdate(this.copy, update);
  }

  /** Begins anew from what is stored: something that was judged free has not been. */
  forget(): void {
    this.copy?.destroy();
    this.copy = null;
  }

  private upToDate(): Y.Doc {
    if (this.copy !== null) return this.copy;
    this.copy = new Y.Doc();
    Y.applyUpdate(this.copy, Y.encodeStateAsUpdate(this.doc));
    return this.copy;
  }
}

/** Bytes that wait in a document for what they depend on. */
function waitingIn({ store }: Y.Doc): number {
  return (store.pendingStructs?.update.length ?? 0) + (store.pendingDs?.length ?? 0);
}

/** Does something to a document. @returns the place in `items` of one in which that changed something; null for none */
export function touchedWhile(doc: Y.Doc, items: readonly ItemId[], work: () => void): number | null {
  let touched = -1;
  const look = (transaction: Y.Transaction): void => {
    if (touched < 0) touched = items.findIndex((item) => touches(transaction, item));
  };
  doc.on('beforeObserverCalls', look);
  try {
    work();
  } finally {
    doc.off('beforeObserverCalls', look);
  }
  return touched < 0 ? null : touched;
}

/** Whether a transaction has changed something in an item, or taken the item away. */
function touches({ changed, deleteSet }: Y.Transaction, { client, clock }: ItemId): boolean {
  if (Y.isDeleted(deleteSet, Y.createID(client, clock))) return true;
  for (const type of changed.keys()) {
    for (let item = type._item; item !== null; item = parentOf(item)) {
      if (item.id.client === client && item.id.clock === clock) return true;
    }
  }
  return false;
}

function parentOf({ parent }: Y.Item): Y.Item | null {
  return parent instanceof Y.AbstractType ? parent._item : null;
}
