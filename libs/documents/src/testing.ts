import fc from 'fast-check';
import { mendIdentities } from './clauses/identities.js';
import type { ContentNode, DocumentContent } from './content/content.js';

/** Text that people might type, markup and astral characters included; never empty, always well-formed. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(fc.constantFrom(...wordsToType()), { minLength: 1, maxLength: 6 }).map(joinWords),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }) },
);

/** Ids of clauses and of what is cited: few, so that two documents share some and references lead somewhere. */
export const anyId: fc.Arbitrary<string> = fc.constantFrom(
  'c-a',
  'c-b',
  'c-c',
  'c-d',
  'c-e',
  'c-f',
  'c-g',
  'c-h',
);

/** An id maker for tests: prefix-1, prefix-2 and so on. */
export function counter(prefix: string): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `${prefix}-${count}`;
  };
}

function documents(
  identity: fc.Arbitrary<{ readonly id?: string }>,
  finish: (content: DocumentContent) => DocumentContent = mended,
): fc.Arbitrary<DocumentContent> {
  const clause = clauses(identity);
  const section = fc
    .tuple(identity, inlineOf('heading'), fc.array(fc.oneof({ weight: 4, arbitrary: clause }, note), sizes))
    .map(([attrs, heading, rest]) => node('section', [heading, ...rest], attrs));
  return fc
    .tuple(inlineOf('title'), fc.array(section, sizes))
    .map(([title, sections]) => finish({ type: 'doc', content: [title, ...sections] }));
}

const sizes = { minLength: 1, maxLength: 3 };
const paragraph: fc.Arbitrary<ContentNode> = fc
  .array(inline(), { maxLength: 4 })
  .map((content) => node('paragraph', content));
const note = fc.array(paragraph, sizes).map((content) => node('note', content));
const table = fc.array(fc.array(cell(), { maxLength: 2 }), sizes).map((rows) =>
  node(
    'table',
    rows.map((cells) => node('tableRow', cells)),
  ),
);
const block: fc.Arbitrary<ContentNode> = fc.oneof({ weight: 4, arbitrary: paragraph }, lists(2), note, table);

/** Documents of every form that the schema allows, each section and clause with an id of its own. */
export const anyContent: fc.Arbitrary<DocumentContent> = documents(anyId.map((id) => ({ id })));

/** The same, but ids may be missing or shared. */
export const anyUnmendedContent: fc.Arbitrary<DocumentContent> = documents(
  fc.constantFrom({}, { id: 'c-one' }, { id: 'c-two' }, { id: 'c-three' }),
  (content) => content,
);

function clauses(identity: fc.Arbitrary<{ readonly id?: string }>): fc.Arbitrary<ContentNode> {
  const { clause } = fc.letrec<{ clause: ContentNode }>((tie) => ({
    clause: fc
      .tuple(
        identity,
        paragraph,
        fc.array(fc.oneof({ maxDepth: 2, depthIdentifier: 'clause' }, block, tie('clause')), {
          maxLength: 3,
        }),
      )
      .map(([attrs, first, rest]) => node('clause', [first, ...rest], attrs)),
  }));
  return clause;
}

function lists(depth: number): fc.Arbitrary<ContentNode> {
  const inside = depth > 1 ? fc.oneof(paragraph, lists(depth - 1)) : paragraph;
  const item = fc
    .tuple(paragraph, fc.array(inside, { maxLength: 2 }))
    .map(([first, rest]) => node('listItem', [first, ...rest]));
  return fc
    .tuple(fc.constantFrom('bulletList', 'orderedList'), fc.array(item, sizes))
    .map(([type, items]) => node(type, items));
}

function cell(): fc.Arbitrary<ContentNode> {
  const attrs = fc.record(
    {
      colspan: fc.integer({ min: 1, max: 3 }),
      rowspan: fc.integer({ min: 1, max: 3 }),
      colwidth: fc.constantFrom(null, [120]),
    },
    { requiredKeys: [] },
  );
  return fc
    .tuple(fc.constantFrom('tableCell', 'tableHeader'), attrs, fc.array(paragraph, sizes))
    .map(([type, given, content]) => node(type, content, given));
}

function inlineOf(type: string): fc.Arbitrary<ContentNode> {
  return fc.array(inline(), { maxLength: 3 }).map((content) => node(type, content));
}

function inline(): fc.Arbitrary<ContentNode> {
  const marks = fc.shuffledSubarray(['bold', 'italic', 'term']);
  const leaf: fc.Arbitrary<ContentNode> = fc.oneof(
    { weight: 6, arbitrary: anyText.map((text) => ({ type: 'text', text })) },
    fc.constant({ type: 'hardBreak' }),
    fc.tuple(anyId, anyText).map(([clauseId, label]) => node('crossReference', [], { clauseId, label })),
    fc
      .tuple(anyId, anyText)
      .map(([evidenceId, label]) => node('evidenceCitation', [], { evidenceId, label })),
    fc
      .tuple(anyId, anyId, anyText)
      .map(([definitionId, versionId, label]) => node('citation', [], { definitionId, versionId, label })),
  );
  return fc
    .tuple(leaf, marks)
    .map(([made, names]) =>
      names.length === 0 ? made : { ...made, marks: names.map((type) => ({ type })) },
    );
}

function node(type: string, content: readonly ContentNode[], attrs: ContentNode['attrs'] = {}): ContentNode {
  return {
    type,
    ...(Object.keys(attrs).length > 0 ? { attrs } : {}),
    ...(content.length > 0 ? { content } : {}),
  };
}

function mended(content: DocumentContent): DocumentContent {
  return mendIdentities(content, counter('c-mended'));
}

function wordsToType(): readonly string[] {
  return [
    'the',
    'building',
    'must',
    'emit',
    'no',
    'carbon',
    '46 kWh/m²/year',
    '<b>&',
    '"\'',
    '😀',
    '😁',
    'tŷ',
    'e\u0301',
    '0.25',
    ',',
  ];
}

function joinWords(words: readonly string[]): string {
  return words.join(' ');
}
