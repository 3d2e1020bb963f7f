import fc from 'fast-check';
import { canonicalText } from '../content/canonical.js';
import { type ContentNode, childrenOf, type DocumentContent } from '../content/content.js';
import { anyContent, anyUnmendedContent, counter } from '../testing.js';
import { assertFreezable } from './freezable.js';
import { mendIdentities, missingOrDuplicateIds } from './identities.js';
import { listClauses, titleOf } from './list-clauses.js';

const text = (words: string): ContentNode => ({ type: 'text', text: words });
const paragraph = (...content: ContentNode[]): ContentNode => ({ type: 'paragraph', content });
const clause = (id: string | null, ...content: ContentNode[]): ContentNode => ({
  type: 'clause',
  attrs: { id },
  content,
});
const section = (id: string | null, heading: string, ...content: ContentNode[]): ContentNode => ({
  type: 'section',
  attrs: { id },
  content: [{ type: 'heading', content: heading === '' ? [] : [text(heading)] }, ...content],
});
const doc = (title: string, ...content: ContentNode[]): DocumentContent => ({
  type: 'doc',
  content: [{ type: 'title', content: title === '' ? [] : [text(title)] }, ...content],
});
const refer = (clauseId: string): ContentNode => ({
  type: 'crossReference',
  attrs: { clauseId, label: 'old' },
});
const note = (words: string): ContentNode => ({ type: 'note', content: [paragraph(text(words))] });

