import fc from 'fast-check';
import { numbersById, placedClauses } from '../clauses/numbers.js';
import { type ContentNode, childrenOf, type DocumentContent, textAttribute } from '../content/content.js';
import { parseContent } from '../content/parse.js';
import { renderDocx } from '../exports/index.js';
import { counter } from '../testing.js';
import { renderHtml } from '../text/html.js';
import { type Numbers, referredNumber } from '../text/lines.js';
import { importFile } from './import-file.js';

const facts = {
  work: 'https://hub.example/drafts/d-1',
  number: 3,
  sha256: 'ab'.repeat(32),
  frozenAt: new Date('2011-02-21T09:30:00Z'),
  author: 'Carbon compliance',
  language: 'eng',
} as const;

const node = (type: string, content: readonly ContentNode[], attrs?: ContentNode['attrs']): ContentNode => ({
  type,
  ...(attrs === undefined ? {} : { attrs }),
  ...(content.length > 0 ? { content } : {}),
});

/** Words as they are read back: without spaces at the ends or beside one another, which a page does not show. */
const words = fc
  .array(fc.constantFrom('the', 'home', '46 kWh/m²', '<b>&', '😀', 'tŷ', '"\'', ']]>', 'e\u0301'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((each) => each.join(' '));
const marks = fc
  .subarray(['bold', 'italic', 'term'])
  .map((names) => (names.length === 0 ? {} : { marks: names.map((type) => ({ type })) }));
const text = fc
  .tuple(words, marks)
  .map(([said, marked]): ContentNode => ({ type: 'text', text: said, ...marked }));
const atom = fc.oneof(
  words.map((label) => node('citation', [], { definitionId: 'd', versionId: 'v', label })),
  words.map((label) => node('evidenceCitation', [], { evidenceId: 'e', label })),
  fc.constantFrom('c-1', 'gone').map((clauseId) => node('crossReference', [], { clauseId, label: '9' })),
);
const line = fc
  .tuple(
    text,
    fc.array(fc.oneof(text, atom, fc.tuple(fc.constant({ type: 'hardBreak' }), text)), { maxLength: 3 }),
  )
  .map(([first, rest]) => [first, ...rest.flat()] as ContentNode[]);
const paragraph = line.map((content) => node('paragraph', content));
const plainLine = words.map((said) => [{ type: 'text', text: said }]);

function list(depth: number): fc.Arbitrary<ContentNode> {
  const inside =
    depth > 1
      ? fc.array(fc.tuple(list(depth - 1), paragraph), { maxLength: 1 }).map((each) => each.flat())
      : fc.array(paragraph, { maxLength: 1 });
  const item = fc.tuple(paragraph, inside).map(([first, rest]) => node('listItem', [first, ...rest]));
  return fc
    .tuple(fc.constantFrom('bulletList', 'orderedList'), fc.array(item, { minLength: 1, maxLength: 3 }))
    .map(([type, items]) => node(type, items));
}

const note = fc.array(paragraph, { minLength: 1, maxLength: 2 }).map((content) => node('note', content));
const table = fc
  .tuple(
    fc.integer({ min: 1, max: 3 }),
    fc.integer({ min: 1, max: 3 }),
    fc.array(paragraph, { minLength: 9, maxLength: 9 }),
  )
  .map(([rows, columns, paragraphs]) => {
    const cell = (row: number, column: number) =>
      node(
        row === 0 || column === 0 ? 'tableHeader' : 'tableCell',
        paragraphs.slice(row * 3 + column).slice(0, 1),
      );
    const row = (at: number) =>
      node(
        'tableRow',
        Array.from({ length: columns }, (_, column) => cell(at, column)),
      );
    return node(
      'table',
      Array.from({ length: rows }, (_, at) => row(at)),
    );
  });
const blocks = fc
  .array(fc.tuple(fc.oneof(paragraph, list(3), note, table), paragraph), { maxLength: 2 })
  .map((each) => each.flat());

function clause(depth: number): fc.Arbitrary<ContentNode> {
  const inside = depth > 1 ? fc.array(clause(depth - 1), { maxLength: 2 }) : fc.constant([]);
  const after = fc.array(paragraph, { maxLength: 1 });
  return fc.tuple(paragraph, blocks, inside, after).map(([first, between, clauses, last]) =>
    node('clause', [first, ...between, ...clauses, ...(clauses.length > 0 ? last : [])], {
      id: 'to-be-given',
    }),
  );
}

const section = fc
  .tuple(
    plainLine,
    fc.array(fc.oneof({ weight: 4, arbitrary: clause(3) }, { weight: 1, arbitrary: note }), {
      minLength: 1,
      maxLength: 3,
    }),
  )
  .map(([heading, inside]) => node('section', [node('heading', heading), ...inside], { id: 'to-be-given' }));
const documents = fc
  .tuple(plainLine, fc.array(section, { minLength: 1, maxLength: 2 }))
  .map(([title, sections]): DocumentContent => {
    const newId = counter('c');
    const named = (each: ContentNode): ContentNode => ({
      ...each,
      ...(each.attrs?.id === undefined ? {} : { attrs: { id: newId() } }),
      ...(each.content === undefined ? {} : { content: each.content.map(named) }),
    });
    return { type: 'doc', content: [node('title', title), ...sections.map(named)] };
  });

/** What is to be read back: no identities, and words in place of what leads elsewhere. */
function expected(content: DocumentContent): DocumentContent {
  const numbers = numbersById(placedClauses(content));
  return parseContent(plain(content, numbers));
}

function plain(each: ContentNode, numbers: Numbers): ContentNode {
  if (each.type === 'crossReference') return { type: 'text', text: referredNumber(each, numbers) };
  if (each.type === 'citation' || each.type === 'evidenceCitation') {
    return { type: 'text', text: textAttribute(each, 'label') };
  }
  const { attrs: _, content: __, ...rest } = each;
  const inside = childrenOf(each).map((child) => plain(child, numbers));
  return { ...rest, ...(inside.length > 0 ? { content: inside } : {}) };
}

describe('a document that is exported and imported again', () => {
  it('from Word is the same words in the same form', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (content) => {
        const { content: read } = await importFile('docx', renderDocx(content, facts), 'file');
        expect(read).toEqual(expected(content));
      }),
      { numRuns: 60 },
    );
  });

  it('from a web page is the same words in the same form', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (content) => {
        const page = `<!doctype html><title>x</title><main>${renderHtml(content)}</main><footer><p>Version 3.</p></footer>`;
        const { content: read } = await importFile('html', new TextEncoder().encode(page), 'file');
        expect(read).toEqual(expected(content));
      }),
      { numRuns: 60 },
    );
  });

  it('keeps what cells of a table span', async () => {
    const cell = (said: string, attrs?: ContentNode['attrs'], type = 'tableCell') =>
      node(type, [node('paragraph', [{ type: 'text', text: said }])], attrs);
    const spanned = node('table', [
      node('tableRow', [
        cell('Home', { rowspan: 2 }, 'tableHeader'),
        cell('kWh', { colspan: 2 }, 'tableHeader'),
      ]),
      node('tableRow', [cell('2013'), cell('2016')]),
    ]);
    const one = node('clause', [node('paragraph', [{ type: 'text', text: 'Table:' }]), spanned], {
      id: 'c-1',
    });
    const content: DocumentContent = {
      type: 'doc',
      content: [
        node('title', [{ type: 'text', text: 'Limits' }]),
        node('section', [node('heading', [{ type: 'text', text: 'One' }]), one], { id: 's-1' }),
      ],
    };
    const { content: read } = await importFile('docx', renderDocx(content, facts), 'file');
    expect(childrenOf(read)[1]?.content?.[1]?.content?.[1]).toEqual(parseTable(spanned));
  });
});

function parseTable(table: ContentNode): ContentNode | undefined {
  const whole = parseContent({
    type: 'doc',
    content: [
      { type: 'title' },
      node('section', [node('heading', []), node('clause', [{ type: 'paragraph' }, table])]),
    ],
  });
  return childrenOf(whole)[1]?.content?.[1]?.content?.[1];
}
