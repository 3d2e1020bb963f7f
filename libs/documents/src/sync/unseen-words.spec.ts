import * as Y from 'yjs';
import type { ContentNode } from '../content/content.js';
import { FRAGMENT } from '../schema/schema.js';
import { counter } from '../testing.js';
import { mendStructure } from './mend-structure.js';
import { contentFromYDoc } from './read-shared.js';
import { seenBy } from './taken-lines.js';
import { putBackUnseen } from './unseen-words.js';
import { yDocFromContent } from './write-shared.js';

const text = (words: string): ContentNode[] => (words === '' ? [] : [{ type: 'text', text: words }]);
const paragraph = (words: string): ContentNode => ({ type: 'paragraph', content: text(words) });

/** A section with a heading and clauses, each of its paragraphs. */
function draft(heading: string, clauses: Readonly<Record<string, readonly string[]>>): Y.Doc {
  const content = Object.entries(clauses).map(
    ([id, lines]): ContentNode => ({ type: 'clause', attrs: { id }, content: lines.map(paragraph) }),
  );
  return yDocFromContent({
    type: 'doc',
    content: [
      { type: 'title' },
      {
        type: 'section',
        attrs: { id: 's' },
        content: [{ type: 'heading', content: text(heading) }, ...content],
      },
    ],
  });
}

const section = (doc: Y.Doc): Y.XmlElement => doc.getXmlFragment(FRAGMENT).get(1) as Y.XmlElement;

/** The block of a clause or the heading, by its place in the section, as a line; it has one also when it is empty. */
function line(doc: Y.Doc, clause: number, block = 0): Y.XmlText {
  const node = section(doc).get(clause) as Y.XmlElement;
  const around = clause === 0 ? node : (node.get(block) as Y.XmlElement);
  if (around.length === 0) around.insert(0, [new Y.XmlText()]);
  return around.get(0) as Y.XmlText;
}

/** Puts a clause in place of one, as whoever moves or rewrites it does. */
function rewrite(doc: Y.Doc, clause: number, id: string, ...lines: readonly string[]): void {
  section(doc).delete(clause, 1);
  const made = new Y.XmlElement('clause');
  made.setAttribute('id', id);
  made.insert(
    0,
    lines.map((words) => {
      const block = new Y.XmlElement('paragraph');
      block.insert(0, [new Y.XmlText(words)]);
      return block;
    }),
  );
  section(doc).insert(clause, [made]);
}

/** Takes in what another did, as the room does it. */
function takeIn(mine: Y.Doc, update: Uint8Array): void {
  const newId = counter('new');
  mine.on('beforeObserverCalls', (transaction: Y.Transaction) => {
    if (transaction.local) return;
    putBackUnseen(mine, { transaction, seen: seenBy(update), newId });
    mendStructure(mine, newId);
  });
  Y.applyUpdate(mine, update);
}

/** What one writes and the other does in a draft at the same time, as it is in the replica of the one, line by line. */
function met(
  base: Y.Doc,
  write: (mine: Y.Doc) => void,
  change: (theirs: Y.Doc) => void,
  mine = new Y.Doc(),
): string[] {
  const theirs = new Y.Doc();
  for (const each of [mine, theirs]) Y.applyUpdate(each, Y.encodeStateAsUpdate(base));
  write(mine);
  change(theirs);
  takeIn(mine, Y.encodeStateAsUpdate(theirs, Y.encodeStateVector(base)));
  return linesOf(contentFromYDoc(mine).content);
}

function linesOf(nodes: readonly ContentNode[] = []): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'paragraph' || node.type === 'heading') {
      return [(node.content ?? []).map((each) => each.text ?? '').join('')];
    }
    return linesOf(node.content);
  });
}

