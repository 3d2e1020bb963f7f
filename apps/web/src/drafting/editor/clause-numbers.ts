import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { placedClauses } from './placed-clauses.js';

/** What an empty title and an empty heading show. */
export interface Placeholders {
  readonly title: string;
  readonly heading: string;
}

const key = new PluginKey<DecorationSet>('clauseNumbers');

/** Puts `data-number` on every section and clause, `data-mark` as it stands beside it, and `data-placeholder` on an empty title or heading. */
export function clauseNumbers(placeholders: Placeholders): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_config, { doc }) => decorationsOf(doc, placeholders),
      apply: (transaction, shown) =>
        transaction.docChanged ? decorationsOf(transaction.doc, placeholders) : shown,
    },
    props: { decorations: (state) => key.getState(state) },
  });
}

function decorationsOf(doc: Node, placeholders: Placeholders): DecorationSet {
  const numbers = placedClauses(doc).map(({ node, pos, number, mark }) =>
    Decoration.node(pos, pos + node.nodeSize, { 'data-number': number, 'data-mark': mark }),
  );
  return DecorationSet.create(doc, [...numbers, ...emptyLines(doc, placeholders)]);
}

function emptyLines(doc: Node, { title, heading }: Placeholders): Decoration[] {
  const found: Decoration[] = [];
  doc.descendants((node, pos) => {
    const shown = node.type.name === 'title' ? title : node.type.name === 'heading' ? heading : undefined;
    if (shown !== undefined && node.childCount === 0) {
      found.push(Decoration.node(pos, pos + node.nodeSize, { 'data-placeholder': shown }));
    }
    return node.type.name === 'section';
  });
  return found;
}
