import * as Y from 'yjs';
import type { ContentNode } from '../content/content.js';
import { parseContent } from '../content/parse.js';
import { applyContentToYDoc, yDocFromContent } from '../sync/index.js';
import { anchorPhrase, clauseQuote, findSpokenOf, wordsIn } from './phrases.js';
import { clauseWords, sharedBlocks } from './shared-words.js';

const node = (type: string, content: ContentNode[], attrs?: ContentNode['attrs']): ContentNode => ({
  type,
  ...(attrs ? { attrs } : {}),
  content,
});
const text = (words: string): ContentNode => ({ type: 'text', text: words });
const said = (words: string, type = 'paragraph') => node(type, words === '' ? [] : [text(words)]);
const clause = (id: string, ...content: ContentNode[]) => node('clause', content, { id });
const document = (...clauses: ContentNode[]) =>
  parseContent(
    node('doc', [
      said('Title', 'title'),
      node('section', [said('Heading', 'heading'), ...clauses], { id: 's' }),
    ]),
  );

const FIRST = clause(
  'a',
  said('Homes are built well.'),
  said('They last.'),
  clause('b', said('inner')),
  node('note', [said('A note.')]),
);
const base = () => yDocFromContent(document(FIRST, clause('c', said('Other words.'))));

/** The letters of a clause's first paragraph. */
function letters(doc: Y.Doc, clauseId: string): Y.XmlText {
  const found = sharedBlocks(doc)
    .find((block) => block.clauseId === clauseId)
    ?.element.get(0);
  if (!(found instanceof Y.XmlText)) throw new Error('no letters');
  return found;
}

function spokenOf(doc: Y.Doc, quote: string, clauseId = 'a') {
  const anchor = anchorPhrase(doc, clauseId, { from: 0, quote });
  if (anchor === null) throw new Error(`“${quote}” is not there`);
  return { clauseId, anchor, quote };
}

describe('the words of a clause', () => {
  it('are its own, a line a paragraph, an atom as one letter', () => {
    const broken = clause('c', node('paragraph', [text('one'), { type: 'hardBreak' }, text('two')]));
    const doc = yDocFromContent(document(FIRST, broken));
    expect(clauseWords(doc, 'a')).toBe('Homes are built well.\nThey last.\nA note.');
    expect(clauseWords(doc, 'b')).toBe('inner');
    expect(clauseWords(doc, 'c')).toBe('one\ufffctwo');
    expect(clauseWords(doc, 's')).toBe('Heading');
    expect(clauseWords(doc, 'gone')).toBeNull();
  });

  it('are quoted without what a database cannot hold, and not without end', () => {
    expect(clauseQuote('a\0b\ud800')).toBe('a\ufffdb\ufffd');
    expect(clauseQuote('x'.repeat(20_000))).toHaveLength(10_000);
  });
});

describe('a phrase', () => {
  it('is anchored where its words stand, nearest to where they were chosen', () => {
    const doc = yDocFromContent(document(clause('a', said('tea and tea and tea'))));
    const anchor = anchorPhrase(doc, 'a', { from: 9, quote: 'tea' });
    const found = findSpokenOf(doc, { clauseId: 'a', quote: 'tea', anchor });
    expect(found.range).toEqual({ from: { block: 2, offset: 8 }, to: { block: 2, offset: 11 } });
    expect(anchorPhrase(doc, 'a', { from: 0, quote: 'coffee' })).toBeNull();
    expect(anchorPhrase(doc, 'none', { from: 0, quote: 'tea' })).toBeNull();
  });

  it('stays with its letters while others type before, after and in other clauses', () => {
    const doc = base();
    const spoken = spokenOf(doc, 'built well');
    letters(doc, 'a').insert(0, 'All ');
    letters(doc, 'a').insert(letters(doc, 'a').length, ' Always.');
    letters(doc, 'c').insert(0, 'X');
    const found = findSpokenOf(doc, spoken);
    expect([found.since, found.words]).toEqual(['unchanged', 'built well']);
    expect(found.range?.from).toEqual({ block: 2, offset: 14 });
  });

  it('has changed when something in it was typed or deleted, and is told as it stands', () => {
    const doc = base();
    const spoken = spokenOf(doc, 'built well');
    letters(doc, 'a').insert(16, 'very ');
    expect(findSpokenOf(doc, spoken)).toMatchObject({ since: 'changed', words: 'built very well' });
    letters(doc, 'a').delete(21, 4);
    expect(findSpokenOf(doc, spoken)).toMatchObject({ since: 'changed', words: 'built very ' });
  });

  it('may go over paragraphs', () => {
    const doc = base();
    const spoken = spokenOf(doc, 'well.\nThey last');
    const found = findSpokenOf(doc, spoken);
    expect(found.since).toBe('unchanged');
    expect(found.range && wordsIn(sharedBlocks(doc), found.range)).toBe('well.\nThey last');
  });

  it('may begin and end with an atom', () => {
    const content = node('paragraph', [
      text('one'),
      { type: 'hardBreak' },
      text('two'),
      { type: 'hardBreak' },
    ]);
    const doc = yDocFromContent(document(clause('a', content)));
    const spoken = spokenOf(doc, '\ufffctwo\ufffc');
    letters(doc, 'a').insert(0, 'x');
    expect(findSpokenOf(doc, spoken).range).toEqual({
      from: { block: 2, offset: 4 },
      to: { block: 2, offset: 9 },
    });
  });

  it('is gone when its words, its paragraph or its clause are deleted, and is back when they are', () => {
    const deleted: ((doc: Y.Doc) => void)[] = [
      (doc) => letters(doc, 'a').delete(10, 10),
      (doc) =>
        applyContentToYDoc(doc, document(clause('a', said('They last.')), clause('c', said('Other words.')))),
      (doc) => applyContentToYDoc(doc, document(clause('c', said('Other words.')))),
    ];
    for (const remove of deleted) {
      const doc = base();
      const spoken = spokenOf(doc, 'built well');
      remove(doc);
      expect(findSpokenOf(doc, spoken)).toEqual({ since: 'gone', words: null, range: null });
      applyContentToYDoc(doc, document(clause('z', said('Homes are built well again.'))));
      expect(findSpokenOf(doc, spoken).since).toBe('unchanged');
    }
  });

  it('is not taken for another that says the same twice', () => {
    const doc = yDocFromContent(
      document(clause('a', said('one')), clause('b', said('one')), clause('c', said('one'))),
    );
    const spoken = spokenOf(doc, 'one', 'b');
    letters(doc, 'b').delete(0, 3);
    expect(findSpokenOf(doc, spoken).since).toBe('gone');
  });
});

describe('a whole clause', () => {
  const whole = (doc: Y.Doc) => ({
    clauseId: 'a',
    anchor: null,
    quote: clauseQuote(clauseWords(doc, 'a') ?? ''),
  });

  it('is unchanged, has changed, or is gone', () => {
    const doc = base();
    const spoken = whole(doc);
    expect(findSpokenOf(doc, spoken).since).toBe('unchanged');
    letters(doc, 'a').insert(0, 'All ');
    expect(findSpokenOf(doc, spoken)).toMatchObject({
      since: 'changed',
      words: expect.stringMatching(/^All Homes/u),
    });
    applyContentToYDoc(doc, document(clause('c', said('Other words.'))));
    expect(findSpokenOf(doc, spoken).since).toBe('gone');
  });
});
