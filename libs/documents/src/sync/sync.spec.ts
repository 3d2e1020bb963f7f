import fc from 'fast-check';
import * as Y from 'yjs';
import { canonicalText } from '../content/canonical.js';
import type { ContentNode, DocumentContent } from '../content/content.js';
import { parseContent } from '../content/parse.js';
import { emptyDraftContent } from '../draft.js';
import { FRAGMENT } from '../schema/schema.js';
import { anyContent, anyText, counter } from '../testing.js';
import { contentFromYDoc } from './read-shared.js';
import { applyContentToYDoc, yDocFromContent } from './write-shared.js';

describe('a document in a shared Y.Doc', () => {
  it('comes back as it went in, on this replica and on another', () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        const doc = yDocFromContent(content);
        expect(canonicalText(contentFromYDoc(doc))).toBe(canonicalText(content));
        expect(canonicalText(contentFromYDoc(replica(doc)))).toBe(canonicalText(content));
      }),
    );
  });

  it('becomes whatever document is applied, on every replica', () => {
    fc.assert(
      fc.property(anyContent, anyContent, (before, after) => {
        const doc = yDocFromContent(before);
        applyContentToYDoc(doc, after);
        expect(canonicalText(contentFromYDoc(replica(doc)))).toBe(canonicalText(after));
      }),
    );
  });

  it('is not written to when nothing changed', () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        const doc = yDocFromContent(content);
        expect(updatesOf(doc, () => applyContentToYDoc(doc, content))).toBe(0);
      }),
    );
  });

  it('keeps the items of clauses that did not change, when others come, go and change around them', () => {
    const before = draft(['a', 'one'], ['b', 'two'], ['c', 'three'], ['d', 'four']);
    const after = draft(
      ['x', 'new'],
      ['b', 'two'],
      ['y', 'newer'],
      ['c', 'thirty-three'],
      ['d', 'four'],
      ['z', 'last'],
    );
    const doc = yDocFromContent(before);
    const [b, c, d] = ['b', 'c', 'd'].map((id) => sharedClause(doc, id));
    applyContentToYDoc(doc, after);
    expect(sharedClause(doc, 'b')).toBe(b);
    expect(sharedClause(doc, 'c')).toBe(c);
    expect(sharedClause(doc, 'd')).toBe(d);
    expect(canonicalText(contentFromYDoc(doc))).toBe(canonicalText(after));
  });

  it('never turns a clause into another one: what others typed in the old does not reach the new', () => {
    const mine = yDocFromContent(draft(['a', 'one'], ['b', 'two']));
    const theirs = replica(mine);
    applyContentToYDoc(mine, draft(['x', 'one'], ['b', 'two']));
    applyContentToYDoc(theirs, draft(['a', 'one, amended'], ['b', 'two']));
    Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs));
    expect(canonicalText(contentFromYDoc(mine))).toBe(canonicalText(draft(['x', 'one'], ['b', 'two'])));
  });

  it('merges what others typed meanwhile in a clause that it changes too', () => {
    const mine = yDocFromContent(draft(['a', 'A home uses energy.'], ['b', 'two']));
    const theirs = replica(mine);
    applyContentToYDoc(mine, draft(['n', 'new'], ['a', 'A new home uses energy.'], ['b', 'two']));
    applyContentToYDoc(theirs, draft(['a', 'A home uses energy sparingly.'], ['b', 'two']));
    Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs));
    const merged = draft(['n', 'new'], ['a', 'A new home uses energy sparingly.'], ['b', 'two']);
    expect(canonicalText(contentFromYDoc(mine))).toBe(canonicalText(merged));
  });

  it('is the same on replicas that got the same updates in another order', () => {
    const typed = fc.array(anyText, { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(typed, fc.infiniteStream(fc.nat()), (texts, random) => {
        const base = yDocFromContent(draft(['a', 'A home 😀 uses energy.'], ['b', 'two']));
        const updates = texts.map((text, index) => {
          const author = replica(base);
          applyContentToYDoc(
            author,
            draft(['a', `A home 😀 uses ${text} energy.`], [`n${index}`, text], ['b', 'two']),
          );
          return Y.encodeStateAsUpdate(author);
        });
        const [one, other] = [replica(base), replica(base)];
        for (const update of updates) Y.applyUpdate(one, update);
        for (const update of shuffled(updates, random)) Y.applyUpdate(other, update);
        expect(canonicalText(contentFromYDoc(other))).toBe(canonicalText(contentFromYDoc(one)));
        expect(contentFromYDoc(one).content?.[1]?.content).toHaveLength(3 + texts.length);
      }),
    );
  });

  it.each<[string, (fragment: Y.XmlFragment) => void]>([
    ['text outside every element', (fragment) => fragment.push([new Y.XmlText('loose')])],
    ['an unknown element', (fragment) => fragment.push([new Y.XmlElement('script')])],
    ['a hook', (fragment) => fragment.push([new Y.XmlHook('hook') as unknown as Y.XmlElement])],
    ['an unknown attribute', (fragment) => elementAt(fragment, 0).setAttribute('style', 'color: white')],
    ['no title', (fragment) => fragment.delete(0, 1)],
    ['something embedded in a text', (fragment) => textOf(fragment).insertEmbed(0, { image: 'x' })],
    ['an unknown mark', (fragment) => textOf(fragment).format(0, 1, { hidden: {} })],
  ])('that holds %s is refused and left as it is', (_what, spoil) => {
    const doc = yDocFromContent(draft(['a', 'one']));
    spoil(doc.getXmlFragment(FRAGMENT));
    const before = Y.encodeStateAsUpdate(doc);
    expect(() => contentFromYDoc(doc)).toThrow(
      expect.objectContaining({ name: 'DocumentError', code: 'MALFORMED' }),
    );
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
    applyContentToYDoc(doc, draft(['a', 'one']));
    expect(contentFromYDoc(doc)).toEqual(parseContent(draft(['a', 'one'])));
  });

  it('of nothing is refused, and nothing is written of what is refused', () => {
    expect(() => contentFromYDoc(new Y.Doc())).toThrow(expect.objectContaining({ code: 'MALFORMED' }));
    const doc = yDocFromContent(draft(['a', 'one']));
    const bad: DocumentContent = { type: 'doc', content: [] };
    expect(updatesOf(doc, () => expect(() => applyContentToYDoc(doc, bad)).toThrow())).toBe(0);
  });

  it('begins as a title, a section and a clause by one client', () => {
    const doc = yDocFromContent(emptyDraftContent('Zero carbon', counter('id')));
    expect([...Y.decodeStateVector(Y.encodeStateVector(doc)).keys()]).toEqual([doc.clientID]);
    expect(contentFromYDoc(doc)).toEqual({
      type: 'doc',
      content: [
        { type: 'title', content: [{ type: 'text', text: 'Zero carbon' }] },
        {
          type: 'section',
          attrs: { id: 'id-1' },
          content: [
            { type: 'heading' },
            { type: 'clause', attrs: { id: 'id-2' }, content: [{ type: 'paragraph' }] },
          ],
        },
      ],
    });
    expect(parseContent(emptyDraftContent('', counter('id'))).content?.[0]).toEqual({ type: 'title' });
  });
});

