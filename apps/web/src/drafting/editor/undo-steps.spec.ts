import { FRAGMENT } from '@concordat/documents';
import { prosemirrorToYXmlFragment, undo, yUndoPlugin } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { newClause } from './clause-commands.js';
import { moveClause } from './place-commands.js';
import { clause, outline, section, textOf } from './testing.js';
import { undoSteps } from './undo-steps.js';
import { Window } from './window.testing.js';
import { writtenByIdentity } from './written-by-identity.js';

const TEXT = textOf(section('s', 'Scope', clause('a', 'the first clause'), clause('b', 'the second clause')));
const CLAUSES = ['  a: the first clause', '  b: the second clause'];

let window: Window;

beforeEach(() => {
  const shared = new Y.Doc();
  prosemirrorToYXmlFragment(TEXT, shared.getXmlFragment(FRAGMENT));
  window = new Window(shared, [writtenByIdentity(), yUndoPlugin(), undoSteps()]);
  window.putCaretAfter('the second clause');
});
afterEach(() => window.destroy());

const type = (letters: string) => {
  for (const letter of letters) window.dispatch(window.state.tr.insertText(letter));
};
const clauses = () =>
  outline(window.state)
    .slice(1)
    .map((line) => line.replace('^', ''));
const undone = () => {
  undo(window.state);
  return clauses();
};

it('undoes typing without a pause as one', () => {
  type(' goes on');
  expect(undone()).toEqual(CLAUSES);
});

it('undoes a clause moved by itself, and not what was typed just before and after', () => {
  type('X');
  moveClause(-1)(window.state, window.dispatch);
  type('Y');
  expect(clauses()).toEqual(['  b: the second clauseXY', '  a: the first clause']);
  expect(undone()).toEqual(['  b: the second clauseX', '  a: the first clause']);
  expect(undone()).toEqual(['  a: the first clause', '  b: the second clauseX']);
  expect(undone()).toEqual(CLAUSES);
});

it('undoes a clause begun, a passage taken out and a mark each by itself', () => {
  newClause(window.state, window.dispatch);
  const { tr, schema } = window.state;
  window.dispatch(tr.addMark(4, 8, schema.mark('bold')));
  window.dispatch(window.state.tr.delete(15, 20));
  const marked = () => window.state.doc.rangeHasMark(4, 8, schema.marks.bold as never);
  expect(undone()).toHaveLength(3);
  expect(clauses().slice(0, 2)).toEqual(CLAUSES);
  expect(marked()).toBe(true);
  expect(undone()).toHaveLength(3);
  expect(marked()).toBe(false);
  expect(undone()).toEqual(CLAUSES);
});
