import { type Pasted, readPasted } from '@concordat/documents';
import { Fragment, Node, type ResolvedPos, type Schema, Slice } from '@tiptap/pm/model';
import { type Command, Plugin, TextSelection } from '@tiptap/pm/state';
import { nearest } from './nearest.js';

/** What ProseMirror writes into everything that was copied from an editor of its own. */
const OWN = 'data-pm-slice';

/**
 * Takes what was copied from Word or from a web page as the schema has it. Copies from a draft stay as they are, and
 * cells that are put into a table are the table's own matter.
 */
export function pasting(): Plugin {
  return new Plugin({
    props: {
      handlePaste: (view, event) => {
        const html = event.clipboardData?.getData('text/html') ?? '';
        if (html === '' || html.includes(OWN)) return false;
        const { body } = new DOMParser().parseFromString(html, 'text/html');
        const inCell = nearest(view.state.selection.$from, 'tableCell', 'tableHeader') !== null;
        if (inCell && body.querySelector('table') !== null) return false;
        return putPasted(readPasted(body))(view.state, view.dispatch);
      },
    },
  });
}

/**
 * Puts in what was read of a page: blocks where the caret is, clauses after the clause with the caret (in place of it
 * when it is empty), sections after its section. Does not apply where there was nothing to read.
 */
export function putPasted({ blocks, clauses, sections }: Pasted): Command {
  return (state, dispatch) => {
    if (blocks.length + clauses.length + sections.length === 0) return false;
    if (!dispatch) return true;
    const { schema } = state;
    const tr = state.tr;
    if (blocks.length > 0) {
      tr.replaceSelection(Slice.maxOpen(nodesOf(schema, blocks), false));
      dispatch(tr.scrollIntoView());
      return true;
    }
    if (!state.selection.empty) tr.deleteSelection();
    const $from = tr.doc.resolve(tr.selection.from);
    const afterSection = sectionEnd($from);
    if (sections.length > 0) tr.insert(afterSection, nodesOf(schema, sections));
    let end = afterSection + sizeOf(nodesOf(schema, sections));
    if (clauses.length > 0) {
      const { from, to } = clausePlace($from);
      const put = nodesOf(schema, clauses);
      tr.replaceWith(from, to, put);
      if (sections.length === 0) end = from + sizeOf(put);
      else end += sizeOf(put) - (to - from);
    }
    tr.setSelection(TextSelection.near(tr.doc.resolve(end), -1));
    dispatch(tr.scrollIntoView());
    return true;
  };
}

function nodesOf(schema: Schema, content: Pasted['blocks']): Fragment {
  return Fragment.from(content.map((each) => Node.fromJSON(schema, each)));
}

function sizeOf({ size }: Fragment): number {
  return size;
}

/** Where sections go: after the one with the caret, or first of all. */
function sectionEnd($from: ResolvedPos): number {
  const section = nearest($from, 'section');
  return section ? section.pos + section.node.nodeSize : ($from.doc.firstChild?.nodeSize ?? 0);
}

/** Where clauses go: in place of an empty clause, after the outermost one with the caret, or first in the section. */
function clausePlace($from: ResolvedPos): { readonly from: number; readonly to: number } {
  const section = nearest($from, 'section');
  if (!section) {
    const title = $from.doc.firstChild?.nodeSize ?? 0;
    const at = title + 1 + ($from.doc.maybeChild(1)?.firstChild?.nodeSize ?? 0);
    return { from: at, to: at };
  }
  const index = $from.index(section.depth);
  const child = section.node.child(index);
  const start = $from.posAtIndex(index, section.depth);
  const end = start + child.nodeSize;
  const blank = child.type.name === 'clause' && child.childCount === 1 && child.textContent === '';
  return blank && child.firstChild?.childCount === 0 ? { from: start, to: end } : { from: end, to: end };
}
