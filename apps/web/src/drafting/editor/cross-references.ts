import type { Node } from '@tiptap/pm/model';
import { type Command, type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { AtomView } from './atom-view.js';
import { typeOf } from './nearest.js';
import { identityOf, numberAt, type PlacedClause, placedClauses } from './placed-clauses.js';

/** How references are shown. */
export interface ReferenceLook {
  readonly className: string;
  readonly brokenClassName: string;
  /** What stands where a reference leads to no clause. */
  readonly brokenText: string;
  readonly brokenTitle: string;
}

/** A reference that leads to no clause, and where it stands. */
export interface BrokenReference {
  readonly pos: number;
  /** The clause or section that holds it; null for the title. */
  readonly number: string | null;
}

const key = new PluginKey<DecorationSet>('crossReferences');

/** Shows every cross-reference as the number that its clause has now, or as broken where that clause is gone. */
export function crossReferences(look: ReferenceLook): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_config, { doc }) => numbersShown(doc),
      apply: (transaction, shown) => (transaction.docChanged ? numbersShown(transaction.doc) : shown),
    },
    props: {
      decorations: (state) => key.getState(state),
      nodeViews: {
        crossReference: (node, _view, _getPos, decorations) => new ReferenceView(node, decorations, look),
      },
    },
  });
}

/** Puts a reference to a clause or section where the caret is, in place of what is selected. */
export function insertReference(clauseId: string): Command {
  return (state, dispatch) => {
    const target = placedClauses(state.doc).find(({ node }) => identityOf(node) === clauseId);
    if (!target || !state.selection.$from.parent.inlineContent) return false;
    const reference = typeOf(state.schema, 'crossReference').create({ clauseId, label: target.number });
    dispatch?.(state.tr.replaceSelectionWith(reference).scrollIntoView());
    return true;
  };
}

/** The references of a text that lead nowhere, in order. */
export function brokenReferences({ doc }: Pick<EditorState, 'doc'>): BrokenReference[] {
  const placed = placedClauses(doc);
  const numbers = numbersOf(placed);
  return references(doc)
    .filter(({ node }) => !numbers.has(String(node.attrs.clauseId)))
    .map(({ pos }) => ({ pos, number: numberAt(placed, pos) }));
}

function numbersShown(doc: Node): DecorationSet {
  const numbers = numbersOf(placedClauses(doc));
  const shown = references(doc).map(({ node, pos }) =>
    Decoration.node(pos, pos + 1, {}, { refersTo: numbers.get(String(node.attrs.clauseId)) ?? null }),
  );
  return DecorationSet.create(doc, shown);
}

function references(doc: Node): { readonly node: Node; readonly pos: number }[] {
  const found: { node: Node; pos: number }[] = [];
  doc.descendants((node, pos) => {
    if (node.type.name === 'crossReference') found.push({ node, pos });
  });
  return found;
}

function numbersOf(placed: readonly PlacedClause[]): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>();
  for (const { node, number } of placed) {
    const id = identityOf(node);
    if (id !== null && !numbers.has(id)) numbers.set(id, number);
  }
  return numbers;
}

class ReferenceView extends AtomView<HTMLSpanElement> {
  constructor(
    node: Node,
    decorations: readonly Decoration[],
    private readonly look: ReferenceLook,
  ) {
    super(node, document.createElement('span'));
    this.draw(decorations);
  }

  protected draw(decorations: readonly Decoration[]): void {
    const number: unknown = decorations.find(({ spec }) => 'refersTo' in spec)?.spec.refersTo;
    const { className, brokenClassName, brokenText, brokenTitle } = this.look;
    const leads = typeof number === 'string';
    this.dom.className = leads ? className : `${className} ${brokenClassName}`;
    this.dom.textContent = leads ? number : brokenText;
    this.dom.title = leads ? '' : brokenTitle;
    this.dom.dataset.clauseId = String(this.node.attrs.clauseId);
  }
}
