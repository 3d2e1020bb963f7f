import type { Node } from '@tiptap/pm/model';
import { type Command, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { AtomView } from './atom-view.js';

/** Where citations of sources lead, and how they are shown. */
export interface EvidenceLook {
  /** The address under which the pages of sources are. */
  readonly base: string;
  /** What is said of a link before it is followed. */
  readonly title: string;
  /** What stands behind the citation of a source that was withdrawn. */
  readonly withdrawnText: string;
  readonly withdrawnClassName: string;
}

interface Shown {
  readonly withdrawn: ReadonlySet<string>;
  readonly marks: DecorationSet;
}

const key = new PluginKey<Shown>('evidenceLinks');
const NOTHING: Shown = { withdrawn: new Set(), marks: DecorationSet.empty };

/** Draws every citation of a source as a link to its page; whoever writes stays where they are. */
export function evidenceLinks(look: EvidenceLook): Plugin<Shown> {
  return new Plugin<Shown>({
    key,
    state: {
      init: () => NOTHING,
      apply: (transaction, before) => {
        const given = transaction.getMeta(key) as ReadonlySet<string> | undefined;
        if (!given && !transaction.docChanged) return before;
        const withdrawn = given ?? before.withdrawn;
        return withdrawn.size === 0 ? NOTHING : { withdrawn, marks: marksIn(transaction.doc, withdrawn) };
      },
    },
    props: {
      decorations: (state) => key.getState(state)?.marks,
      nodeViews: {
        evidenceCitation: (node, view, _getPos, decorations) => new SourceView(node, view, decorations, look),
      },
    },
  });
}

/** Says behind citations of these sources, and no others, that they were withdrawn. */
export function showWithdrawn(withdrawn: ReadonlySet<string>): Command {
  return (state, dispatch) => {
    dispatch?.(state.tr.setMeta(key, withdrawn).setMeta('addToHistory', false));
    return true;
  };
}

function marksIn(doc: Node, withdrawn: ReadonlySet<string>): DecorationSet {
  const marks: Decoration[] = [];
  doc.descendants(({ type, attrs }, pos) => {
    if (type.name !== 'evidenceCitation' || !withdrawn.has(String(attrs.evidenceId))) return;
    marks.push(Decoration.node(pos, pos + 1, {}, { withdrawn: true }));
  });
  return DecorationSet.create(doc, marks);
}

class SourceView extends AtomView<HTMLElement> {
  private readonly link = document.createElement('a');
  private readonly flag = document.createElement('span');

  constructor(
    node: Node,
    view: EditorView,
    decorations: readonly Decoration[],
    private readonly look: EvidenceLook,
  ) {
    super(node, document.createElement('cite'));
    this.link.target = '_blank';
    this.link.rel = 'noreferrer';
    this.link.title = look.title;
    this.link.draggable = false;
    // While it can be typed in, the text takes every key: the checks below it list the sources for the keyboard.
    if (view.editable) this.link.tabIndex = -1;
    this.flag.className = look.withdrawnClassName;
    this.dom.append(this.link, this.flag);
    this.draw(decorations);
  }

  protected draw(decorations: readonly Decoration[]): void {
    const { base, withdrawnText } = this.look;
    const evidenceId = String(this.node.attrs.evidenceId);
    this.link.href = `${base}/${encodeURIComponent(evidenceId)}`;
    this.link.textContent = String(this.node.attrs.label);
    this.flag.textContent = decorations.some(({ spec }) => spec.withdrawn === true)
      ? ` ${withdrawnText}`
      : '';
    this.dom.dataset.evidence = evidenceId;
  }
}