describe('the list of clauses', () => {
  const content = doc(
    'Zero carbon',
    section(
      's1',
      'Energy',
      clause('a', paragraph(text('First.'))),
      note('In the section.'),
      clause('b', paragraph(text('See '), refer('d'))),
    ),
    section(
      's2',
      '',
      clause('c', paragraph(text('Outer.')), clause('d', paragraph(text('Inner.'))), note('After.')),
    ),
  );

  it('numbers sections and clauses, and gives each its own text only', () => {
    expect(listClauses(content)).toEqual([
      { id: 's1', kind: 'section', number: '1', depth: 1, heading: 'Energy', text: 'Note: In the section.' },
      { id: 'a', kind: 'clause', number: '1.1', depth: 2, heading: null, text: 'First.' },
      { id: 'b', kind: 'clause', number: '1.2', depth: 2, heading: null, text: 'See 2.1(a)' },
      { id: 's2', kind: 'section', number: '2', depth: 1, heading: '', text: '' },
      { id: 'c', kind: 'clause', number: '2.1', depth: 2, heading: null, text: 'Outer.\nNote: After.' },
      { id: 'd', kind: 'clause', number: '2.1(a)', depth: 3, heading: null, text: 'Inner.' },
    ]);
    expect(titleOf(content)).toBe('Zero carbon');
  });

  it('gives every section and clause a number of its own', () => {
    fc.assert(
      fc.property(anyContent, (any) => {
        const listed = listClauses(any);
        expect(new Set(listed.map(({ number }) => number)).size).toBe(listed.length);
        for (const { number, depth } of listed) expect(number.split(/[.(]/u)).toHaveLength(depth);
      }),
    );
  });
});

describe('identities', () => {
  it('names those that are missing, not usable or taken, and not the first of those that share one', () => {
    const content = doc(
      'T',
      section(
        's',
        'H',
        clause('a', paragraph()),
        clause('a', paragraph(), clause(null, paragraph())),
        clause('b c', paragraph()),
      ),
    );
    expect(missingOrDuplicateIds(content)).toEqual([
      { kind: 'duplicate', id: 'a', number: '1.2' },
      { kind: 'missing', id: null, number: '1.2(a)' },
      { kind: 'missing', id: null, number: '1.3' },
    ]);
  });

  it('are mended so that none is missing or shared, and mending again changes nothing', () => {
    fc.assert(
      fc.property(anyUnmendedContent, (content) => {
        const problems = missingOrDuplicateIds(content);
        const mended = mendIdentities(content, counter('c-new'));
        expect(missingOrDuplicateIds(mended)).toEqual([]);
        expect(mendIdentities(mended, counter('c-newer'))).toEqual(mended);
        const fresh = listClauses(mended).filter(({ id }) => id.startsWith('c-new'));
        expect(fresh.map(({ number }) => number)).toEqual(problems.map(({ number }) => number));
        const withoutIds = (any: DocumentContent) => canonicalText(mendIdentities(bare(any), counter('c')));
        expect(withoutIds(mended)).toBe(withoutIds(content));
      }),
    );
  });

  it('does not give an id that stands later in the text, and gives up on a maker that repeats itself', () => {
    const content = doc('T', section(null, 'H', clause('id-1', paragraph())));
    expect(listClauses(mendIdentities(content, counter('id'))).map(({ id }) => id)).toEqual(['id-2', 'id-1']);
    expect(() => mendIdentities(content, () => 'id-1')).toThrow(
      expect.objectContaining({ code: 'NO_FRESH_ID' }),
    );
    expect(() => mendIdentities(content, () => 'not an id')).toThrow(
      expect.objectContaining({ code: 'NO_FRESH_ID' }),
    );
  });
});

describe('what may be frozen', () => {
  const good = clause('a', paragraph(text('First.')));
  const cite = (label: string): ContentNode => ({
    type: 'citation',
    attrs: { definitionId: 'd', versionId: 'v', label },
  });
  const with_ = (...more: ContentNode[]) => doc('T', section('s', 'H', good, ...more));

  it.each([
    ['a plain text', with_()],
    ['HTML as text', with_(clause('b', paragraph(text('<script>alert(1)</script>'))))],
    ['tabs and line breaks', with_(clause('b', paragraph(text('a\n\tb'))))],
    ['references to clauses and sections', with_(clause('b', paragraph(refer('a'), refer('s'))))],
    [
      'a title that is a citation',
      {
        type: 'doc',
        content: [{ type: 'title', content: [cite('home')] }, section('s', 'H', good)],
      } as const,
    ],
  ])('is %s', (_what, content) => {
    expect(() => assertFreezable(content)).not.toThrow();
  });

  it.each([
    [
      'an empty title',
      doc('', section('s', 'H', good)),
      'EMPTY_TITLE',
      'The text has no title. Give it one.',
    ],
    ['a title of blanks', doc(' \u200b\u00a0', section('s', 'H', good)), 'EMPTY_TITLE', 'has no title'],
    [
      'no clause with text',
      doc('T', section('s', 'H', clause('a', paragraph(text(' '))))),
      'NO_CLAUSE',
      'Write at least one',
    ],
    [
      'text in a section’s note only',
      doc('T', section('s', 'H', note('words'))),
      'NO_CLAUSE',
      'Write at least one',
    ],
    ['a missing id', with_(clause(null, paragraph())), 'MISSING_ID', 'Clause 1.2 has no identity.'],
    [
      'an id twice',
      with_(clause('a', paragraph())),
      'DUPLICATE_ID',
      'Clause 1.2 has the identity of an earlier clause.',
    ],
    [
      'a section without an id',
      doc('T', section(null, 'H', good)),
      'MISSING_ID',
      'Section 1 has no identity.',
    ],
    ['a section with the id of a clause', doc('T', section('a', 'H', good)), 'DUPLICATE_ID', 'Clause 1.1'],
    [
      'a reference that leads nowhere',
      with_(clause('b', paragraph(refer('gone')))),
      'DANGLING_REFERENCE',
      'Clause 1.2 refers to a clause',
    ],
    [
      'a reference nowhere in a list',
      with_(clause('b', paragraph(), list(refer('gone')))),
      'DANGLING_REFERENCE',
      'Clause 1.2',
    ],
    [
      'a reversing character',
      with_(clause('b', paragraph(text('a\u202eb')))),
      'FORBIDDEN_CHARACTER',
      'Clause 1.2 has characters that reverse',
    ],
    [
      'an isolate',
      doc('T\u2067', section('s', 'H', good)),
      'FORBIDDEN_CHARACTER',
      'The title has characters that reverse',
    ],
    [
      'a control character',
      doc('T', section('s', 'H\u0007', good)),
      'FORBIDDEN_CHARACTER',
      'Section 1 has control characters',
    ],
    [
      'a reversing character in a label',
      with_(clause('b', paragraph(cite('a\u2066')))),
      'FORBIDDEN_CHARACTER',
      'Clause 1.2',
    ],
    [
      'a citation that shows nothing',
      with_(clause('b', paragraph(cite(' ')))),
      'EMPTY_LABEL',
      'Clause 1.2 has a citation',
    ],
    ['what is no document', { type: 'doc', content: [] } as const, 'MALFORMED', 'must hold title section+'],
  ])('is not %s', (_what, content, code, message) => {
    const refused = expect.objectContaining({
      name: 'DocumentError',
      code,
      message: expect.stringContaining(message),
    });
    expect(() => assertFreezable(content)).toThrow(refused);
  });
});

function list(...content: ContentNode[]): ContentNode {
  return { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(...content)] }] };
}

/** The document without any identities. */
function bare(content: DocumentContent): DocumentContent {
  const strip = (node: ContentNode): ContentNode => {
    const { attrs, ...rest } = node;
    const kept = node.type === 'section' || node.type === 'clause' || attrs === undefined ? {} : { attrs };
    return { ...rest, ...kept, ...(node.content === undefined ? {} : { content: node.content.map(strip) }) };
  };
  return { ...content, content: childrenOf(content).map(strip) };
}