function draft(...clauses: readonly (readonly [id: string, text: string])[]): DocumentContent {
  const made = clauses.map(
    ([id, text]): ContentNode => ({
      type: 'clause',
      attrs: { id },
      content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
    }),
  );
  const title: ContentNode = { type: 'title', content: [{ type: 'text', text: 'Title' }] };
  return {
    type: 'doc',
    content: [title, { type: 'section', attrs: { id: 's' }, content: [{ type: 'heading' }, ...made] }],
  };
}

function replica(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

function updatesOf(doc: Y.Doc, change: () => void): number {
  let updates = 0;
  const count = () => {
    updates += 1;
  };
  doc.on('update', count);
  change();
  doc.off('update', count);
  return updates;
}

function sharedClause(doc: Y.Doc, id: string): Y.XmlElement {
  const section = elementAt(doc.getXmlFragment(FRAGMENT), 1);
  const found = section
    .toArray()
    .find((child) => child instanceof Y.XmlElement && child.getAttribute('id') === id);
  if (!(found instanceof Y.XmlElement)) throw new Error(`no clause ${id}`);
  return found;
}

function elementAt(parent: Y.XmlFragment, index: number): Y.XmlElement {
  const child = parent.get(index);
  if (!(child instanceof Y.XmlElement)) throw new Error(`no element at ${index}`);
  return child;
}

function textOf(fragment: Y.XmlFragment): Y.XmlText {
  const text = elementAt(fragment, 0).get(0);
  if (!(text instanceof Y.XmlText)) throw new Error('the title has no text');
  return text;
}

function shuffled<T>(items: readonly T[], random: Iterator<number>): T[] {
  const left = [...items];
  const taken: T[] = [];
  while (left.length > 0) taken.push(...left.splice(Number(random.next().value) % left.length, 1));
  return taken;
}
