import fc from 'fast-check';
import { canonicalText } from '../content/canonical.js';
import type { ContentNode, DocumentContent } from '../content/content.js';
import { anyContent } from '../testing.js';
import { escapeHtml, renderHtml } from './html.js';
import { plainText } from './plain-text.js';

const text = (words: string, ...marks: string[]): ContentNode => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}),
});
const node = (type: string, ...content: ContentNode[]): ContentNode => ({ type, content });
const paragraph = (words: string): ContentNode => node('paragraph', text(words));

const content: DocumentContent = {
  type: 'doc',
  content: [
    node('title', text('Zero <carbon> & "more"')),
    {
      type: 'section',
      attrs: { id: 's' },
      content: [
        node('heading', text('Energy')),
        {
          type: 'clause',
          attrs: { id: 'a' },
          content: [
            node(
              'paragraph',
              text('A '),
              text('home', 'bold', 'term'),
              { type: 'hardBreak' },
              text('see ', 'italic'),
              { type: 'crossReference', attrs: { clauseId: 'b', label: '9' } },
              { type: 'crossReference', attrs: { clauseId: 'gone', label: '' } },
            ),
            node(
              'orderedList',
              node(
                'listItem',
                paragraph('first'),
                node('bulletList', node('listItem', paragraph('inner'), paragraph('more'))),
              ),
              node('listItem', paragraph('second')),
            ),
            node('note', paragraph('A note.'), paragraph('Its end.')),
            { type: 'clause', attrs: { id: 'b' }, content: [paragraph('Inside.')] },
            node(
              'table',
              node('tableRow', { type: 'tableHeader', attrs: { colspan: 2 }, content: [paragraph('Use')] }),
              node('tableRow', node('tableCell', paragraph('46'), paragraph('kWh')), {
                type: 'tableCell',
                attrs: { rowspan: 3, colspan: 1 },
                content: [
                  node(
                    'paragraph',
                    { type: 'citation', attrs: { definitionId: 'd', versionId: 'v', label: 'home <v2>' } },
                    { type: 'evidenceCitation', attrs: { evidenceId: 'e', label: 'Census' } },
                  ),
                ],
              }),
            ),
          ],
        },
      ],
    },
  ],
};

describe('plain text', () => {
  it('has the numbers, the lists and the tables as one would type them', () => {
    expect(plainText(content)).toBe(
      [
        'Zero <carbon> & "more"',
        '1 Energy',
        '1.1 A home\nsee 1.1(a)?',
        '1. first\n   - inner\n     more\n2. second',
        'Note: A note.\n      Its end.',
        '1.1(a) Inside.',
        'Use\n46 kWh | home <v2>Census',
      ].join('\n\n'),
    );
  });
});

describe('HTML', () => {
  it('is semantic, numbered and anchored', () => {
    expect(renderHtml(content)).toBe(
      '<article><h1>Zero &lt;carbon&gt; &amp; &quot;more&quot;</h1>' +
        '<section id="clause-s"><h2><span class="number">1</span> Energy</h2>' +
        '<div class="clause" id="clause-a"><span class="number">1.1</span> ' +
        '<p>A <strong><dfn>home</dfn></strong><br><em>see </em><a href="#clause-b">1.1(a)</a><a href="#clause-gone">?</a></p>' +
        '<ol><li><p>first</p><ul><li><p>inner</p><p>more</p></li></ul></li><li><p>second</p></li></ol>' +
        '<aside class="note"><p>A note.</p><p>Its end.</p></aside>' +
        '<div class="clause" id="clause-b"><span class="number">1.1(a)</span> <p>Inside.</p></div>' +
        '<table><tbody><tr><th colspan="2"><p>Use</p></th></tr><tr><td><p>46</p><p>kWh</p></td>' +
        '<td rowspan="3"><p><cite data-definition="d" data-version="v">home &lt;v2&gt;</cite>' +
        '<cite data-evidence="e">Census</cite></p></td></tr></tbody></table></div></section></article>',
    );
  });

  it.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onclick='alert(1)",
    '&lt;b&gt;',
    '<!--',
    ']]>',
  ])('shows %j as text wherever it was typed', (typed) => {
    const cite: ContentNode = {
      type: 'citation',
      attrs: { definitionId: 'd', versionId: 'v', label: typed },
    };
    const html = renderHtml({
      type: 'doc',
      content: [
        node('title', text(typed)),
        {
          type: 'section',
          content: [
            node('heading', text(typed)),
            node('clause', node('paragraph', text(typed, 'bold'), cite)),
          ],
        },
      ],
    });
    expect(html.split(escapeHtml(typed))).toHaveLength(5);
    expect(html).not.toContain(typed);
  });

  it('shows nothing but what is in the canonical text: where two differ, so do the texts that are hashed', () => {
    const hashed = (any: DocumentContent) => JSON.parse(canonicalText(any)).content as DocumentContent;
    fc.assert(
      fc.property(anyContent, anyContent, (one, other) => {
        expect(renderHtml(hashed(one))).toBe(renderHtml(one));
        if (renderHtml(one) !== renderHtml(other)) expect(canonicalText(one)).not.toBe(canonicalText(other));
      }),
    );
  });

  it('holds no tag but its own, each closed, whatever was typed', () => {
    fc.assert(
      fc.property(anyContent, (any) => {
        const open: string[] = [];
        for (const [, closing, tag = '', attributes = ''] of renderHtml(any).matchAll(
          /<(\/?)([^\s>]*)([^>]*)>/g,
        )) {
          expect(OWN_TAGS).toContain(tag);
          expect(attributes).toMatch(OWN_ATTRIBUTES);
          if (closing === '/') expect(open.pop()).toBe(tag);
          else if (tag !== 'br') open.push(tag);
        }
        expect(open).toEqual([]);
      }),
    );
  });
});

const OWN_TAGS =
  'article h1 h2 section div span p ul ol li aside table tbody tr th td br a cite strong em dfn'.split(' ');
const OWN_ATTRIBUTES = /^( (id|class|href|colspan|rowspan|data-(definition|version|evidence))="[#\w-]*")*$/;
