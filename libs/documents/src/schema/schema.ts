import { Schema } from 'prosemirror-model';
import { type MarkName, markSpecs } from './marks.js';
import { type NodeName, nodeSpecs } from './nodes.js';

/** Name of the XmlFragment of a shared Y.Doc that holds the document. */
export const FRAGMENT = 'default';

/** The one schema of every draft and version. */
export const documentSchema: Schema<NodeName, MarkName> = new Schema({ nodes: nodeSpecs, marks: markSpecs });
