import { contentFromYDoc, FRAGMENT } from '@concordat/documents';
import { prosemirrorToYXmlFragment } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { moveClause } from '../editor/place-commands.js';
import { clause, outline, section, textOf } from '../editor/testing.js';
import { exchange, Window } from '../editor/window.testing.js';
import { Incoming } from './incoming.js';
import { keepWhole } from './keep-whole.js';

const doc = textOf(
  section('s', 'Scope', clause('a', 'the first'), clause('b', 'the second')),
  section('t', 'Terms', clause('c', 'the third')),
);

/** Two windows apart from each other; `meet` brings what each wrote to the other. */
function twoWindows(whole: boolean) {
  const [one, other] = [new Y.Doc(), new Y.Doc()];
  prosemirrorToYXmlFragment(doc, one.getXmlFragment(FRAGMENT));
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
  let made = 0;
  const newId = () => {
    made += 1;
    return `new${made}`;
  };
  const incoming = new Incoming();
  const apart: string[] = [];
  const onApart = (words: readonly string[]) => apart.push(...words);
  for (const each of whole ? [one, other] : []) keepWhole(each, { newId, incoming, onApart });
  const windows = [new Window(one), new Window(other)] as const;
  const meet = () => exchange(one, other, incoming);
  return { mine: windows[0], theirs: windows[1], meet, apart };
}

/** Takes a clause away, as its writer may while another is left in the section. */
function take(window: Window, id: string): void {
  window.state.doc.descendants((node, pos) => {
    if (node.attrs.id === id) window.dispatch(window.state.tr.delete(pos, pos + node.nodeSize));
  });
}

describe('keepWhole', () => {
  it('keeps a section’s heading when two people took away its clauses, each the other’s last', () => {
    const { mine, theirs, meet } = twoWindows(true);
    take(mine, 'a');
    take(theirs, 'b');
    meet();
    for (const { state } of [mine, theirs]) {
      const text = outline(state).join(' | ');
      expect(text).toContain('s: Scope');
      expect(text).toContain('c: the third');
    }
    expect(mine.state.doc.eq(theirs.state.doc)).toBe(true);
    expect(contentFromYDoc(mine.shared)).toEqual(contentFromYDoc(theirs.shared));
  });

  it('is needed: without it the editor takes the heading away', () => {
    const { mine, theirs, meet } = twoWindows(false);
    take(mine, 'a');
    take(theirs, 'b');
    meet();
    expect(outline(mine.state).join(' | ')).not.toContain('Scope');
  });

  it('puts words back that stood in a clause which somebody took away unseen, and says so to whoever wrote them', () => {
    const { mine, theirs, meet, apart } = twoWindows(true);
    mine.putCaretAfter('the first');
    mine.dispatch(mine.state.tr.insertText(' and last'));
    take(theirs, 'a');
    meet();
    expect(outline(mine.state).map((line) => line.replace('^', ''))).toEqual([
      's: Scope',
      '  b: the second',
      '  a:  and last',
      't: Terms',
      '  c: the third',
    ]);
    expect(theirs.state.doc.eq(mine.state.doc)).toBe(true);
    expect(apart).toEqual([' and last']);
  });

  it('does not bring back what somebody took away knowingly', () => {
    const { mine, theirs, meet, apart } = twoWindows(true);
    mine.putCaretAfter('the first');
    mine.dispatch(mine.state.tr.insertText(' and last'));
    meet();
    take(theirs, 'a');
    meet();
    expect(outline(mine.state).join(' | ')).not.toContain('last');
    expect(apart).toEqual([]);
  });

  it('leaves a clause once that two people moved at once to different places', () => {
    const { mine, theirs, meet } = twoWindows(true);
    mine.putCaretAfter('the first');
    moveClause(1)(mine.state, mine.dispatch);
    theirs.putCaretAfter('the first');
    moveClause(1)(theirs.state, theirs.dispatch);
    meet();
    const clauses = outline(mine.state).filter((line) => line.includes('the first'));
    expect(clauses).toHaveLength(1);
    expect(theirs.state.doc.eq(mine.state.doc)).toBe(true);
  });
});
