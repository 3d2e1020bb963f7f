export type { PastedNode } from './pasted-element.js';
export { type Pasted, readPasted } from './read-pasted.js';
