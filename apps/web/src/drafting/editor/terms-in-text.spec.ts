import type { ContentNode } from '@concordat/documents';
import { termAt } from './terms-in-text.js';
import { at, section, textOf } from './testing.js';

const words = (text: string, ...marks: string[]): ContentNode => ({
  type: 'text',
  text,
  marks: marks.map((type) => ({ type })),
});
const cited = { definitionId: 'd-1', versionId: 'v-1' };
const doc = textOf(
  section('s-1', 'Heading', {
    type: 'clause',
    attrs: { id: 'c-1' },
    content: [
      {
        type: 'paragraph',
        content: [
          words('By '),
          words('carbon ', 'term'),
          words('compliance', 'term', 'bold'),
          words(' we mean '),
          { type: 'citation', attrs: { ...cited, label: 'as it was' } },
          words(' here.'),
        ],
      },
    ],
  }),
);
const place = (text: string) => termAt(doc, at(doc, text).selection.head);

describe('termAt', () => {
  it('finds the words of a term around a place, also where they are drawn in parts', () => {
    for (const inside of ['car', 'carbon ', 'compl']) {
      expect(place(inside)).toMatchObject({ words: 'carbon compliance', cited: null });
    }
    const found = place('car');
    expect(doc.textBetween(found?.from ?? 0, found?.to ?? 0)).toBe('carbon compliance');
  });

  it('finds none beside a term and in other words', () => {
    expect(['By ', 'compliance', ' we'].map(place)).toEqual([null, null, null]);
  });

  it('finds a citation before and after a place', () => {
    const before = at(doc, ' we mean ').selection.head;
    expect(termAt(doc, before)).toEqual({ from: before, to: before + 1, words: 'as it was', cited });
    expect(termAt(doc, before + 1)?.cited).toEqual(cited);
    expect(termAt(doc, before + 2)).toBeNull();
  });
});
