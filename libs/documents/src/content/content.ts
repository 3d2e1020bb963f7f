/** The value of an attribute of a node: ids and labels, spans, column widths. */
export type AttributeValue = string | number | null | readonly number[];

export interface ContentMark {
  readonly type: string;
}

/** A node as ProseMirror JSON. */
export interface ContentNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, AttributeValue>>;
  readonly content?: readonly ContentNode[];
  readonly marks?: readonly ContentMark[];
  readonly text?: string;
}

/** A whole document as ProseMirror JSON: `title section+`. */
export interface DocumentContent extends ContentNode {
  readonly type: 'doc';
}

/** The nodes inside a node; none for a leaf. */
export function childrenOf(node: ContentNode): readonly ContentNode[] {
  return node.content ?? [];
}

/** An attribute that is a text, or the empty text. */
export function textAttribute(node: ContentNode, name: string): string {
  const value = node.attrs?.[name];
  return typeof value === 'string' ? value : '';
}

/** Whether a node carries an identity: sections and clauses do. */
export function isIdentified(node: ContentNode): boolean {
  return node.type === 'section' || node.type === 'clause';
}

/** The node and everything in it, in document order. */
export function* everyNode(node: ContentNode): Generator<ContentNode> {
  yield node;
  for (const child of childrenOf(node)) yield* everyNode(child);
}
