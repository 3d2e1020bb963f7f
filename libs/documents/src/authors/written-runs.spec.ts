import * as Y from 'yjs';
import type { ContentNode } from '../content/content.js';
import { parseContent } from '../content/parse.js';
import { FRAGMENT } from '../schema/schema.js';
import { yDocFromContent } from '../sync/write-shared.js';
import { writtenRuns } from './written-runs.js';

const node = (type: string, content: ContentNode[], attrs?: ContentNode['attrs']): ContentNode => ({
  type,
  ...(attrs ? { attrs } : {}),
  content,
});
const said = (text: string, type = 'paragraph') => node(type, [{ type: 'text', text }]);

function replica(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

/** The text of a document's node that is reached by these indexes. */
function textAt(doc: Y.Doc, path: readonly number[]): Y.XmlText {
  const found = path.reduce<Y.XmlFragment>(
    (parent, index) => parent.get(index) as Y.XmlElement,
    doc.getXmlFragment(FRAGMENT),
  );
  return found.get(0) as unknown as Y.XmlText;
}

const base = () =>
  yDocFromContent(
    parseContent(
      node('doc', [
        said('Title', 'title'),
        node(
          'section',
          [
            said('Heading', 'heading'),
            node('clause', [said('one'), said('two'), node('clause', [said('inner')], { id: 'b' })], {
              id: 'a',
            }),
          ],
          { id: 's' },
        ),
      ]),
    ),
  );

describe('writtenRuns', () => {
  it('counts the characters of a clause by themselves, a paragraph’s end as one', () => {
    expect(writtenRuns(base()).map(({ clauseId, from, text }) => [clauseId, from, text])).toEqual([
      [null, 0, 'Title'],
      ['s', 0, 'Heading'],
      ['a', 0, 'one'],
      ['a', 4, 'two'],
      ['b', 0, 'inner'],
    ]);
  });

  it('tells apart who typed what, in the middle of another’s word too, and leaves out what is deleted', () => {
    const doc = base();
    const other = replica(doc);
    textAt(other, [1, 1, 0]).insert(1, 'XY');
    textAt(other, [1, 1, 0]).delete(0, 1);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    const found = writtenRuns(doc).filter(({ clauseId, from }) => clauseId === 'a' && from < 4);
    expect(found.map(({ from, text, clientId }) => [from, text, clientId === other.clientID])).toEqual([
      [0, 'XY', true],
      [2, 'ne', false],
    ]);
  });
});
