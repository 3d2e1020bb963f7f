import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { NodeView, ViewMutationRecord } from '@tiptap/pm/view';

/** How the box is shown in which a table scrolls that is wider than the text. */
export interface TableLook {
  readonly className: string;
  /** What it is called where the keyboard reaches it. */
  readonly label: string;
}

/** Puts every table into a box of its own. */
export function wideTables(look: TableLook): Plugin {
  return new Plugin({ props: { nodeViews: { table: () => new TableBox(look) } } });
}

/** The keyboard stops at the box only while there is something to scroll. */
class TableBox implements NodeView {
  readonly dom = document.createElement('div');
  readonly contentDOM = document.createElement('tbody');
  private readonly table = document.createElement('table');
  private readonly sizes = new ResizeObserver(() => this.measure());

  constructor(private readonly look: TableLook) {
    this.dom.className = look.className;
    this.dom.append(this.table);
    this.table.append(this.contentDOM);
    this.sizes.observe(this.dom);
    this.sizes.observe(this.table);
  }

  update({ type }: Node): boolean {
    return type.name === 'table';
  }

  /** A key that is pressed on the box itself is not for the text. */
  stopEvent({ target }: Event): boolean {
    return target === this.dom;
  }

  /** What is measured is written on the box; whatever else happens to it, words that come into it too, is the editor's. */
  ignoreMutation({ target, type }: ViewMutationRecord): boolean {
    return type === 'attributes' && target === this.dom;
  }

  destroy(): void {
    this.sizes.disconnect();
  }

  private measure(): void {
    const { dom, look } = this;
    if (dom.scrollWidth > dom.clientWidth) {
      dom.tabIndex = 0;
      dom.setAttribute('role', 'group');
      dom.setAttribute('aria-label', look.label);
    } else {
      for (const name of ['tabindex', 'role', 'aria-label']) dom.removeAttribute(name);
    }
  }
}
