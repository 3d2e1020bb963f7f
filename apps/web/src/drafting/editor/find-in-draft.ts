import type { Node } from '@tiptap/pm/model';
import { type Command, type EditorState, Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** Where words that were looked for stand. */
export interface Match {
  readonly from: number;
  readonly to: number;
}

/** What is looked for in the text, and what was found. */
export interface Finding {
  readonly query: string;
  readonly matches: readonly Match[];
  /** Index of the match that was gone to last; -1 before any was. */
  readonly current: number;
}

/** What an atom stands for among letters: nothing that can be looked for. */
const ATOM = '\ufffc';
const NOTHING: Finding = { query: '', matches: [], current: -1 };

const key = new PluginKey<Finding>('findInDraft');

/** Marks in the text what `lookFor` asks for, also while the text changes. */
export function findInDraft(look: { readonly found: string; readonly current: string }): Plugin<Finding> {
  return new Plugin<Finding>({
    key,
    state: {
      init: () => NOTHING,
      apply: (transaction, finding) => {
        const asked = transaction.getMeta(key) as Finding | undefined;
        if (asked) return asked;
        if (!transaction.docChanged || finding.query === '') return finding;
        const matches = matchesIn(transaction.doc, finding.query);
        return { ...finding, matches, current: Math.min(finding.current, matches.length - 1) };
      },
    },
    props: {
      decorations: (state) => {
        const { matches, current } = findingOf(state);
        const marks = matches.map(({ from, to }, index) =>
          Decoration.inline(from, to, {
            class: index === current ? `${look.found} ${look.current}` : look.found,
          }),
        );
        return DecorationSet.create(state.doc, marks);
      },
    },
  });
}

export function findingOf(state: EditorState): Finding {
  return key.getState(state) ?? NOTHING;
}

/** Looks for words; the empty text ends looking. */
export function lookFor(query: string): Command {
  return (state, dispatch) => {
    dispatch?.(state.tr.setMeta(key, { query, matches: matchesIn(state.doc, query), current: -1 }));
    return true;
  };
}

/** Goes to the next match (1) or the one before (-1), around the end; the first is the next after the caret. */
export function goToMatch(direction: 1 | -1): Command {
  return (state, dispatch) => {
    const finding = findingOf(state);
    const { matches } = finding;
    const current = stepFrom(finding, direction, state.selection.from);
    const match = matches[current];
    if (!match) return false;
    const selection = TextSelection.create(state.doc, match.from, match.to);
    dispatch?.(
      state.tr
        .setSelection(selection)
        .setMeta(key, { ...finding, current })
        .scrollIntoView(),
    );
    return true;
  };
}

/** Where words stand in the text of its paragraphs and headings, whatever their case; never across two of them. */
export function matchesIn(doc: Node, query: string): Match[] {
  const wanted = folded(query);
  if (wanted.trim() === '') return [];
  const found: Match[] = [];
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    const text = folded(node.textBetween(0, node.content.size, undefined, ATOM));
    for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length)) {
      found.push({ from: pos + 1 + at, to: pos + 1 + at + wanted.length });
    }
    return false;
  });
  return found;
}

function stepFrom({ matches, current }: Finding, direction: 1 | -1, caret: number): number {
  if (matches.length === 0) return -1;
  if (current !== -1) return (current + direction + matches.length) % matches.length;
  const next = matches.findIndex(({ from }) => from >= caret);
  if (direction === 1) return next === -1 ? 0 : next;
  return (next === -1 ? matches.length : next) - 1 < 0 ? matches.length - 1 : next - 1;
}

/** In lower case, letter by letter, so that every place stays where it is. */
function folded(text: string): string {
  return Array.from(text, (letter) => {
    const lower = letter.toLowerCase();
    return lower.length === letter.length ? lower : letter;
  }).join('');
}