describe('words that somebody took away unseen', () => {
  it('come after the words that they followed in a line that has changed before them', () => {
    const lines = met(
      draft('Scope', { a: ['alpha beta gamma'], b: ['delta epsilon zeta eta'] }),
      (mine) => {
        line(mine, 2).insert(13, ', say');
        line(mine, 1).insert(5, ' MINE');
      },
      (theirs) => {
        line(theirs, 2).insert(0, 'alpha beta gamma and then ');
        section(theirs).delete(1, 1);
      },
    );
    expect(lines).toEqual(['Scope', 'alpha MINE beta gamma and then delta epsilon, say zeta eta']);
  });

  it('come where their clause is now, also when another line has the same letters in the same order', () => {
    const lines = met(
      draft('Scope', { a: ['word2 word3'], b: ['word12 word13'] }),
      (mine) => line(mine, 1).insert(5, ' MINE'),
      (theirs) => {
        line(theirs, 2).insert(6, ' too');
        rewrite(theirs, 1, 'a', 'word2 word3');
      },
    );
    expect(lines).toEqual(['Scope', 'word2 MINE word3', 'word12 too word13']);
  });

  it('come in the same clause when another has the same words', () => {
    const lines = met(
      draft('Scope', { a: ['the same words'], b: ['the same words'] }),
      (mine) => line(mine, 2).insert(8, ' MINE'),
      (theirs) => {
        line(theirs, 1).insert(14, '.');
        rewrite(theirs, 2, 'b', 'the same words');
      },
    );
    expect(lines).toEqual(['Scope', 'the same words.', 'the same MINE words']);
  });

  it('come into no half of a character, and between no letter and its mark', () => {
    const lines = met(
      draft('Scope', { a: ['\u{1F600} one two three'], b: ['cafe is a word'] }),
      (mine) => {
        line(mine, 1).insert(2, '!');
        line(mine, 2).insert(4, ', say,');
      },
      (theirs) => {
        rewrite(theirs, 1, 'a', '\u{1F601} one two three');
        rewrite(theirs, 2, 'b', 'cafe\u0301 is a word');
      },
    );
    expect(lines).toEqual(['Scope', '\u{1F601}! one two three', 'cafe\u0301, say, is a word']);
  });

  it('fill an empty paragraph of their clause, or one of their own', () => {
    const base = draft('Scope', { a: ['first', ''], b: ['second', ''] });
    const lines = met(
      base,
      (mine) => {
        line(mine, 1, 1).insert(0, 'MINE');
        line(mine, 2, 1).insert(0, 'OWN');
      },
      (theirs) => {
        rewrite(theirs, 1, 'a', 'first', '');
        rewrite(theirs, 2, 'b', 'second', 'third');
      },
    );
    expect(lines).toEqual(['Scope', 'first', 'MINE', 'second', 'third', 'OWN']);
  });

  it('are not there twice when somebody has seen them and joined their line to another', () => {
    const base = draft('Scope', { a: ['Joined'] });
    const mine = new Y.Doc();
    Y.applyUpdate(mine, Y.encodeStateAsUpdate(base));
    line(mine, 1).insert(0, 'Mine is ');
    const lines = met(
      mine,
      () => undefined,
      (theirs) => {
        section(theirs).delete(1, 1);
        line(theirs, 0).insert(5, 'Mine is Joined');
      },
      mine,
    );
    expect(lines).toEqual(['ScopeMine is Joined', '']);
  });

  it('come after a space in a heading that was written anew', () => {
    const lines = met(
      draft('', { a: ['first'] }),
      (mine) => line(mine, 0).insert(0, 'Mine'),
      (theirs) => {
        section(theirs).delete(0, 1);
        const heading = new Y.XmlElement('heading');
        heading.insert(0, [new Y.XmlText('Theirs')]);
        section(theirs).insert(0, [heading]);
      },
    );
    expect(lines).toEqual(['Theirs Mine', 'first']);
  });

  it('come into a clause of their own where a section has lost its heading', () => {
    const lines = met(
      draft('', { a: ['first'] }),
      (mine) => line(mine, 0).insert(0, 'Mine'),
      (theirs) => section(theirs).delete(0, 1),
    );
    expect(lines).toEqual(['', 'first', 'Mine']);
  });

  it('are marked as what stands on both sides of them is', () => {
    const mine = draft('Scope', { a: ['plain'] });
    line(mine, 1).format(0, 5, { term: {} });
    line(mine, 1).insert(5, ' text', { term: null });
    const theirs = new Y.Doc();
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine));
    const before = Y.encodeStateVector(mine);
    line(mine, 1).insert(2, 'I', { term: {} });
    line(mine, 1).insert(8, 'II', {});
    rewrite(theirs, 1, 'a', '');
    line(theirs, 1).insert(0, 'plain', { term: {} });
    line(theirs, 1).insert(5, ' text', { term: null });
    takeIn(mine, Y.encodeStateAsUpdate(theirs, before));
    expect(line(mine, 1).toDelta()).toEqual([
      { insert: 'plIain', attributes: { term: {} } },
      { insert: ' tIIext' },
    ]);
  });
});
