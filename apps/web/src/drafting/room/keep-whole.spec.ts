import { contentFromYDoc, FRAGMENT } from '@concordat/documents';
import { prosemirrorToYXmlFragment } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { clause, outline, section, textOf } from '../editor/testing.js';
import { Window } from '../editor/window.testing.js';
import { keepWhole } from './keep-whole.js';

const doc = textOf(
  section('s', 'Scope', clause('a', 'the first'), clause('b', 'the second')),
  section('t', 'Terms', clause('c', 'the third')),
);

/** Two windows apart from each other; `meet` brings what each wrote to the other. */
function apart(whole: boolean) {
  const [one, other] = [new Y.Doc(), new Y.Doc()];
  prosemirrorToYXmlFragment(doc, one.getXmlFragment(FRAGMENT));
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
  let made = 0;
  for (const each of whole ? [one, other] : []) {
    keepWhole(each, () => {
      made += 1;
      return `new${made}`;
    });
  }
  const windows = [new Window(one), new Window(other)] as const;
  const meet = () => {
    for (let round = 0; round < 3; round += 1) {
      Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
      Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
    }
  };
  return { mine: windows[0], theirs: windows[1], meet };
}

/** Takes a clause away, as its writer may while another is left in the section. */
function take(window: Window, id: string): void {
  window.state.doc.descendants((node, pos) => {
    if (node.attrs.id === id) window.dispatch(window.state.tr.delete(pos, pos + node.nodeSize));
  });
}

describe('keepWhole', () => {
  it('keeps a section’s heading when two people took away its clauses, each the other’s last', () => {
    const { mine, theirs, meet } = apart(true);
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
    const { mine, theirs, meet } = apart(false);
    take(mine, 'a');
    take(theirs, 'b');
    meet();
    expect(outline(mine.state).join(' | ')).not.toContain('Scope');
  });
});
