import fc from 'fast-check';
import { listClauses, titleOf } from '../clauses/list-clauses.js';
import { canonicalText } from '../content/canonical.js';
import type { ContentNode, DocumentContent } from '../content/content.js';
import { anyContent, anyText } from '../testing.js';
import { type ClauseChange, diffVersions, summariseDiff } from './diff-versions.js';
import { diffWords, type WordChange } from './words.js';

describe('the difference of two texts', () => {
  it('is, read without what was added, the older text; without what was removed, the newer', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const words = diffWords(before, after);
        expect(reading(words, 'removed')).toBe(before);
        expect(reading(words, 'added')).toBe(after);
        expect(words.every(({ text }) => text !== '')).toBe(true);
        expect(words.every(({ kind }, index) => kind !== words[index - 1]?.kind)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it.each<[string, string, string]>([
    ['A home uses energy.', 'A home uses less energy.', 'A home uses [+less ]energy.'],
    ['at most 46 kWh/m²', 'at most 39.5 kWh/m²', 'at most [-46][+39.5] kWh/m²'],
    ['the old wording stays', 'the new words stay', 'the [-old wording stays][+new words stay]'],
    ['house-building', 'house-builders', '[-house-building][+house-builders]'],
    ['Tŷ gwag', 'Tŷ llawn', 'Tŷ [-gwag][+llawn]'],
    ['e\u0301', 'e\u0300', '[-e\u0301][+e\u0300]'],
    ['a 😀', 'a 😁', 'a [-😀][+😁]'],
    ['same', 'same', 'same'],
    ['', 'new', '[+new]'],
    ['', '', ''],
  ])('from %j to %j is by words', (before, after, expected) => {
    const shown = {
      same: (text: string) => text,
      added: (text: string) => `[+${text}]`,
      removed: (text: string) => `[-${text}]`,
    };
    expect(
      diffWords(before, after)
        .map(({ kind, text }) => shown[kind](text))
        .join(''),
    ).toBe(expected);
  });
});

describe('the difference of two versions', () => {
  const before = doc(
    'Title',
    section('s1', clause('a', 'one'), clause('b', 'two'), clause('c', 'three')),
    section('s2', clause('d', 'four')),
  );

  it('is nothing when and only when the two have the same canonical text', () => {
    fc.assert(
      fc.property(anyContent, anyContent, (one, other) => {
        expect(diffVersions(one, one)).toEqual([]);
        const same = canonicalText(one) === canonicalText(other);
        expect(diffVersions(one, other).length === 0).toBe(same);
      }),
    );
  });

  it('tells every clause’s text before and after', () => {
    fc.assert(
      fc.property(anyContent, anyContent, (one, other) => {
        const [was, is] = [textsOf(one), textsOf(other)];
        for (const { clauseId, numberBefore, numberAfter, words } of diffVersions(one, other)) {
          if (numberBefore !== null) expect(reading(words, 'removed')).toBe(was.get(clauseId));
          if (numberAfter !== null) expect(reading(words, 'added')).toBe(is.get(clauseId));
          if (clauseId === 'title') expect(reading(words, 'added')).toBe(titleOf(other));
        }
      }),
    );
  });

  it('names every clause that came or went, once', () => {
    fc.assert(
      fc.property(anyContent, anyContent, (one, other) => {
        const [was, is] = [textsOf(one), textsOf(other)];
        const changes = diffVersions(one, other);
        const ids = (kind: ClauseChange['kind']) =>
          changes.filter((change) => change.kind === kind).map(({ clauseId }) => clauseId);
        expect(ids('added')).toEqual([...is.keys()].filter((id) => !was.has(id)));
        expect(ids('removed').sort()).toEqual([...was.keys()].filter((id) => !is.has(id)).sort());
        expect(new Set(changes.map(({ clauseId }) => clauseId)).size).toBe(changes.length);
      }),
    );
  });

  it('reports what was added, and not those that only got another number', () => {
    const after = doc(
      'Title',
      section('s1', clause('n', 'new'), clause('a', 'one'), clause('b', 'two'), clause('c', 'three')),
      section('s2', clause('d', 'four')),
    );
    expect(diffVersions(before, after)).toEqual([
      {
        clauseId: 'n',
        kind: 'added',
        moved: false,
        numberBefore: null,
        numberAfter: '1.1',
        words: [{ kind: 'added', text: 'new' }],
      },
    ]);
  });

  it('reports what was removed after what stood before it', () => {
    const after = doc('Title', section('s1', clause('c', 'three')), section('s2', clause('d', 'for')));
    expect(diffVersions(before, after)).toEqual([
      {
        clauseId: 'a',
        kind: 'removed',
        moved: false,
        numberBefore: '1.1',
        numberAfter: null,
        words: [{ kind: 'removed', text: 'one' }],
      },
      {
        clauseId: 'b',
        kind: 'removed',
        moved: false,
        numberBefore: '1.2',
        numberAfter: null,
        words: [{ kind: 'removed', text: 'two' }],
      },
      {
        clauseId: 'd',
        kind: 'changed',
        moved: false,
        numberBefore: '2.1',
        numberAfter: '2.1',
        words: [
          { kind: 'removed', text: 'four' },
          { kind: 'added', text: 'for' },
        ],
      },
    ]);
  });

  it('reports only the clause that moved, within its section, into another, and with new words', () => {
    const within = doc(
      'Title',
      section('s1', clause('c', 'three'), clause('a', 'one'), clause('b', 'two')),
      section('s2', clause('d', 'four')),
    );
    expect(diffVersions(before, within)).toEqual([
      {
        clauseId: 'c',
        kind: 'moved',
        moved: true,
        numberBefore: '1.3',
        numberAfter: '1.1',
        words: [{ kind: 'same', text: 'three' }],
      },
    ]);
    const across = doc(
      'Title',
      section('s1', clause('a', 'one'), clause('b', 'two')),
      section('s2', clause('d', 'four'), clause('c', 'thirty')),
    );
    expect(brief(diffVersions(before, across))).toEqual(['c changed moved 1.3 2.2']);
    const sections = doc(
      'Title',
      section('s2', clause('d', 'four')),
      section('s1', clause('a', 'one'), clause('b', 'two'), clause('c', 'three')),
    );
    expect(brief(diffVersions(before, sections))).toEqual(['s2 moved moved 2 1']);
  });

  it('reports a new heading, a new title and a change of form that no word shows', () => {
    const bold: ContentNode = {
      type: 'clause',
      attrs: { id: 'd' },
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'four', marks: [{ type: 'bold' }] }] }],
    };
    const headed = section('s1', clause('a', 'one'), clause('b', 'two'), clause('c', 'three'));
    const [, ...rest] = headed.content ?? [];
    const heading: ContentNode = { type: 'heading', content: [{ type: 'text', text: 'Energy' }] };
    const after = doc('New title', { ...headed, content: [heading, ...rest] }, section('s2', bold));
    const changes = diffVersions(before, after);
    expect(brief(changes)).toEqual(['title changed null null', 's1 changed 1 1', 'd changed 2.1 2.1']);
    expect(changes.map(({ words }) => words)).toEqual([
      [
        { kind: 'removed', text: 'Title' },
        { kind: 'added', text: 'New title' },
      ],
      [{ kind: 'added', text: 'Energy' }],
      [{ kind: 'same', text: 'four' }],
    ]);
  });

  it('reports a note that changed its place among clauses as a change of the section', () => {
    const note: ContentNode = { type: 'note', content: [{ type: 'paragraph' }] };
    const one = doc('T', section('s', note, clause('a', 'one'), clause('b', 'two')));
    const other = doc('T', section('s', clause('a', 'one'), note, clause('b', 'two')));
    expect(brief(diffVersions(one, other))).toEqual(['s changed 1 1']);
    const fewer = doc('T', section('s', note, clause('b', 'two')));
    expect(brief(diffVersions(one, fewer))).toEqual(['a removed 1.1 null']);
  });

  it('is everything where there was nothing', () => {
    const changes = diffVersions(null, before);
    expect(changes.map(({ clauseId }) => clauseId)).toEqual(['title', 's1', 'a', 'b', 'c', 's2', 'd']);
    expect(summariseDiff(changes)).toEqual({ added: 7, removed: 0, moved: 0, changed: 0 });
  });

  it('is counted by kinds; what changed and moved counts as both', () => {
    const after = doc(
      'Title',
      section('s1', clause('n', 'new'), clause('c', 'three!'), clause('a', 'one')),
      section('s2', clause('d', 'fourth')),
    );
    expect(summariseDiff(diffVersions(before, after))).toEqual({
      added: 1,
      removed: 1,
      moved: 1,
      changed: 2,
    });
    expect(summariseDiff([])).toEqual({ added: 0, removed: 0, moved: 0, changed: 0 });
  });

  it('is refused where clauses cannot be told apart', () => {
    const twice = doc('T', section('s', clause('a', 'one'), clause('a', 'two')));
    expect(() => diffVersions(twice, before)).toThrow(expect.objectContaining({ code: 'DUPLICATE_ID' }));
    const without = doc('T', section('s', { type: 'clause', content: [{ type: 'paragraph' }] }));
    expect(() => diffVersions(before, without)).toThrow(expect.objectContaining({ code: 'MISSING_ID' }));
  });
});

