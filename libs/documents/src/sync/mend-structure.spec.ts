import fc from 'fast-check';
import * as Y from 'yjs';
import type { ContentNode, DocumentContent } from '../content/content.js';
import { parseContent } from '../content/parse.js';
import { FRAGMENT } from '../schema/schema.js';
import { mendStructure } from './mend-structure.js';
import { contentFromYDoc } from './read-shared.js';
import { yDocFromContent } from './write-shared.js';

let made = 0;
const newId = () => {
  made += 1;
  return `new-${made}`;
};

let words = 0;
const node = (type: string, content: readonly ContentNode[], attrs?: ContentNode['attrs']): ContentNode => ({
  type,
  ...(attrs ? { attrs } : {}),
  content: [...content],
});
const said = (type = 'paragraph'): ContentNode => {
  words += 1;
  return node(type, [{ type: 'text', text: `word${words}.` }]);
};
const clause = (id: string, ...under: ContentNode[]) => node('clause', [said(), ...under], { id });
const section = (id: string, ...content: ContentNode[]) =>
  node('section', [said('heading'), ...content], { id });
const list = () => node('bulletList', [node('listItem', [said(), said()]), node('listItem', [said()])]);
const cells = (type: string) => node('tableRow', [node(type, [said()]), node(type, [said(), said()])]);

/** A document with every node that holds others, in which every paragraph has a word of its own. */
const BASE: DocumentContent = parseContent(
  node('doc', [
    said('title'),
    section('s1', clause('a', list(), clause('b', said(), list())), clause('c')),
    section(
      's2',
      clause('d', node('table', [cells('tableHeader'), cells('tableCell')])),
      node('note', [said(), said()]),
    ),
    section('s3', clause('e', said(), node('orderedList', [node('listItem', [said(), list()])]))),
  ]),
);

interface Removal {
  readonly path: readonly number[];
}

/** Elements of the tree by where they stand. */
function places(parent: Y.XmlFragment, path: readonly number[] = []): Removal[] {
  return parent.toArray().flatMap((child, index) => {
    if (!(child instanceof Y.XmlElement)) return [];
    const own = [...path, index];
    return [{ path: own }, ...places(child, own)];
  });
}

/** Takes elements away one by one, each only where the schema still takes the rest: as an editor lets somebody do. */
function removeSome(doc: Y.Doc, choices: readonly number[]): void {
  for (const choice of choices) {
    const all = places(doc.getXmlFragment(FRAGMENT));
    const path = all[choice % all.length]?.path ?? [];
    const trial = replica(doc);
    remove(trial, path);
    if (isTaken(trial)) remove(doc, path);
    trial.destroy();
  }
}

function remove(doc: Y.Doc, path: readonly number[]): void {
  const parent = path
    .slice(0, -1)
    .reduce<Y.XmlFragment>((found, index) => found.get(index) as Y.XmlElement, doc.getXmlFragment(FRAGMENT));
  parent.delete(path.at(-1) ?? 0, 1);
}

function isTaken(doc: Y.Doc): boolean {
  try {
    contentFromYDoc(doc);
    return true;
  } catch {
    return false;
  }
}

function replica(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

const wordsOf = (doc: Y.Doc) => new Set(JSON.stringify(doc.getXmlFragment(FRAGMENT)).match(/word\d+/gu));

const choices = fc.array(fc.nat(), { minLength: 1, maxLength: 25 });

describe('mending what two people took away together', () => {
  it('gives a document again, and loses no word that is left', () => {
    let broken = 0;
    fc.assert(
      fc.property(choices, choices, (mine, theirs) => {
        const base = yDocFromContent(BASE);
        const [one, other] = [replica(base), replica(base)];
        removeSome(one, mine);
        removeSome(other, theirs);
        Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
        const before = wordsOf(one);
        if (!isTaken(one)) broken += 1;
        mendStructure(one, newId);
        expect(isTaken(one)).toBe(true);
        expect(wordsOf(one)).toEqual(before);
        expect(mendStructure(one, newId)).toBe(false);
      }),
      { numRuns: 300 },
    );
    expect(broken).toBeGreaterThan(0);
  });

  it('leaves alone what needs nothing', () => {
    const doc = yDocFromContent(BASE);
    const before = Y.encodeStateAsUpdate(doc);
    expect(mendStructure(doc, newId)).toBe(false);
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
  });

  it('puts an empty clause where both took away the other’s last one', () => {
    const base = yDocFromContent(
      parseContent(node('doc', [said('title'), section('s', clause('a'), clause('b'))])),
    );
    const [one, other] = [replica(base), replica(base)];
    remove(one, [1, 1]);
    remove(other, [1, 2]);
    Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
    expect(isTaken(one)).toBe(false);
    expect(mendStructure(one, () => 'fresh')).toBe(true);
    const [, left] = contentFromYDoc(one).content ?? [];
    expect(left?.content?.map(({ type, attrs }) => [type, attrs?.id])).toEqual([
      ['heading', undefined],
      ['clause', 'fresh'],
    ]);
  });
});
