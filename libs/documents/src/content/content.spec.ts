import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { anyContent, anyText } from '../testing.js';
import { canonicalText, sha256Hex } from './canonical.js';
import type { ContentNode, DocumentContent } from './content.js';
import { parseContent } from './parse.js';

const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });
const clause = (id: unknown, ...content: unknown[]) => ({ type: 'clause', attrs: { id }, content });
const section = (...content: unknown[]) => ({
  type: 'section',
  attrs: { id: 's' },
  content: [{ type: 'heading' }, ...content],
});
const doc = (...content: unknown[]) => ({ type: 'doc', content: [{ type: 'title' }, ...content] });
const words = (text: string, ...marks: string[]) => ({
  type: 'text',
  text,
  marks: marks.map((type) => ({ type })),
});
const line = (...content: unknown[]) => doc(section(clause('c', paragraph(...content))));

describe('canonical text', () => {
  const vector = {
    type: 'doc',
    content: [
      { content: [{ text: 'Net zero', type: 'text' }], type: 'title' },
      {
        type: 'section',
        attrs: { id: 's1' },
        content: [
          { type: 'heading', content: [words('Energy')] },
          clause(
            'c1',
            paragraph(
              words('A ', 'bold'),
              words('home', 'term', 'bold'),
              words(' uses at most 46 kWh/m²', 'italic'),
              words('/year.', 'italic'),
              { type: 'citation', attrs: { label: 'home', versionId: 'v-2', definitionId: 'd-1' } },
            ),
            {
              type: 'table',
              content: [
                {
                  type: 'tableRow',
                  content: [
                    {
                      type: 'tableCell',
                      attrs: { colspan: 2, rowspan: 1, colwidth: null },
                      content: [paragraph()],
                    },
                  ],
                },
              ],
            },
          ),
        ],
      },
    ],
  };
  const text =
    '{"content":{"content":[{"content":[{"text":"Net zero","type":"text"}],"type":"title"},' +
    '{"attrs":{"id":"s1"},"content":[{"content":[{"text":"Energy","type":"text"}],"type":"heading"},' +
    '{"attrs":{"id":"c1"},"content":[{"content":[{"marks":[{"type":"bold"}],"text":"A ","type":"text"},' +
    '{"marks":[{"type":"bold"},{"type":"term"}],"text":"home","type":"text"},' +
    '{"marks":[{"type":"italic"}],"text":" uses at most 46 kWh/m²/year.","type":"text"},' +
    '{"attrs":{"definitionId":"d-1","label":"home","versionId":"v-2"},"type":"citation"}],"type":"paragraph"},' +
    '{"content":[{"content":[{"attrs":{"colspan":2},"content":[{"type":"paragraph"}],"type":"tableCell"}],' +
    '"type":"tableRow"}],"type":"table"}],"type":"clause"}],"type":"section"}],"type":"doc"},' +
    '"schema":"concordat.document/1"}';

  it('of a known document is this text and no other', async () => {
    expect(canonicalText(parseContent(vector))).toBe(text);
    expect(await sha256Hex(text)).toBe('00eddc08f4fdd6bdf4658d5b40161ad0bc46b553e64200d3626b7a2e46f8cac0');
  });

  it('hashes as Node does', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (typed) => {
        expect(await sha256Hex(typed)).toBe(createHash('sha256').update(typed).digest('hex'));
      }),
    );
  });

  it('survives the way through JSON', () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        const once = canonicalText(content);
        const read = (JSON.parse(once) as { content: DocumentContent }).content;
        expect(canonicalText(read)).toBe(once);
        expect(parseContent(read)).toEqual(read);
      }),
    );
  });

  it('does not depend on how the same document is written down', () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        expect(canonicalText(rewritten(content) as DocumentContent)).toBe(canonicalText(content));
      }),
    );
  });

  it('tells texts apart that look alike: Unicode stays as typed', () => {
    const composed = parseContent(line(words('caf\u00e9')));
    const decomposed = parseContent(line(words('cafe\u0301')));
    expect(canonicalText(composed)).not.toBe(canonicalText(decomposed));
  });
});

