import * as Y from 'yjs';

/** Whether whoever sent an update knew of a character when they took away what is taken away by it. */
export type Seen = (id: Y.ID) => boolean;

/**
 * What an update takes away knowingly. What goes with it besides, since it stood in something that was taken away,
 * was not seen by whoever did that.
 */
export function seenBy(update: Uint8Array): Seen {
  const { ds } = Y.decodeUpdate(update);
  return (id) => Y.isDeleted(ds, id);
}

/** What must be known to put words back: the transaction that took them, what its sender had seen, and new identities. */
export interface Taken {
  readonly transaction: Y.Transaction;
  readonly seen: Seen;
  readonly newId: () => string;
}

/** A character of a line that was taken away. */
export interface Char {
  readonly text: string;
  readonly own: boolean;
  /** Written by this client, and not seen by whoever took the line away. */
  readonly unseen: boolean;
}

/** A line in which words of this client stood, and that was taken away. */
export interface Line {
  /** Identities of the clauses and the section in which it stood, the innermost first. */
  readonly within: readonly string[];
  readonly chars: readonly Char[];
}

/** The lines that a transaction took away with words of this client in them. */
export function linesTouched(doc: Y.Doc, { transaction, seen }: Taken): Line[] {
  const lines = new Set<Y.XmlText>();
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, (item) => {
    if (!(item instanceof Y.Item) || item.id.client !== doc.clientID) return;
    if (!(item.content instanceof Y.ContentString) || !(item.parent instanceof Y.XmlText)) return;
    if (item.parent._item?.deleted) lines.add(item.parent);
  });
  return [...lines].map((line) => ({
    within: identitiesAround(line),
    chars: charsOf(line, transaction, (id) => {
      const own = id.client === doc.clientID;
      return { own, unseen: own && !seen(id) };
    }),
  }));
}

/** The characters of a line as they were before the transaction. */
function charsOf(
  line: Y.XmlText,
  { deleteSet }: Y.Transaction,
  whose: (id: Y.ID) => Omit<Char, 'text'>,
): Char[] {
  const chars: Char[] = [];
  for (let item = line._start; item !== null; item = item.right) {
    if (!(item.content instanceof Y.ContentString)) continue;
    for (const [index, text] of [...item.content.str.split('')].entries()) {
      const id = Y.createID(item.id.client, item.id.clock + index);
      if (item.deleted && !Y.isDeleted(deleteSet, id)) continue;
      chars.push({ text, ...whose(id) });
    }
  }
  return chars;
}

/** Identities of the clauses and the section around a line, the innermost first; also when they were taken away. */
export function identitiesAround(line: Y.XmlText): string[] {
  const found: string[] = [];
  for (let item = line._item; item !== null; ) {
    const { parent } = item;
    if (!(parent instanceof Y.XmlElement)) break;
    // Of what is taken away the attribute is, too, and no longer given by `getAttribute`.
    const id: unknown = parent._map.get('id')?.content.getContent()[0];
    if (typeof id === 'string') found.push(id);
    item = parent._item;
  }
  return found;
}

/** What was unseen of a line, as one text. */
export const unseenOf = ({ chars }: Line): string =>
  chars.map(({ text, unseen }) => (unseen ? text : '')).join('');

/** The characters of a line that whoever took it away knew of. */
export const knownOf = (chars: readonly Char[]): string[] =>
  chars.filter(({ unseen }) => !unseen).map(({ text }) => text);
