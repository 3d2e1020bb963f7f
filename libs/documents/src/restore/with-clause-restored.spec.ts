import fc from 'fast-check';
import { listClauses } from '../clauses/list-clauses.js';
import { type ContentNode, type DocumentContent, everyNode } from '../content/content.js';
import { parseContent } from '../content/parse.js';
import { diffVersions } from '../diff/index.js';
import { anyContent } from '../testing.js';
import { withClauseRestored } from './with-clause-restored.js';

const words = (text: string): ContentNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const clause = (id: string, text: string, ...inside: ContentNode[]): ContentNode => ({
  type: 'clause',
  attrs: { id },
  content: [words(text), ...inside],
});
const section = (id: string, ...clauses: ContentNode[]): ContentNode => ({
  type: 'section',
  attrs: { id },
  content: [{ type: 'heading', content: [{ type: 'text', text: id }] }, ...clauses],
});
const doc = (...sections: ContentNode[]): DocumentContent => ({
  type: 'doc',
  content: [{ type: 'title', content: [{ type: 'text', text: 'T' }] }, ...sections],
});
const shape = (content: DocumentContent | null) =>
  content && listClauses(content).map(({ id, number, text }) => `${number} ${id} ${text}`.trim());

const then = doc(
  section('s', clause('a', 'A'), clause('b', 'B', clause('b1', 'B1'), clause('b2', 'B2')), clause('c', 'C')),
  section('u', clause('d', 'D')),
);

describe('a clause as it was', () => {
  it('gets its own words back where it stands now, and keeps what is in it', () => {
    const now = doc(
      section('s', clause('c', 'C'), clause('b', 'other', clause('new', 'N'))),
      section('u', clause('d', 'D')),
    );
    expect(shape(withClauseRestored(now, then, 'b'))).toEqual([
      '1 s',
      '1.1 c C',
      '1.2 b B',
      '1.2(a) new N',
      '2 u',
      '2.1 d D',
    ]);
  });

  it('that is gone comes after what it followed, with those of its clauses that are gone too', () => {
    const now = doc(
      section('s', clause('c', 'C'), clause('a', 'A')),
      section('u', clause('d', 'D'), clause('b2', 'B2')),
    );
    expect(shape(withClauseRestored(now, then, 'b'))).toEqual([
      '1 s',
      '1.1 c C',
      '1.2 a A',
      '1.3 b B',
      '1.3(a) b1 B1',
      '2 u',
      '2.1 d D',
      '2.2 b2 B2',
    ]);
  });

  it('comes first where nothing is left of what it followed, sections too', () => {
    const now = doc(section('u', clause('d', 'D')));
    expect(shape(withClauseRestored(now, then, 's'))?.slice(0, 2)).toEqual(['1 s', '1.1 a A']);
    const without = doc(section('s', clause('c', 'C')), section('u', clause('d', 'D')));
    expect(shape(withClauseRestored(without, then, 'a'))?.slice(1, 3)).toEqual(['1.1 a A', '1.2 c C']);
  });

  it('is not restored where what it stood in is gone, it never was, or its section would be without a clause', () => {
    const now = doc(
      section(
        'u',
        clause('d', 'D'),
        clause('a', 'A'),
        clause('b', 'B', clause('b1', 'B1')),
        clause('c', 'C'),
        clause('b2', 'B2'),
      ),
    );
    expect(withClauseRestored(doc(section('u', clause('d', 'D'))), then, 'b1')).toBeNull();
    expect(withClauseRestored(now, then, 'nobody')).toBeNull();
    expect(withClauseRestored(now, then, 's')).toBeNull();
  });
});

it('says of itself what it said then, and leaves every other clause its words, in any two texts', () => {
  fc.assert(
    fc.property(anyContent, anyContent, fc.nat(20), (now, was, pick) => {
      const clauses = listClauses(was);
      const wanted = clauses[pick % Math.max(1, clauses.length)];
      const restored = wanted ? withClauseRestored(now, was, wanted.id) : null;
      if (!wanted || restored === null) return;
      const ids = [...everyNode(restored)].flatMap(({ attrs }) =>
        typeof attrs?.id === 'string' ? [attrs.id] : [],
      );
      expect(new Set(ids).size).toBe(ids.length);
      const changed = diffVersions(now, restored).filter(
        ({ kind }) => kind === 'changed' || kind === 'removed',
      );
      expect(
        changed.filter(({ clauseId }) => clauseId !== wanted.id && !citesMoved(restored, clauseId)),
      ).toEqual([]);
      const own = (content: DocumentContent) =>
        JSON.stringify([...everyNode(content)].find(({ attrs }) => attrs?.id === wanted.id)?.content?.[0]);
      expect(own(restored)).toBe(own(parseContent(was)));
    }),
  );
});

/** Whether a clause refers to others, whose numbers may be others by now. */
function citesMoved(content: DocumentContent, clauseId: string): boolean {
  const found = [...everyNode(content)].find(({ attrs }) => attrs?.id === clauseId);
  return found !== undefined && [...everyNode(found)].some(({ type }) => type === 'crossReference');
}
