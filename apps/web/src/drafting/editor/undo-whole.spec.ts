import { FRAGMENT } from '@concordat/documents';
import { prosemirrorToYXmlFragment, yUndoPlugin, yUndoPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { closedSections, showClosed } from './closed-sections.js';
import { clause, outline, section, textOf } from './testing.js';
import { undoSteps } from './undo-steps.js';
import { redoWhole, undoWhole } from './undo-whole.js';
import { Window } from './window.testing.js';
import { writtenByIdentity } from './written-by-identity.js';

const TEXT = textOf(
  section('s', 'Scope', clause('a', 'the first clause')),
  section('t', 'Terms', clause('b', 'the second clause')),
);
let window: Window;

beforeEach(() => {
  const shared = new Y.Doc();
  prosemirrorToYXmlFragment(TEXT, shared.getXmlFragment(FRAGMENT));
  const closed = closedSections({ section: 's', note: 'n' }, () => undefined);
  window = new Window(shared, [writtenByIdentity(), yUndoPlugin(), undoSteps(), closed]);
});
afterEach(() => window.destroy());

const pause = () => yUndoPluginKey.getState(window.state)?.undoManager.stopCapturing();
const write = (after: string, words: string) => {
  pause();
  window.putCaretAfter(after);
  window.dispatch(window.state.tr.insertText(words));
};
const close = (...ids: string[]) => {
  const sections = ids.map((id) => ({ id, words: 'Closed.' }));
  showClosed(sections)(window.state, window.dispatch);
};
const clauses = () =>
  outline(window.state)
    .map((line) => line.replace('^', '').trim())
    .filter((line) => /^[ab]:/u.test(line));

it('undoes what was written beside a section that was closed since, and leaves what was written in it', () => {
  write('the first clause', ' one');
  write('the second clause', ' two');
  close('t');
  expect(undoWhole(window.state)).toBe(true);
  expect(clauses()).toEqual(['a: the first clause', 'b: the second clause two']);
  expect(undoWhole(window.state)).toBe(false);
  expect(redoWhole(window.state)).toBe(true);
  expect(clauses()).toEqual(['a: the first clause one', 'b: the second clause two']);
});

it('does nothing again in a section that was closed since it was undone', () => {
  write('the first clause', ' one');
  write('the second clause', ' two');
  undoWhole(window.state);
  undoWhole(window.state);
  close('s');
  expect(redoWhole(window.state)).toBe(true);
  expect(clauses()).toEqual(['a: the first clause', 'b: the second clause two']);
  expect(redoWhole(window.state)).toBe(false);
});

it('puts nothing back that was taken out of a section that is closed now', () => {
  write('the first clause', ' one');
  pause();
  window.putCaretAfter('the second');
  const { head } = window.state.selection;
  window.dispatch(window.state.tr.delete(head - 6, head));
  close('t');
  expect(undoWhole(window.state)).toBe(true);
  expect(clauses()).toEqual(['a: the first clause', 'b: the  clause']);
});

it('passes over a step that has no effect any more to the next that may be undone, not to one that may not', () => {
  write('the second clause', ' two');
  write('the first clause', ' one');
  const { head } = window.state.selection;
  const { shared } = window;
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(shared));
  const otherWindow = new Window(other);
  otherWindow.dispatch(otherWindow.state.tr.delete(head - 4, head));
  Y.applyUpdate(shared, Y.encodeStateAsUpdate(other));
  otherWindow.destroy();
  close('t');
  expect(undoWhole(window.state)).toBe(false);
  expect(clauses()).toEqual(['a: the first clause', 'b: the second clause two']);
});
