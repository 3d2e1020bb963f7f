import { EditorState } from '@tiptap/pm/state';
import type { DecorationSet } from '@tiptap/pm/view';
import { clauseNumbers } from './clause-numbers.js';
import { moveClause } from './place-commands.js';
import { after, at, clause, section, textOf } from './testing.js';

const plugin = clauseNumbers({ title: 'No title', heading: 'No heading' });

function shown(state: EditorState): Record<string, string>[] {
  const set = plugin.props.decorations?.call(plugin, state) as DecorationSet;
  return set
    .find()
    .sort((one, other) => one.from - other.from || other.to - one.to)
    .map((each) => (each as unknown as { type: { attrs: Record<string, string> } }).type.attrs);
}

describe('clauseNumbers', () => {
  const doc = textOf(section('s', '', clause('a', 'first'), clause('b', 'second', clause('c', 'inside'))));

  it('decorates each section and clause with its number, and an empty heading with its placeholder', () => {
    expect(shown(at(doc, 'first', [plugin]))).toEqual([
      { 'data-number': '1', 'data-mark': '1' },
      { 'data-placeholder': 'No heading' },
      { 'data-number': '1.1', 'data-mark': '1.1' },
      { 'data-number': '1.2', 'data-mark': '1.2' },
      { 'data-number': '1.2(a)', 'data-mark': '(a)' },
    ]);
  });

  it('follows when a clause moves', () => {
    const moved = after(at(doc, 'first', [plugin]), moveClause(1));
    const numbers = moved && shown(moved).flatMap((each) => each['data-number'] ?? []);
    expect(numbers).toEqual(['1', '1.1', '1.1(a)', '1.2']);
  });
});
