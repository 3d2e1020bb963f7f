import { type AttributeSpec, Fragment, type Mark, type Node, type NodeType } from 'prosemirror-model';
import { DocumentError } from '../document-error.js';
import { documentSchema } from '../schema/schema.js';
import type { DocumentContent } from './content.js';
import { normalised } from './normalise.js';

/** Nodes inside nodes, at most: far beyond what a reader can follow, far below what a stack can hold. */
const DEPTH_MAX = 64;
const NODE_KEYS = new Set(['type', 'attrs', 'content', 'marks', 'text']);
const MARK_KEYS = new Set(['type', 'attrs']);

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads a document from JSON that anybody may have made. Nodes, marks, attributes and keys that the schema does not
 * know are refused, and so is a document that has not the schema's form. The result is normalised (see
 * {@link normalised}).
 *
 * @throws DocumentError MALFORMED, with the place as a JSON Pointer; TOO_DEEP
 */
export function parseContent(json: unknown): DocumentContent {
  return normalised(parseNode(json));
}

/** {@link parseContent}, as a ProseMirror node. */
export function parseNode(json: unknown): Node {
  const doc = readNode(json, '', 0);
  if (doc.type !== documentSchema.topNodeType) throw malformed('', 'must be a whole document');
  doc.check();
  return doc;
}

function readNode(json: unknown, path: string, depth: number): Node {
  if (depth > DEPTH_MAX) {
    throw new DocumentError(
      'TOO_DEEP',
      `The document nests deeper than ${DEPTH_MAX} levels; flatten its lists.`,
    );
  }
  const fields = readFields(json, path, NODE_KEYS);
  const type = nodeType(fields.type, path);
  const marks = readMarks(fields.marks, path);
  if (type.isText) return readText(fields, marks, path);
  if (fields.text !== undefined) throw malformed(path, 'has a text of its own, which only text nodes have');
  if (marks.length > 0 && !type.isInline) throw malformed(path, 'has marks, which only text in a line has');
  const attrs = readAttributes(type, fields.attrs, path);
  const children = readList(fields.content, `${path}/content`);
  const content = Fragment.fromArray(
    children.map((child, index) => readNode(child, `${path}/content/${index}`, depth + 1)),
  );
  if (!type.validContent(content)) {
    throw malformed(path, `(${type.name}) must hold ${type.spec.content || 'nothing'}`);
  }
  return type.create(attrs, content);
}

function readText(fields: Fields, marks: readonly Mark[], path: string): Node {
  const { text } = fields;
  if (typeof text !== 'string' || text === '') throw malformed(path, 'must hold a text that is not empty');
  if (!text.isWellFormed()) throw malformed(path, 'has a broken character; type it again');
  if (fields.content !== undefined) throw malformed(path, 'is a text and cannot hold nodes');
  readAttributes(documentSchema.nodes.text, fields.attrs, path);
  return documentSchema.text(text, marks);
}

function readAttributes(type: NodeType, json: unknown, path: string): Record<string, unknown> {
  const specs = type.spec.attrs ?? {};
  const given = json === undefined ? {} : readFields(json, `${path}/attrs`, new Set(Object.keys(specs)));
  const read: Record<string, unknown> = {};
  for (const [name, spec] of Object.entries(specs)) {
    const value = given[name] === undefined ? spec.default : given[name];
    validate(spec, value, `${path}/attrs/${name}`);
    read[name] = value;
  }
  return read;
}

function validate(spec: AttributeSpec, value: unknown, path: string): void {
  try {
    if (typeof spec.validate === 'function') spec.validate(value);
  } catch (error) {
    if (error instanceof RangeError) throw malformed(path, error.message);
    throw error;
  }
}

function readMarks(json: unknown, path: string): readonly Mark[] {
  const marks = readList(json, `${path}/marks`).map((mark, index) => {
    const at = `${path}/marks/${index}`;
    const fields = readFields(mark, at, MARK_KEYS);
    const type = Object.entries(documentSchema.marks).find(([name]) => name === fields.type)?.[1];
    if (type === undefined) throw malformed(at, `is a mark of an unknown kind, ${shown(fields.type)}`);
    if (fields.attrs !== undefined) readFields(fields.attrs, `${at}/attrs`, new Set());
    return type.create();
  });
  if (new Set(marks.map(({ type }) => type)).size < marks.length) throw malformed(path, 'has a mark twice');
  return marks.reduce<readonly Mark[]>((set, mark) => mark.addToSet(set), []);
}

function nodeType(name: unknown, path: string): NodeType {
  const found = Object.entries(documentSchema.nodes).find(([known]) => known === name)?.[1];
  if (found === undefined) throw malformed(path, `is a node of an unknown kind, ${shown(name)}`);
  return found;
}

function readFields(json: unknown, path: string, known: ReadonlySet<string>): Fields {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    throw malformed(path, 'must be an object');
  const unknown = Object.keys(json).find((key) => !known.has(key));
  if (unknown !== undefined) throw malformed(path, `has an unknown part, ${shown(unknown)}`);
  return { ...json };
}

function readList(json: unknown, path: string): readonly unknown[] {
  if (json === undefined) return [];
  if (!Array.isArray(json)) throw malformed(path, 'must be a list');
  return json;
}

function shown(value: unknown): string {
  return typeof value === 'string' ? `“${value.slice(0, 40)}”` : `of type ${typeof value}`;
}

function malformed(path: string, problem: string): DocumentError {
  const place = path === '' ? 'The document' : `The document's part ${path}`;
  return new DocumentError(
    'MALFORMED',
    `${place} ${problem}. Open the text in the editor and mend that part.`,
  );
}
