import { type ContentNode, documentSchema } from '@concordat/documents';
import { Node } from '@tiptap/pm/model';
import { type Command, EditorState, type Plugin, TextSelection } from '@tiptap/pm/state';

/** A clause with an id and its paragraphs; nested clauses or blocks come after them. */
export function clause(id: string | null, ...inside: readonly (string | ContentNode)[]): ContentNode {
  const content = inside.map((each) => (typeof each === 'string' ? paragraph(each) : each));
  return { type: 'clause', attrs: { id }, content: content.length > 0 ? content : [paragraph('')] };
}

/** A section with an id, its heading and its clauses. */
export function section(id: string | null, heading: string, ...clauses: readonly ContentNode[]): ContentNode {
  return { type: 'section', attrs: { id }, content: [line('heading', heading), ...clauses] };
}

/** A block of one paragraph, for example a note. */
export function block(type: string, text: string): ContentNode {
  return { type, content: [paragraph(text)] };
}

/** A list with an item for each text. */
export function list(type: 'bulletList' | 'orderedList', ...items: readonly string[]): ContentNode {
  return { type, content: items.map((text) => block('listItem', text)) };
}

/** A checked document with the title "Text". */
export function textOf(...sections: readonly ContentNode[]): Node {
  const doc = Node.fromJSON(documentSchema, { type: 'doc', content: [line('title', 'Text'), ...sections] });
  doc.check();
  return doc;
}

/** The state with the caret after the first occurrence of `after` (a text of the document) plus `offset`. */
export function at(doc: Node, after: string, plugins: readonly Plugin[] = []): EditorState {
  let found: number | undefined;
  doc.descendants((node, pos) => {
    const index = node.text?.indexOf(after) ?? -1;
    if (found === undefined && index >= 0) found = pos + index + after.length;
  });
  if (found === undefined) throw new Error(`"${after}" is not in the document`);
  return caretAt(doc, found, plugins);
}

/** The state with the caret in the first empty paragraph or heading. */
export function atEmpty(doc: Node, plugins: readonly Plugin[] = []): EditorState {
  let found: number | undefined;
  doc.descendants((node, pos) => {
    if (found === undefined && node.isTextblock && node.content.size === 0) found = pos + 1;
  });
  if (found === undefined) throw new Error('no empty line is in the document');
  return caretAt(doc, found, plugins);
}

/** The state with the caret at a position. */
export function caretAt(doc: Node, pos: number, plugins: readonly Plugin[] = []): EditorState {
  return EditorState.create({ doc, selection: TextSelection.create(doc, pos), plugins: [...plugins] });
}

/** What a command makes of a state, checked against the schema; null when it does not apply. */
export function after(state: EditorState, command: Command): EditorState | null {
  let next: EditorState | null = null;
  const applied = command(state, (transaction) => {
    next = state.apply(transaction);
  });
  if (!applied) return null;
  if (command(state) !== true) throw new Error('the dry run disagrees with the command');
  const made: EditorState = next ?? state;
  made.doc.check();
  return made;
}

/**
 * The document in one line a section or clause: indented by depth, its id, then its own lines with "|" between; other
 * blocks by their type. The caret is "^".
 */
export function outline(state: EditorState): string[] {
  const lines: string[] = [];
  const caret = state.selection.head;
  const lineText = (node: Node, pos: number): string => {
    const inside = caret > pos && caret < pos + node.nodeSize;
    const text = node.textContent;
    const offset = caret - pos - 1;
    return inside ? `${text.slice(0, offset)}^${text.slice(offset)}` : text;
  };
  const describe = (node: Node, pos: number): string => {
    if (node.isTextblock) return lineText(node, pos);
    const parts: string[] = [];
    node.forEach((child, offset) => {
      parts.push(describe(child, pos + 1 + offset));
    });
    return `${node.type.name}(${parts.join('|')})`;
  };
  const walk = (node: Node, pos: number, depth: number) => {
    const own: string[] = [];
    const inner: (() => void)[] = [];
    node.forEach((child, offset) => {
      const start = pos + 1 + offset;
      if (child.type.name === 'clause') inner.push(() => walk(child, start, depth + 1));
      else own.push(describe(child, start));
    });
    lines.push(`${'  '.repeat(depth)}${String(node.attrs.id)}: ${own.join('|')}`);
    for (const each of inner) each();
  };
  state.doc.forEach((node, offset) => {
    if (node.type.name === 'section') walk(node, offset, 0);
  });
  return lines;
}

function paragraph(text: string): ContentNode {
  return line('paragraph', text);
}

function line(type: string, text: string): ContentNode {
  return { type, ...(text === '' ? {} : { content: [{ type: 'text', text }] }) };
}
