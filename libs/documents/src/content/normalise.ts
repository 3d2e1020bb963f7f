import type { Mark, Node } from 'prosemirror-model';
import type { AttributeValue, ContentNode, DocumentContent } from './content.js';

/**
 * The one form of a document, the same for the same text on every machine:
 *
 * - An attribute that has its default value is left out, and so are `attrs`, `content` and `marks` when empty. An
 *   attribute that the schema gains later therefore leaves the hashes of older texts as they are.
 * - Neighbouring texts with the same marks are one text.
 * - Marks stand in the order of the schema: bold, italic, term. Only text has them: a shared Y.Doc does not carry the
 *   marks that an editor puts on a line break or a citation, so they are left out.
 * - Unicode stays as it was typed. NFC would change words that people have already read and agreed to, and its tables
 *   differ between Unicode versions, so that two machines could disagree about the hash of one text.
 */
export function normalised(doc: Node): DocumentContent {
  return { ...normalisedNode(doc), type: 'doc' };
}

/** The same for a node inside a document. */
export function normalisedNode(node: Node): ContentNode {
  const attrs = ownAttributes(node);
  return {
    type: node.type.name,
    ...(Object.keys(attrs).length > 0 ? { attrs } : {}),
    ...(node.childCount > 0 ? { content: node.children.map(normalisedNode) } : {}),
    ...(node.marks.length > 0 ? { marks: node.marks.map(normalisedMark) } : {}),
    ...(node.text === undefined ? {} : { text: node.text }),
  };
}

function ownAttributes(node: Node): Record<string, AttributeValue> {
  const specs = node.type.spec.attrs ?? {};
  return Object.fromEntries(
    Object.entries(node.attrs).filter(([name, value]) => value !== specs[name]?.default),
  );
}

function normalisedMark(mark: Mark): { readonly type: string } {
  return { type: mark.type.name };
}
