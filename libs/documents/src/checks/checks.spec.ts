import fc from 'fast-check';
import type { ContentNode, DocumentContent } from '../content/content.js';
import { anyContent } from '../testing.js';
import { readability } from './readability.js';
import { twofoldCitations, undefinedTerms } from './terms.js';

const text = (words: string, ...marks: string[]): ContentNode => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}),
});
const cite = (definitionId: string, versionId: string, label = definitionId): ContentNode => ({
  type: 'citation',
  attrs: { definitionId, versionId, label },
});
const paragraph = (...content: ContentNode[]): ContentNode => ({ type: 'paragraph', content });
const clause = (...content: ContentNode[]): ContentNode => ({ type: 'clause', attrs: { id: null }, content });
const doc = (...clauses: ContentNode[]): DocumentContent => ({
  type: 'doc',
  content: [
    { type: 'title', content: [text('Of a '), text('zero carbon home', 'term')] },
    {
      type: 'section',
      attrs: { id: null },
      content: [{ type: 'heading', content: [text('Energy')] }, ...clauses],
    },
  ],
});

describe('terms that the glossary does not have', () => {
  const content = doc(
    clause(
      paragraph(
        text('Each '),
        text('zero  Carbon', 'term'),
        text(' Home', 'bold', 'term'),
        text(' is tested.'),
      ),
    ),
    clause(
      paragraph(text('Its '), text('fabric', 'term'), text(', '), text('fabric', 'bold'), text('.')),
      { type: 'note', content: [paragraph(text('Fabric', 'term'))] },
      clause(paragraph(text('The '), text('fabric', 'term'))),
    ),
  );

  it('are named once with every clause that uses them, whatever their capitals', () => {
    expect(undefinedTerms(content, [])).toEqual([
      { words: 'zero carbon home', places: [null, '1.1'] },
      { words: 'fabric', places: ['1.2', '1.2(a)'] },
    ]);
  });

  it('are those alone: a term with some letters in bold is one term', () => {
    expect(undefinedTerms(content, ['Zero carbon  HOME', 'fabric'])).toEqual([]);
  });
});

describe('citations between which a reader cannot tell which one holds', () => {
  it('are a definition at two versions, and a word for two definitions', () => {
    const content = doc(
      clause(paragraph(cite('home', 'v1'), cite('fabric', 'v5'))),
      clause(paragraph(cite('home', 'v2'), cite('home', 'v1'), cite('wall', 'v7', 'Fabric'))),
    );
    expect(twofoldCitations(content)).toEqual([
      { kind: 'versions', label: 'home', places: ['1.1', '1.2'] },
      { kind: 'definitions', label: 'fabric', places: ['1.1', '1.2'] },
    ]);
  });

  it('are none where each definition is cited at one version, however often', () => {
    const content = doc(clause(paragraph(cite('home', 'v1'), cite('fabric', 'v1'), cite('home', 'v1'))));
    expect(twofoldCitations(content)).toEqual([]);
  });
});

describe('the reading ease of a text', () => {
  it('is that of the formula, worked by hand', () => {
    // 2 sentences, 8 words, 11 syllables: 206.835 - 1.015 * 8/2 - 84.6 * 11/8 = 86.45
    const content = doc(clause(paragraph(text('The carbon is counted. The homes are tested.'))));
    expect(readability(content)).toEqual({ words: 8, sentences: 2, ease: 86, long: [] });
  });

  it('says which sentences are long, the longest first', () => {
    const long = (n: number) => `${Array.from({ length: n }, (_, i) => `W${i}`).join(' ')}.`;
    const content = doc(
      clause(paragraph(text(`${long(31)} Short one. ${long(30)}`))),
      clause(paragraph(text(long(40)))),
    );
    expect(readability(content).long.map(({ words, place }) => [words, place])).toEqual([
      [40, '1.2'],
      [31, '1.1'],
    ]);
  });

  it('is none for a text without words', () => {
    expect(readability(doc(clause(paragraph()))).ease).toBeNull();
  });
});

it('reads any text without failing, and counts sentences by their words', () => {
  fc.assert(
    fc.property(anyContent, (content) => {
      const { words, sentences, ease } = readability(content);
      expect(sentences).toBeLessThanOrEqual(words);
      expect(ease === null).toBe(words === 0);
      undefinedTerms(content, []);
      twofoldCitations(content);
    }),
  );
});
