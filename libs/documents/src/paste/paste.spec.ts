import fc from 'fast-check';
import type { ContentNode } from '../content/content.js';
import { parseContent } from '../content/parse.js';
import type { PastedNode } from './pasted-element.js';
import { type Pasted, readPasted } from './read-pasted.js';

type Given = string | PastedNode;

function text(words: string): PastedNode {
  return { nodeType: 3, nodeName: '#text', textContent: words, childNodes: [] };
}

/** An element as a browser has it. */
function el(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...inside: readonly Given[]
): PastedNode {
  const childNodes = inside.map((each) => (typeof each === 'string' ? text(each) : each));
  return {
    nodeType: 1,
    nodeName: name.toUpperCase(),
    textContent: childNodes.map((each) => each.textContent ?? '').join(''),
    childNodes,
    getAttribute: (attribute) => attributes[attribute] ?? null,
  };
}

const p = (...inside: readonly Given[]) => el('p', {}, ...inside);

/** An item of a list as Word writes it: a paragraph with its number as a text to be ignored. */
function word(level: number, mark: string, words: string): PastedNode {
  const number = el('span', { style: 'mso-list:Ignore' }, mark, el('span', {}, '\u00a0\u00a0 '));
  return el('p', { class: 'MsoListParagraph', style: `mso-list:l0 level${level} lfo1` }, number, words);
}

/** What was read, short: `clause[…]`, `bulletList[…]`, a paragraph as its words in quotes, marks by their letter. */
function short(nodes: readonly ContentNode[]): string {
  const shown = ({ type, content = [], text: words, marks = [] }: ContentNode): string => {
    if (type === 'text') return `${marks.map((mark) => `${mark.type[0]}:`).join('')}${words}`;
    if (type === 'hardBreak') return '/';
    const inside = content.map(shown);
    return type === 'paragraph' ? `'${inside.join('')}'` : `${type}[${inside.join(' ')}]`;
  };
  return nodes.map(shown).join(' ');
}

const read = (...inside: readonly Given[]): Pasted => readPasted(el('body', {}, ...inside));

describe('readPasted', () => {
  it('reads paragraphs with their marks, and leaves out fonts, comments, pictures and scripts', () => {
    const { blocks } = read(
      el('style', {}, 'p { color: red }'),
      { nodeType: 8, nodeName: '#comment', textContent: 'StartFragment', childNodes: [] },
      p(
        'A ',
        el('b', {}, 'home'),
        ' uses\n  ',
        el('span', { style: 'font-weight:700;color:#000' }, 'energy'),
        '.',
      ),
      el('p', {}, el('img', { alt: 'a picture' }), '\u00a0'),
      el('script', {}, 'alert(1)'),
    );
    expect(short(blocks)).toBe("'A b:home uses b:energy.'");
  });

  it('is not misled by the wrapper that Google puts around everything', () => {
    const { blocks } = read(el('b', { style: 'font-weight:normal' }, p('plain'), p(el('i', {}, 'slanted'))));
    expect(short(blocks)).toBe("'plain' 'i:slanted'");
  });

  it('keeps lists inside lists, tables with their spans, line breaks and small raised figures', () => {
    const { blocks } = read(
      el('ul', {}, el('li', {}, 'one', el('ol', {}, el('li', {}, p('two')))), '\n', el('li', {}, 'three')),
      el('table', {}, el('tbody', {}, el('tr', {}, el('th', { colspan: '2' }, 'kWh/m', el('sup', {}, '2'))))),
      p('first', el('br', {}), ' second', el('br', {})),
    );
    expect(short(blocks)).toBe(
      "bulletList[listItem['one' orderedList[listItem['two']]] listItem['three']] " +
        "table[tableRow[tableHeader['kWh/m²']]] 'first/second'",
    );
    expect(blocks[1]?.content?.[0]?.content?.[0]?.attrs).toEqual({ colspan: 2 });
  });

  it('makes clauses of what Word numbered, inside one another as they were, and takes the numbers away', () => {
    const { clauses, blocks } = read(
      word(1, '1.', 'First.'),
      word(2, '(a)', 'Inside.'),
      word(3, '(i)', 'Deeper.'),
      word(2, '(b)', 'Beside.'),
      word(1, '2.', 'Second.'),
      p('Not numbered.'),
    );
    expect(blocks).toEqual([]);
    expect(short(clauses)).toBe(
      "clause['First.' clause['Inside.' clause['Deeper.']] clause['Beside.']] clause['Second.'] clause['Not numbered.']",
    );
  });

  it('makes lists of Word’s bullets', () => {
    const { blocks } = read(p('These:'), word(1, '·', 'one'), word(2, 'o', 'two'), word(1, '·', 'three'));
    expect(short(blocks)).toBe(
      "'These:' bulletList[listItem['one' bulletList[listItem['two']]] listItem['three']]",
    );
  });

  it('makes sections of headings, with a clause for each paragraph, and lists with the clause before', () => {
    const { clauses, sections } = read(
      p('Before.'),
      el('h1', {}, el('span', { style: 'font-weight:bold' }, 'Scope')),
      p('One.'),
      el('ul', {}, el('li', {}, 'item')),
      p('Two.'),
      el('h2', {}, 'Empty'),
    );
    expect(short(clauses)).toBe("clause['Before.']");
    expect(short(sections)).toBe(
      "section[heading[Scope] clause['One.' bulletList[listItem['item']]] clause['Two.']] section[heading[Empty] clause['']]",
    );
  });

  const words = fc.constantFrom('home ', 'energy', ' ', '\u00a0', '46', '<b>', '\u202e', '\n');
  const { page } = fc.letrec<{ page: Given }>((tie) => ({
    page: fc.oneof(
      { depthSize: 'small' },
      words,
      fc
        .tuple(
          fc.constantFrom(
            ...'div p span b i sup h2 ul ol li table tbody tr td th aside blockquote br a section dl dd'.split(
              ' ',
            ),
          ),
          fc.constantFrom<Record<string, string>>(
            {},
            { style: 'mso-list:l0 level3 lfo1' },
            { style: 'mso-list:Ignore' },
            { style: 'font-weight:bold', colspan: '3' },
            { class: 'MsoListContinue' },
          ),
          fc.array(tie('page'), { maxLength: 4 }),
        )
        .map(([name, attributes, inside]) => el(name, attributes, ...inside)),
    ),
  }));

  it('makes of any page a text that the schema takes', () => {
    fc.assert(
      fc.property(fc.array(page, { maxLength: 6 }), (inside) => {
        const { blocks, clauses, sections } = read(...inside);
        const holder = { type: 'clause', content: [{ type: 'paragraph' }, ...blocks] };
        const first = { type: 'section', content: [{ type: 'heading' }, holder, ...clauses] };
        const whole = { type: 'doc', content: [{ type: 'title' }, first, ...sections] };
        expect(() => parseContent(whole)).not.toThrow();
      }),
    );
  });
});
