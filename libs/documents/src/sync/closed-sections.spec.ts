import * as Y from 'yjs';
import type { ContentNode, DocumentContent } from '../content/content.js';
import { parseContent } from '../content/parse.js';
import { toldApart } from './closed-sections.js';
import { contentFromYDoc } from './read-shared.js';
import { sectionIdsOf, sectionItems } from './section-items.js';
import { yDocFromContent } from './write-shared.js';
import { applyContentByWords } from './write-words.js';

const line = (type: string, text: string): ContentNode => ({ type, content: [{ type: 'text', text }] });
const clause = (id: string, text: string): ContentNode => ({
  type: 'clause',
  attrs: { id },
  content: [line('paragraph', text)],
});
const section = (id: string, heading: string, ...clauses: ContentNode[]): ContentNode => ({
  type: 'section',
  attrs: { id },
  content: [line('heading', heading), ...clauses],
});
const text = (...sections: ContentNode[]): DocumentContent =>
  parseContent({ type: 'doc', content: [line('title', 'Text'), ...sections] });

const SCOPE = section('scope', 'Scope', clause('a', 'homes'));
const LIMIT = section('limit', 'Limit', clause('b', 'ten'), clause('c', 'eleven'));
const SHOWN = section('shown', 'Shown', clause('d', 'how'));
const STORED = text(SCOPE, LIMIT, SHOWN);
const CLOSED = new Set(['limit']);

const wordsOf = (changes: ReturnType<typeof toldApart>['within']) =>
  changes.map(({ clauseId, words }) => [
    clauseId,
    words
      .filter(({ kind }) => kind !== 'removed')
      .map((each) => each.text)
      .join(''),
  ]);

describe('telling apart what was written in a closed section', () => {
  it('keeps what was written beside it, and hands out what was written in it', () => {
    const merged = text(
      section('scope', 'Scope', clause('a', 'new homes')),
      section('limit', 'Limit', clause('b', 'ten at most'), clause('c', 'eleven'), clause('x', 'more')),
      SHOWN,
    );
    const { beside, within } = toldApart(STORED, merged, CLOSED);
    expect(beside).toEqual(text(section('scope', 'Scope', clause('a', 'new homes')), LIMIT, SHOWN));
    expect(wordsOf(within)).toEqual([
      ['b', 'ten at most'],
      ['x', 'more'],
    ]);
  });

  it('puts a closed section back that was taken away, where it was', () => {
    expect(toldApart(STORED, text(SCOPE, SHOWN), CLOSED).beside).toEqual(STORED);
    expect(toldApart(text(LIMIT, SHOWN), text(SHOWN), CLOSED).beside).toEqual(text(LIMIT, SHOWN));
    expect(toldApart(STORED, text(SCOPE, SHOWN), CLOSED).within).toEqual([]);
  });

  it('is of no effect where nothing was written in what is closed', () => {
    const merged = text(SCOPE, LIMIT, section('shown', 'Shown', clause('d', 'how and when')));
    expect(toldApart(STORED, merged, CLOSED)).toEqual({ beside: merged, within: [] });
  });
});

describe('a shared document', () => {
  it('names its sections by the items that they are', () => {
    const doc = yDocFromContent(STORED);
    const items = sectionItems(doc);
    expect(items.map(({ id, name }) => [id, name])).toEqual([
      ['scope', 'Section 1, Scope'],
      ['limit', 'Section 2, Limit'],
      ['shown', 'Section 3, Shown'],
    ]);
    const limit = items.find(({ id }) => id === 'limit');
    expect(sectionIdsOf(doc, limit ? [limit.item] : [])).toEqual(CLOSED);
    expect(sectionIdsOf(doc, [{ client: 1, clock: 0 }])).toEqual(new Set());
  });

  it('takes what is beside a closed section without a change in the section', () => {
    const doc = yDocFromContent(STORED);
    const before = sectionItems(doc).find(({ id }) => id === 'limit')?.item;
    const merged = text(
      section('new', 'New', clause('n', 'first')),
      section('limit', 'Limit', clause('b', 'changed')),
      section('shown', 'Shown', clause('d', 'how and when')),
    );
    const { beside } = toldApart(STORED, merged, CLOSED);
    const touched: unknown[] = [];
    doc.on('beforeObserverCalls', ({ changed }: Y.Transaction) => {
      touched.push(...[...changed.keys()].map((type) => type._item?.id));
    });
    applyContentByWords(doc, beside);
    expect(contentFromYDoc(doc)).toEqual(beside);
    expect(sectionItems(doc).find(({ id }) => id === 'limit')?.item).toEqual(before);
    expect(touched).not.toContainEqual(before);
  });
});
