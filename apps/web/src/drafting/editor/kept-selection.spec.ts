import { contentFromYDoc, FRAGMENT } from '@concordat/documents';
import { prosemirrorToYXmlFragment } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { Incoming } from '../room/incoming.js';
import { keepWhole } from '../room/keep-whole.js';
import { newClause } from './clause-commands.js';
import { moveClause } from './place-commands.js';
import { clause, outline, section, textOf } from './testing.js';
import { exchange, Window } from './window.testing.js';

const doc = textOf(section('s', 'Scope', clause('a', 'the first clause'), clause('b', 'the second clause')));

/** Two windows on the same text, each hearing of the other at once. */
function twoWindows(): { readonly mine: Window; readonly theirs: Window } {
  const [one, other] = [new Y.Doc(), new Y.Doc()];
  prosemirrorToYXmlFragment(doc, one.getXmlFragment(FRAGMENT));
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
  one.on('update', (update, origin) => origin !== 'sync' && Y.applyUpdate(other, update, 'sync'));
  other.on('update', (update, origin) => origin !== 'sync' && Y.applyUpdate(one, update, 'sync'));
  return { mine: new Window(one), theirs: new Window(other) };
}

describe('keptSelection', () => {
  it('keeps the caret at its word while others type before it in the same clause', () => {
    const { mine, theirs } = twoWindows();
    mine.putCaretAfter('the second');
    theirs.putCaretAfter('the');
    theirs.putCaretAfter('the sec');
    for (const letter of 'XYZ') theirs.dispatch(theirs.state.tr.insertText(letter));
    expect(outline(mine.state)[2]).toBe('  b: the secXYZond^ clause');
    mine.dispatch(mine.state.tr.insertText('!'));
    expect(outline(theirs.state)[2]).toBe('  b: the secXYZ^ond! clause');
  });

  it('keeps the caret in its clause when others add one above', () => {
    const { mine, theirs } = twoWindows();
    mine.putCaretAfter('the second');
    theirs.putCaretAfter('the first clause');
    newClause(theirs.state, theirs.dispatch);
    expect(outline(mine.state).at(-1)).toBe('  b: the second^ clause');
  });

  it('keeps the caret in its clause when others move it away', () => {
    const { mine, theirs } = twoWindows();
    mine.putCaretAfter('the second');
    theirs.putCaretAfter('the second');
    moveClause(-1)(theirs.state, theirs.dispatch);
    expect(outline(mine.state)).toEqual(['s: Scope', '  b: the second^ clause', '  a: the first clause']);
  });

  it('keeps the caret after its words when others, apart, have written in the clause and moved it', () => {
    const incoming = new Incoming();
    const [mine, theirs] = [new Y.Doc(), new Y.Doc()];
    const sentences = textOf(section('s', 'Scope', clause('a', 'One clause.'), clause('b', 'Another.')));
    prosemirrorToYXmlFragment(sentences, mine.getXmlFragment(FRAGMENT));
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine));
    const windows = [mine, theirs].map((shared) => {
      keepWhole(shared, { newId: () => crypto.randomUUID(), incoming, onApart: () => undefined });
      return new Window(shared);
    });
    const [here, there] = windows as [Window, Window];
    there.putCaretAfter('One');
    there.dispatch(there.state.tr.insertText(' written'));
    moveClause(1)(there.state, there.dispatch);
    here.putCaretAfter('One clause.');
    here.dispatch(here.state.tr.insertText(' Here.'));
    exchange(mine, theirs, incoming);
    expect(outline(here.state)[2]).toBe('  a: One written clause. Here.^');
    expect(here.state.doc.eq(there.state.doc)).toBe(true);
  });

  it('leaves both windows with the same text', () => {
    const { mine, theirs } = twoWindows();
    mine.putCaretAfter('the second');
    mine.dispatch(mine.state.tr.insertText(' mine'));
    theirs.putCaretAfter('the first');
    theirs.dispatch(theirs.state.tr.insertText(' theirs'));
    expect(contentFromYDoc(mine.shared)).toEqual(contentFromYDoc(theirs.shared));
    expect(mine.state.doc.eq(theirs.state.doc)).toBe(true);
  });
});
