/** A node of a frozen text, as the API gives it: ProseMirror JSON. */
export interface TextNode {
  /** Where it stands, as a key: stable, for a frozen text never changes. */
  readonly key: string;
  readonly type: string;
  readonly attrs: Readonly<Record<string, unknown>>;
  readonly content: readonly TextNode[];
  readonly text: string;
  readonly marks: readonly { readonly type: string; readonly attrs: Readonly<Record<string, unknown>> }[];
}

/**
 * Reads a version's content from the API.
 * @throws Error when it is not a document at all: then nothing may be shown as the agreed text.
 */
export function readContent(value: unknown): TextNode {
  const node = readNode(value, '0');
  if (node.type !== 'doc') throw new Error('The server sent a version whose content is not a document.');
  return node;
}

/** The tables of a text in order, each with its number from 1. */
export function tableNumbers(doc: TextNode): ReadonlyMap<string, number> {
  const keys = (node: TextNode): string[] => [
    ...(node.type === 'table' ? [node.key] : []),
    ...node.content.flatMap(keys),
  ];
  return new Map(keys(doc).map((key, index) => [key, index + 1]));
}

function readNode(value: unknown, key: string): TextNode {
  if (!isRecord(value) || typeof value.type !== 'string') {
    throw new Error(`The server sent a version whose content has no node at ${key}.`);
  }
  return {
    key,
    type: value.type,
    attrs: isRecord(value.attrs) ? value.attrs : {},
    content: list(value.content).map((each, index) => readNode(each, `${key}.${index}`)),
    text: typeof value.text === 'string' ? value.text : '',
    marks: list(value.marks).flatMap((mark) => {
      if (typeof mark === 'string') return { type: mark, attrs: {} };
      if (!isRecord(mark) || typeof mark.type !== 'string') return [];
      return { type: mark.type, attrs: isRecord(mark.attrs) ? mark.attrs : {} };
    }),
  };
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An attribute that is a text; the empty text when it is not. */
export function textAttr(node: { readonly attrs: Readonly<Record<string, unknown>> }, name: string): string {
  const value = node.attrs[name];
  return typeof value === 'string' ? value : '';
}

/** An attribute that is a whole number from 1; 1 when it is not. */
export function spanAttr(node: TextNode, name: string): number {
  const value = node.attrs[name];
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : 1;
}
