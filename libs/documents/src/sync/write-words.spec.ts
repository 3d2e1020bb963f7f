import fc from 'fast-check';
import * as Y from 'yjs';
import { writtenRuns } from '../authors/written-runs.js';
import type { ContentNode, DocumentContent } from '../content/content.js';
import { parseContent } from '../content/parse.js';
import { anyContent } from '../testing.js';
import { contentFromYDoc } from './read-shared.js';
import { applyContentToYDoc, yDocFromContent } from './write-shared.js';
import { applyContentByWords } from './write-words.js';

const term = (text: string): ContentNode => ({ type: 'text', text, marks: [{ type: 'term' }] });
const plain = (text: string): ContentNode => ({ type: 'text', text });
const draft = (...content: ContentNode[]): DocumentContent => ({
  type: 'doc',
  content: [
    { type: 'title' },
    {
      type: 'section',
      attrs: { id: 's' },
      content: [
        { type: 'heading' },
        { type: 'clause', attrs: { id: 'c' }, content: [{ type: 'paragraph', content }] },
      ],
    },
  ],
});

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

describe('a text written word by word', () => {
  it('is the text that was given, whatever was there', () => {
    fc.assert(
      fc.property(anyContent, anyContent, (before, after) => {
        const doc = yDocFromContent(before);
        applyContentByWords(doc, after);
        expect(contentFromYDoc(doc)).toEqual(parseContent(after));
      }),
    );
  });

  it('leaves every word that stays to whoever wrote it', () => {
    const first = yDocFromContent(draft(plain('A guide says how to run '), term('the home'), plain('.')));
    const second = copyOf(first);
    applyContentByWords(
      second,
      draft(plain('A short guide says how to run '), term('the home'), plain(' well.')),
    );
    const mine = writtenRuns(second).filter(({ clientId }) => clientId === second.clientID);
    expect(mine.map(({ text }) => text)).toEqual(['short ', ' well']);
  });

  it('merges with what another writes between its changes', () => {
    const first = yDocFromContent(draft(plain('One two three four five.')));
    const second = copyOf(first);
    applyContentToYDoc(first, draft(plain('One two three and four five.')));
    applyContentByWords(second, draft(plain('Once two three four fives.')));
    Y.applyUpdate(first, Y.encodeStateAsUpdate(second));
    expect(contentFromYDoc(first)).toEqual(parseContent(draft(plain('Once two three and four fives.'))));
  });
});
