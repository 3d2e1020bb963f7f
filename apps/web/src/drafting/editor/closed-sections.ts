import type { Node } from '@tiptap/pm/model';
import { type Command, type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { isRemote } from './is-remote.js';

/** A section that nobody can change for now, and what is said about that above it. */
export interface ClosedSection {
  readonly id: string;
  readonly words: string;
}

const key = new PluginKey<readonly ClosedSection[]>('closedSections');

/**
 * Keeps closed sections as they are, and where they are among the others: what this window would change in them is not
 * done, and told of. What comes from the shared document is.
 */
export function closedSections(
  look: { readonly section: string; readonly note: string },
  onKept: (section: ClosedSection) => void,
): Plugin<readonly ClosedSection[]> {
  return new Plugin<readonly ClosedSection[]>({
    key,
    state: {
      init: () => [],
      apply: (transaction, before) =>
        (transaction.getMeta(key) as readonly ClosedSection[] | undefined) ?? before,
    },
    filterTransaction: (transaction, state) => {
      if (!transaction.docChanged || isRemote(transaction)) return true;
      const closed = closedIn(state);
      const kept = closed.find(({ id }) => !isAsBefore(id, state.doc, transaction.doc));
      if (kept === undefined) return true;
      queueMicrotask(() => onKept(kept));
      return false;
    },
    props: {
      decorations: (state) => DecorationSet.create(state.doc, decorationsOf(state, look)),
    },
  });
}

/** The sections that are closed in this window. */
export function closedIn(state: EditorState): readonly ClosedSection[] {
  return key.getState(state) ?? [];
}

/** Closes these sections and no others in this window; nothing happens to an editor in which it is so already. */
export function showClosed(sections: readonly ClosedSection[]): Command {
  return (state, dispatch) => {
    if (JSON.stringify(key.getState(state)) === JSON.stringify(sections)) return false;
    dispatch?.(state.tr.setMeta(key, sections).setMeta('addToHistory', false));
    return true;
  };
}

/** Whether a section is the same in two texts, and stands among the same others. */
function isAsBefore(id: string, before: Node, after: Node): boolean {
  const [was, is] = [placeOf(id, before), placeOf(id, after)];
  if (was === null) return true;
  if (is === null || !was.section.eq(is.section)) return false;
  const stay = new Set([...is.before, ...is.after]);
  const staying = was.before.filter((each) => stay.has(each));
  return (
    staying.every((each) => is.before.includes(each)) && was.after.every((each) => !is.before.includes(each))
  );
}

interface Place {
  readonly section: Node;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

function placeOf(id: string, doc: Node): Place | null {
  const ids = doc.children.map(({ attrs }) => String(attrs.id));
  const index = doc.children.findIndex((each) => each.type.name === 'section' && each.attrs.id === id);
  const section = doc.children[index];
  return section ? { section, before: ids.slice(0, index), after: ids.slice(index + 1) } : null;
}

function decorationsOf(
  state: EditorState,
  look: { readonly section: string; readonly note: string },
): Decoration[] {
  const closed = closedIn(state);
  if (closed.length === 0) return [];
  const decorations: Decoration[] = [];
  state.doc.forEach((section, pos) => {
    const found = closed.find(({ id }) => section.type.name === 'section' && section.attrs.id === id);
    if (found === undefined) return;
    decorations.push(
      Decoration.node(pos, pos + section.nodeSize, { class: look.section }),
      Decoration.widget(pos, () => noteOf(found, look.note), {
        side: -1,
        key: `closed ${found.id} ${found.words}`,
        ignoreSelection: true,
      }),
    );
  });
  return decorations;
}

function noteOf({ words }: ClosedSection, className: string): HTMLElement {
  const note = document.createElement('p');
  note.className = className;
  note.contentEditable = 'false';
  note.textContent = words;
  return note;
}