function reading(words: readonly WordChange[], kind: 'added' | 'removed'): string {
  return words
    .filter((word) => word.kind === 'same' || word.kind === kind)
    .map(({ text }) => text)
    .join('');
}

function brief(changes: readonly ClauseChange[]): string[] {
  return changes.map(({ clauseId, kind, moved, numberBefore, numberAfter }) =>
    [clauseId, kind, ...(moved ? ['moved'] : []), String(numberBefore), String(numberAfter)].join(' '),
  );
}

/** Heading and own text of every section and clause, by id. */
function textsOf(content: DocumentContent): Map<string, string> {
  const textOf = (heading: string | null, text: string) =>
    heading !== null && text !== '' ? `${heading}\n${text}` : (heading ?? text);
  return new Map(listClauses(content).map(({ id, heading, text }) => [id, textOf(heading, text)]));
}

function doc(title: string, ...sections: ContentNode[]): DocumentContent {
  return { type: 'doc', content: [{ type: 'title', content: [{ type: 'text', text: title }] }, ...sections] };
}

function section(id: string, ...content: ContentNode[]): ContentNode {
  return { type: 'section', attrs: { id }, content: [{ type: 'heading' }, ...content] };
}

function clause(id: string, text: string): ContentNode {
  return {
    type: 'clause',
    attrs: { id },
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  };
}
