import * as Y from 'yjs';
import { type DocumentContent } from '../content/content.js';
import { parseContent } from '../content/parse.js';
import { FRAGMENT } from '../schema/schema.js';

/**
 * The document that a shared Y.Doc holds now. The Y.Doc is only read: what does not fit the schema is refused, never
 * mended or left out here, so that what is frozen is what everybody has.
 *
 * @throws DocumentError MALFORMED, TOO_DEEP
 */
export function contentFromYDoc(doc: Y.Doc): DocumentContent {
  return parseContent({ type: 'doc', content: sharedChildren(doc.getXmlFragment(FRAGMENT)) });
}

/** A run of a shared text: a string (or an embedded object) and its marks by name. */
export interface TextRun {
  readonly insert: unknown;
  readonly attributes?: Readonly<Record<string, unknown>>;
}

/** The runs of a shared text, in order. */
export function textRuns(text: Y.XmlText): readonly TextRun[] {
  return text.toDelta();
}

/** ProseMirror JSON of what an element or fragment holds, not checked against the schema. */
export function sharedChildren(parent: Y.XmlFragment): unknown[] {
  return parent.toArray().flatMap(sharedNodes);
}

/** ProseMirror JSON of one shared child: a node of an element, the texts of a text. */
export function sharedNodes(child: unknown): unknown[] {
  if (child instanceof Y.XmlText) return textRuns(child).map(textNode);
  if (child instanceof Y.XmlHook || !(child instanceof Y.XmlElement)) return [{ type: 'unknown' }];
  return [
    {
      type: child.nodeName,
      ...part('attrs', child.getAttributes()),
      ...part('content', sharedChildren(child)),
    },
  ];
}

function textNode(run: TextRun): unknown {
  const marks = Object.entries(run.attributes ?? {}).map(([type, value]) => ({
    type,
    ...part('attrs', value),
  }));
  return { type: 'text', text: run.insert, ...part('marks', marks) };
}

/** The part under its name, or nothing when it is empty. */
function part(name: string, value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0
    ? { [name]: value }
    : {};
}
