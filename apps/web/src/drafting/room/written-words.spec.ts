import type { ContentNode } from '@concordat/documents';
import { TextSelection } from '@tiptap/pm/state';
import { at, atEmpty, clause, section, textOf } from '../editor/testing.js';
import { chosenLetters, passagesIn } from './written-words.js';

const cited: ContentNode = {
  type: 'paragraph',
  content: [
    { type: 'citation', attrs: { definitionId: 'd', versionId: 'v', label: 'cited' } },
    { type: 'text', text: 'is meant.' },
  ],
};
const doc = textOf(section('s-1', 'Heading', clause('c-1', 'First words.', cited, clause('c-2', 'Inside.'))));

describe('chosenLetters', () => {
  it('counts the letters of a clause, without what is no text and without those of clauses in it', () => {
    const from = at(doc, 'words').selection.head - 'words'.length;
    const to = at(doc, 'is').selection.head;
    const state = at(doc, 'First');
    const chosen = state.apply(state.tr.setSelection(TextSelection.create(doc, from, to)));
    expect(chosenLetters(chosen)).toEqual({ clauseId: 'c-1', number: '1.1', from: 6, letters: 'words.is' });
    expect(chosenLetters(state)).toEqual({
      clauseId: 'c-1',
      number: '1.1',
      from: 0,
      letters: 'First words.is meant.',
    });
  });

  it('has none in the title and in an empty clause', () => {
    expect(chosenLetters(at(doc, 'Text'))).toBeNull();
    const empty = textOf(section('s-1', 'Heading', clause('c-1', 'Full.'), clause('c-2', '')));
    expect(chosenLetters(atEmpty(empty))).toBeNull();
  });
});

describe('passagesIn', () => {
  const passages = [
    { text: 'First wo', by: 'Ann' },
    { text: 'rds.', by: 'Ben' },
    { text: 'is meant.', by: 'Ann' },
  ];

  it('cuts passages to what was chosen', () => {
    expect(passagesIn(passages, { from: 6, letters: 'words.' })).toEqual([
      { text: 'wo', by: 'Ann' },
      { text: 'rds.', by: 'Ben' },
    ]);
    expect(passagesIn(passages, { from: 9, letters: 'd' })).toEqual([{ text: 'd', by: 'Ben' }]);
  });

  it('are none where other words are stored', () => {
    expect(passagesIn(passages, { from: 6, letters: 'wards.' })).toBeNull();
    expect(passagesIn([], { from: 0, letters: 'x' })).toBeNull();
  });
});