describe('parsing content', () => {
  it('leaves out marks on what is not text', () => {
    const marked = line({ type: 'hardBreak', marks: [{ type: 'bold' }] });
    expect(parseContent(marked)).toEqual(parseContent(line({ type: 'hardBreak' })));
  });

  it.each([
    ['null', null, 'The document must be an object'],
    ['a list', [], 'must be an object'],
    ['a part of a document', paragraph(), 'must be a whole document'],
    ['an unknown node', doc({ type: 'script' }), '/content/1 is a node of an unknown kind, “script”'],
    ['a node named like a method of objects', doc({ type: 'constructor' }), 'unknown kind, “constructor”'],
    ['an unknown mark', line(words('a', 'link')), '/marks/0 is a mark of an unknown kind, “link”'],
    ['a mark twice', line(words('a', 'bold', 'bold')), 'has a mark twice'],
    [
      'an attribute of a mark',
      line({ ...words('a'), marks: [{ type: 'bold', attrs: { on: 1 } }] }),
      'unknown part, “on”',
    ],
    ['an unknown attribute', line({ type: 'hardBreak', attrs: { onclick: 'x' } }), 'unknown part, “onclick”'],
    ['an unknown key', line({ ...words('a'), html: '<b>' }), 'unknown part, “html”'],
    ['an empty text', line(words('')), 'must hold a text that is not empty'],
    ['a lone surrogate', line(words('a\ud800')), 'has a broken character'],
    [
      'a lone surrogate in a label',
      line({ type: 'crossReference', attrs: { clauseId: 'c', label: '\ud800' } }),
      'must be a text',
    ],
    ['text outside a paragraph', doc(words('a')), '(doc) must hold title section+'],
    ['a section without clauses', doc(section()), '/content/1 (section) must hold heading (clause | note)+'],
    [
      'a clause that begins with a list',
      doc(section(clause('c', { type: 'bulletList', content: [] }))),
      '(bulletList) must hold',
    ],
    [
      'a text inside a break',
      line({ type: 'hardBreak', content: [words('a')] }),
      '(hardBreak) must hold nothing',
    ],
    [
      'marks on a block',
      doc(section({ ...clause('c', paragraph()), marks: [{ type: 'bold' }] })),
      'has marks',
    ],
    [
      'a citation without a version',
      line({ type: 'citation', attrs: { definitionId: 'd' } }),
      '/attrs/versionId must be 1 to 64',
    ],
    ['an id that is no word', doc(section(clause('a b', paragraph()))), '/attrs/id must be 1 to 64'],
    ['the id of the title', doc(section(clause('title', paragraph()))), '/attrs/id must be 1 to 64'],
  ])('refuses %s', (_what, json, message) => {
    expect(() => parseContent(json)).toThrow(
      expect.objectContaining({ name: 'DocumentError', code: 'MALFORMED' }),
    );
    expect(() => parseContent(json)).toThrow(message);
  });

  it.each([0, -1, 1.5, 1001, '2', Number.NaN])('refuses a cell over %p columns', (colspan) => {
    const cell = { type: 'tableCell', attrs: { colspan }, content: [paragraph()] };
    const table = { type: 'table', content: [{ type: 'tableRow', content: [cell] }] };
    expect(() => parseContent(doc(section(clause('c', paragraph(), table))))).toThrow(
      'must be a whole number',
    );
  });

  it('refuses what nests too deep, before the stack does', () => {
    let inner: unknown = paragraph();
    for (let depth = 0; depth < 100_000; depth++) inner = { type: 'listItem', content: [inner] };
    expect(() => parseContent(doc(inner))).toThrow(expect.objectContaining({ code: 'TOO_DEEP' }));
  });

  it('keeps every text as it was typed', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        const [, first] = parseContent(line({ type: 'text', text: typed })).content ?? [];
        expect(first?.content?.[1]?.content?.[0]?.content).toEqual([{ type: 'text', text: typed }]);
      }),
    );
  });
});

/** The same document with keys turned round, defaults written out, marks turned round, texts cut in two. */
function rewritten(node: ContentNode): ContentNode {
  const defaults = node.type.startsWith('tableCell') ? { colwidth: null, rowspan: 1, colspan: 1 } : {};
  const attrs = Object.fromEntries(Object.entries({ ...defaults, ...node.attrs }).reverse());
  const marks = [...(node.marks ?? [])].reverse();
  const content = (node.content ?? []).flatMap((child) => cutInTwo(rewritten(child)));
  const { text } = node;
  return { ...(text === undefined ? { content, attrs } : { text }), marks, type: node.type };
}

function cutInTwo(node: ContentNode): ContentNode[] {
  const [first, ...rest] = [...(node.text ?? '')];
  if (first === undefined || rest.length === 0) return [node];
  return [
    { ...node, text: first },
    { ...node, text: rest.join('') },
  ];
}
