import type { Node } from '@tiptap/pm/model';
import type { Decoration, NodeView } from '@tiptap/pm/view';

/** A node without content of its own that is drawn from its attributes and from what decorates it. */
export abstract class AtomView<Dom extends HTMLElement> implements NodeView {
  protected constructor(
    protected node: Node,
    readonly dom: Dom,
  ) {}

  update(node: Node, decorations: readonly Decoration[]): boolean {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.draw(decorations);
    return true;
  }

  ignoreMutation(): boolean {
    return true;
  }

  protected abstract draw(decorations: readonly Decoration[]): void;
}
