import { tableEditing } from '@tiptap/pm/tables';
import { after, at, clause, list, outline, section, textOf } from './testing.js';
import { groupsShown, TOOL_GROUPS, TOOLS, toolStates } from './tools.js';

const doc = textOf(
  section('s', 'Scope', clause('a', 'first', list('bulletList', 'item')), clause('b', 'second')),
);

describe('toolStates', () => {
  it('has a state for every tool of the toolbar, and for no other', () => {
    const shown = TOOL_GROUPS.flatMap(({ tools }) => [...tools]);
    expect(Object.keys(toolStates(at(doc, 'first'))).sort()).toEqual([...shown].sort());
  });

  it('says what can be done where the caret is', () => {
    const heading = toolStates(at(doc, 'Scope'));
    expect([heading.section.can, heading.clauseInside.can, heading.table.can, heading.addRow.can]).toEqual([
      true,
      false,
      false,
      false,
    ]);
    const second = toolStates(at(doc, 'second'));
    expect([second.nest.can, second.lift.can, second.up.can, second.undo.can]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  it('says which list the caret is in, and whether a mark is on', () => {
    const item = toolStates(at(doc, 'item'));
    expect([item.bullets.on, item.numbers.on, item.bold.on, item.section.on]).toEqual([
      true,
      false,
      false,
      undefined,
    ]);
    const bold = after(at(doc, 'first'), TOOLS.bold);
    expect(bold && toolStates(bold).bold.on).toBe(true);
  });
});

describe('a table', () => {
  const made = after(at(doc, 'second', [tableEditing()]), TOOLS.table);
  const shape = (state: typeof made) =>
    state &&
    (
      outline(state)
        .at(-1)
        ?.match(/tableRow\([^)]*\)(?:\|[^|()]*\([^)]*\))*\)/gu) ?? []
    ).length;

  it('has its tools in the toolbar only while the caret is in it', () => {
    if (!made) throw new Error('no table was made');
    const groups = (state: typeof made) => groupsShown(toolStates(state)).map(({ group }) => group);
    expect(groups(made)).toContain('table');
    expect(groups(at(doc, 'second'))).not.toContain('table');
  });

  it('gains and loses rows and columns', () => {
    if (!made) throw new Error('no table was made');
    const more = after(made, TOOLS.addRow);
    expect([shape(made), shape(more)]).toEqual([3, 4]);
    const narrower = after(made, TOOLS.removeColumn);
    expect(
      narrower &&
        outline(narrower)
          .at(-1)
          ?.match(/tableHeader/gu),
    ).toHaveLength(2);
  });

  it('keeps its last row and column, and goes as a whole', () => {
    let state = made;
    for (let times = 0; times < 2; times += 1) {
      state = state && after(state, TOOLS.removeRow);
      state = state && after(state, TOOLS.removeColumn);
    }
    if (!state) throw new Error('the table was lost');
    expect(toolStates(state).removeRow.can).toBe(false);
    expect(toolStates(state).removeColumn.can).toBe(false);
    const without = after(state, TOOLS.removeTable);
    expect(without && outline(without).at(-1)).toBe('  b: second^');
  });
});
