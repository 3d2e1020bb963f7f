import { type Command, type EditorState, Plugin, PluginKey, Selection } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** Words in the text that something is said about. */
export interface CommentMark {
  readonly threadId: string;
  readonly from: number;
  readonly to: number;
  readonly current: boolean;
  /** Whether a whole clause is meant: it is marked beside the text. */
  readonly whole: boolean;
}

const key = new PluginKey<readonly CommentMark[]>('commentMarks');

/** Marks the words that threads are about; a click on them is told of. */
export function commentMarks(
  look: { readonly marked: string; readonly whole: string; readonly current: string },
  onChosen: (threadId: string) => void,
): Plugin<readonly CommentMark[]> {
  return new Plugin<readonly CommentMark[]>({
    key,
    state: {
      init: () => [],
      apply: (transaction, marks) => {
        const given = transaction.getMeta(key) as readonly CommentMark[] | undefined;
        if (given) return given;
        if (!transaction.docChanged) return marks;
        return marks.flatMap((mark) => {
          const from = transaction.mapping.map(mark.from, 1);
          const to = transaction.mapping.map(mark.to, -1);
          return from < to ? [{ ...mark, from, to }] : [];
        });
      },
    },
    props: {
      decorations: (state) => {
        const shown = marksOf(state).map(({ from, to, current, whole }) =>
          Decoration.inline(from, to, {
            class: [whole ? look.whole : look.marked, ...(current ? [look.current] : [])].join(' '),
          }),
        );
        return DecorationSet.create(state.doc, shown);
      },
      handleClick: (view, pos) => {
        const hit = marksOf(view.state)
          .filter(({ from, to, whole }) => !whole && from <= pos && pos <= to)
          .sort((one, other) => one.to - one.from - (other.to - other.from))[0];
        if (!hit) return false;
        // Said before the marks are drawn anew, which would put the caret back to where it was.
        view.dispatch(view.state.tr.setSelection(Selection.near(view.state.doc.resolve(pos))));
        onChosen(hit.threadId);
        return false;
      },
    },
  });
}

export function marksOf(state: EditorState): readonly CommentMark[] {
  return key.getState(state) ?? [];
}

/** Marks these words and no others. */
export function markComments(marks: readonly CommentMark[]): Command {
  return (state, dispatch) => {
    dispatch?.(state.tr.setMeta(key, marks).setMeta('addToHistory', false));
    return true;
  };
}
