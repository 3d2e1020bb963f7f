import { yDocFromContent } from '@concordat/documents';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { block, clause, section, textOf } from '../editor/testing.js';
import { beginningOf, chosenWords, editorBlocks, shownWords } from './chosen-words.js';
import { inTextOrder, placedThreads } from './placed-threads.js';

const doc = textOf(
  section(
    's',
    'Heading',
    clause('a', 'Homes are built well.', 'They last.', clause('b', 'inner'), block('note', 'A note.')),
    clause('c', 'Other words.'),
  ),
);

/** The state in which the letters from one text to the end of another are chosen. */
function choosing(from: string, to = from): EditorState {
  let start = 0;
  let end = 0;
  doc.descendants((node, pos) => {
    if (node.text?.includes(from)) start = pos + node.text.indexOf(from);
    if (node.text?.includes(to)) end = pos + node.text.indexOf(to) + to.length;
  });
  return EditorState.create({ doc, selection: TextSelection.create(doc, start, end) });
}

function caret(words: string): EditorState {
  const state = choosing(words);
  return state.apply(state.tr.setSelection(TextSelection.create(doc, state.selection.from)));
}

describe('what is chosen for a comment', () => {
  it('are the words of the selection, counted in the clause', () => {
    expect(chosenWords(choosing('built well'))).toMatchObject({
      clauseId: 'a',
      number: '1.1',
      phrase: { from: 10, quote: 'built well' },
    });
    expect(chosenWords(choosing('inner'))).toMatchObject({
      clauseId: 'b',
      phrase: { from: 0, quote: 'inner' },
    });
    expect(chosenWords(choosing('Heading'))).toMatchObject({
      clauseId: 's',
      phrase: { from: 0, quote: 'Heading' },
    });
    expect(chosenWords(choosing('A note'))).toMatchObject({
      clauseId: 'a',
      phrase: { from: 33, quote: 'A note' },
    });
  });

  it('goes over paragraphs of the clause, and stops where it ends', () => {
    expect(chosenWords(choosing('well', 'They'))?.phrase).toEqual({ from: 16, quote: 'well.\nThey' });
    const over = chosenWords(choosing('A note', 'Other'));
    expect(over).toMatchObject({ clauseId: 'a', phrase: { quote: 'A note.' } });
  });

  it('is the whole clause around a caret, or around nothing but blanks', () => {
    expect(chosenWords(caret('built'))).toMatchObject({ clauseId: 'a', phrase: null });
    expect(chosenWords(choosing(' '))?.phrase).toBeNull();
  });

  it('is nothing in the title', () => {
    expect(chosenWords(caret('Text'))).toBeNull();
  });

  it('is told where it stands in the editor', () => {
    const chosen = chosenWords(choosing('built well'));
    expect(doc.textBetween(chosen?.range.from ?? 0, chosen?.range.to ?? 0)).toBe('built well');
  });
});

describe('words that are shown', () => {
  it('leave out what stands for an atom, and are cut short to call something by', () => {
    expect(shownWords(' one\ufffctwo\nthree ')).toBe('one … two three');
    expect(beginningOf('abcdef', 3)).toBe('abc…');
    expect(beginningOf('abc', 3)).toBe('abc');
  });
});

describe('threads in the text', () => {
  const shared = yDocFromContent(doc.toJSON());
  const whole = (id: string, clauseId: string, quote: string) => ({ id, clauseId, quote, anchor: null });
  const threads = [
    whole('gone', 'x', 'Away.'),
    whole('late', 'c', 'Other words.'),
    whole('early', 'b', 'inner'),
    whole('changed', 's', 'Title'),
  ];

  it('are found where the editor shows their words, and ordered by that, those that are gone last', () => {
    expect(editorBlocks(doc).map(({ words }) => words)).toEqual([
      'Text',
      'Heading',
      'Homes are built well.',
      'They last.',
      'inner',
      'A note.',
      'Other words.',
    ]);
    const places = placedThreads(shared, doc, threads);
    const range = places?.get('late')?.range;
    expect(doc.textBetween(range?.from ?? 0, range?.to ?? 0)).toBe('Other words.');
    expect([...(places ?? [])].map(([id, { since }]) => `${id} ${since}`)).toEqual([
      'gone gone',
      'late unchanged',
      'early unchanged',
      'changed changed',
    ]);
    expect(inTextOrder(threads, places ?? new Map()).map(({ id }) => id)).toEqual([
      'changed',
      'early',
      'late',
      'gone',
    ]);
  });

  it('are not looked for while the editor shows something else', () => {
    expect(placedThreads(shared, textOf(section('s', 'Heading', clause('a', 'Other.'))), threads)).toBeNull();
  });
});
