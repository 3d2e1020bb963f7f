import type { NodeName } from '@concordat/documents';
import type { Node, NodeType, ResolvedPos, Schema } from '@tiptap/pm/model';

/** A node that a position lies in. */
export interface Around {
  readonly node: Node;
  /** The position before it. */
  readonly pos: number;
  readonly depth: number;
}

/** The innermost node of one of these types that a position lies in. */
export function nearest($pos: ResolvedPos, ...names: readonly NodeName[]): Around | null {
  for (let depth = $pos.depth; depth > 0; depth -= 1) {
    const node = $pos.node(depth);
    if (names.some((name) => name === node.type.name)) return { node, pos: $pos.before(depth), depth };
  }
  return null;
}

/**
 * A node type of the document schema.
 * @throws Error when the schema is another one.
 */
export function typeOf(schema: Schema, name: NodeName): NodeType {
  const type = schema.nodes[name];
  if (!type) throw new Error(`The schema has no node "${name}".`);
  return type;
}
