import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView, NodeView } from '@tiptap/pm/view';

/** Where citations of sources lead, and how. */
export interface EvidenceLook {
  /** The address under which the pages of sources are. */
  readonly base: string;
  /** What is said of a link before it is followed. */
  readonly title: string;
}

/** Draws every citation of a source as a link to its page; whoever writes stays where they are. */
export function evidenceLinks(look: EvidenceLook): Plugin {
  return new Plugin({
    props: { nodeViews: { evidenceCitation: (node, view) => new SourceView(node, view, look) } },
  });
}

class SourceView implements NodeView {
  readonly dom = document.createElement('cite');
  private readonly link = document.createElement('a');

  constructor(
    private node: Node,
    view: EditorView,
    private readonly look: EvidenceLook,
  ) {
    this.link.target = '_blank';
    this.link.rel = 'noreferrer';
    this.link.title = look.title;
    this.link.draggable = false;
    // While it can be typed in, the text takes every key: the checks below it list the sources for the keyboard.
    if (view.editable) this.link.tabIndex = -1;
    this.dom.append(this.link);
    this.draw();
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.draw();
    return true;
  }

  ignoreMutation(): boolean {
    return true;
  }

  private draw(): void {
    const evidenceId = String(this.node.attrs.evidenceId);
    this.link.href = `${this.look.base}/${encodeURIComponent(evidenceId)}`;
    this.link.textContent = String(this.node.attrs.label);
    this.dom.dataset.evidence = evidenceId;
  }
}
