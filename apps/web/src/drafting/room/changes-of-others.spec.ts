import { applyContentToYDoc, type ContentNode, FRAGMENT } from '@concordat/documents';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { listenToOthers } from './changes-of-others.js';

const clause = (id: string, text: string): ContentNode => ({
  type: 'clause',
  attrs: { id },
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

const opened: Awareness[] = [];
afterEach(() => {
  for (const awareness of opened.splice(0)) awareness.destroy();
});

/** A window of `own`, and another document from which changes come. */
function room() {
  const [doc, other] = [new Y.Doc(), new Y.Doc()];
  applyContentToYDoc(other, {
    type: 'doc',
    content: [
      { type: 'title', content: [{ type: 'text', text: 'Homes' }] },
      {
        type: 'section',
        attrs: { id: 's' },
        content: [{ type: 'heading' }, clause('a', 'Homes are warm.'), clause('b', 'Bills are low.')],
      },
    ],
  });
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
  const awareness = new Awareness(doc);
  opened.push(awareness);
  const told: [string | null, string, string | null][] = [];
  const fragment = doc.getXmlFragment(FRAGMENT);
  let synced = true;
  listenToOthers({ fragment, awareness, inSync: () => synced }, 'own', (person, change, place) =>
    told.push([person?.personId ?? null, change, place]),
  );
  return {
    told,
    other,
    words: (id: string, from = other) => textIn(from, id),
    /** What others did comes as one update. */
    hear(change: () => void) {
      const before = Y.encodeStateVector(doc);
      change();
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(other, before));
    },
    here(clientId: number, personId: string, id: string | null, more = {}) {
      const head = id === null ? null : Y.createRelativePositionFromTypeIndex(textIn(doc, id), 0);
      const user = { personId, name: personId, ...more };
      awareness.states.set(clientId, { user, cursor: head && { anchor: head, head } });
    },
    away() {
      synced = false;
    },
  };
}

function textIn(doc: Y.Doc, id: string): Y.XmlText {
  const section = doc.getXmlFragment(FRAGMENT).get(1) as Y.XmlElement;
  const found = section
    .toArray()
    .find((each) => each instanceof Y.XmlElement && each.getAttribute('id') === id);
  return ((found as Y.XmlElement).get(0) as Y.XmlElement).get(0) as Y.XmlText;
}

it('tells of words that somebody wrote, by whose they are', () => {
  const { told, hear, here, other, words } = room();
  here(other.clientID, 'ann', null);
  hear(() => {
    words('a').delete(0, 5);
    words('a').insert(0, 'Flats');
  });
  expect(told).toEqual([['ann', 'changed', 'a']]);
});

it('tells of words that were only removed of whoever has the caret there', () => {
  const { told, hear, here, words } = room();
  here(1, 'ann', 'a');
  here(2, 'ben', 'b');
  here(3, 'observer', 'a', { observer: true });
  hear(() => words('a').delete(0, 6));
  expect(told).toEqual([['ann', 'removed', 'a']]);
});

it('says of nobody what several could have removed, or nobody there', () => {
  const { told, hear, here, words } = room();
  hear(() => words('a').delete(0, 1));
  here(1, 'ann', 'a');
  here(2, 'ben', 'a');
  hear(() => words('a').delete(0, 1));
  expect(told).toEqual([
    [null, 'removed', 'a'],
    [null, 'removed', 'a'],
  ]);
});

it('says of nobody what was removed while this window was away', () => {
  const { told, hear, here, words, away } = room();
  here(1, 'ann', 'a');
  away();
  hear(() => words('a').delete(0, 1));
  expect(told).toEqual([[null, 'removed', 'a']]);
});

it('says nothing of what oneself removed in another window', () => {
  const { told, hear, here, words } = room();
  here(1, 'own', 'a');
  hear(() => words('a').delete(0, 1));
  expect(told).toEqual([]);
});

it('tells apart who wrote and who removed in one update', () => {
  const { told, hear, here, other, words } = room();
  const third = new Y.Doc();
  Y.applyUpdate(third, Y.encodeStateAsUpdate(other));
  here(other.clientID, 'ann', 'a');
  here(third.clientID, 'ben', 'b');
  hear(() => {
    words('a').insert(0, 'Now ');
    textIn(third, 'b').insert(0, 'Their ');
    Y.applyUpdate(other, Y.encodeStateAsUpdate(third));
  });
  expect(told.sort()).toEqual([
    ['ann', 'changed', 'a'],
    ['ben', 'changed', 'b'],
  ]);
});
