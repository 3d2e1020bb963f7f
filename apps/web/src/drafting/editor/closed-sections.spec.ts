import { EditorState, TextSelection } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { type ClosedSection, closedSections, showClosed } from './closed-sections.js';
import { clause, section, textOf } from './testing.js';

const doc = textOf(
  section('a', 'First', clause('a1', 'one')),
  section('b', 'Second', clause('b1', 'two')),
  section('c', 'Third', clause('c1', 'three')),
);
const CLOSED: ClosedSection = { id: 'b', words: 'Closed.' };
let kept: ClosedSection[];
let state: EditorState;

beforeEach(() => {
  kept = [];
  const plugins = [closedSections({ section: 's', note: 'n' }, (each) => kept.push(each))];
  state = EditorState.create({ doc, plugins });
  showClosed([CLOSED])(state, (transaction) => {
    state = state.apply(transaction);
  });
});

const startOf = (index: number) =>
  doc.children.slice(0, index).reduce((at, { nodeSize }) => at + nodeSize, 0);
const wordsAt = (text: string) => {
  let at = -1;
  doc.descendants((node, pos) => {
    if (node.text === text) at = pos;
  });
  return at;
};
const sizeOf = (index: number) => doc.child(index).nodeSize;

type Change = (transaction: EditorState['tr']) => EditorState['tr'];

const KEPT: readonly [string, Change][] = [
  ['words put into it', (tr) => tr.insertText('x', wordsAt('two'))],
  ['its heading changed', (tr) => tr.insertText('x', wordsAt('Second'))],
  ['words taken from before it to after it', (tr) => tr.delete(wordsAt('one'), wordsAt('three'))],
  ['the section taken away', (tr) => tr.delete(startOf(2), startOf(2) + sizeOf(2))],
  ['its identity changed', (tr) => tr.setNodeAttribute(startOf(2), 'id', 'other')],
  [
    'another section moved past it',
    (tr) =>
      tr.delete(startOf(1), startOf(1) + sizeOf(1)).insert(startOf(2) + sizeOf(2) - sizeOf(1), doc.child(1)),
  ],
];

it.each(KEPT)('keeps a closed section: %s', async (_name, change) => {
  const next = state.apply(change(state.tr));
  expect(next.doc.eq(doc)).toBe(true);
  await Promise.resolve();
  expect(kept).toEqual([CLOSED]);
});

const DONE: readonly [string, Change][] = [
  ['words beside it', (tr) => tr.insertText('x', wordsAt('one'))],
  ['the section before it taken away', (tr) => tr.delete(startOf(1), startOf(1) + sizeOf(1))],
  [
    'a section put before it',
    (tr) => tr.insert(startOf(2), doc.child(1).type.create({ id: 'n' }, doc.child(1).content)),
  ],
  ['the caret put into it', (tr) => tr.setSelection(TextSelection.create(tr.doc, wordsAt('two')))],
];

it.each(DONE)('leaves the rest of the text alone: %s', async (_name, change) => {
  const transaction = change(state.tr);
  const next = state.apply(transaction);
  expect(next.doc.eq(transaction.doc)).toBe(true);
  await Promise.resolve();
  expect(kept).toEqual([]);
});

it('does nothing to an editor in which these sections are closed already: the caret stays where it is put', () => {
  const dispatched: unknown[] = [];
  expect(showClosed([{ ...CLOSED }])(state, (transaction) => dispatched.push(transaction))).toBe(false);
  const open = EditorState.create({ doc, plugins: state.plugins });
  expect(showClosed([])(open, (transaction) => dispatched.push(transaction))).toBe(false);
  expect(dispatched).toEqual([]);
});

it('takes in what comes from the shared document, and lets go of a section that is open again', () => {
  const remote = state.tr.insertText('x', wordsAt('two')).setMeta(ySyncPluginKey, { isChangeOrigin: true });
  expect(state.apply(remote).doc.textContent).toContain('xtwo');
  showClosed([])(state, (transaction) => {
    state = state.apply(transaction);
  });
  expect(state.apply(state.tr.insertText('x', wordsAt('two'))).doc.textContent).toContain('xtwo');
});
