import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import type { PastedNode } from '../paste/index.js';
import { ImportError } from './import-error.js';

/** A node of a page that was read, which may still be changed. */
export interface PageNode extends PastedNode {
  readonly childNodes: PageNode[];
  readonly attributes: Map<string, string>;
}

const ELEMENT = 1;
const TEXT = 3;
const OTHER = 8;
const DEPTH_LIMIT = 256;

/**
 * A page as a browser would read it.
 *
 * @throws ImportError TOO_LARGE when it nests too deep
 */
export function readPage(html: string): PageNode {
  return converted(parse(html), 0);
}

/** An element, or a text when `words` are given. */
export function pageNode(
  name: string,
  children: PageNode[],
  attributes: ReadonlyMap<string, string> = new Map(),
): PageNode {
  return node(ELEMENT, name, null, children, attributes);
}

function converted(from: DefaultTreeAdapterTypes.Node, depth: number): PageNode {
  if (depth > DEPTH_LIMIT) {
    throw new ImportError(
      'TOO_LARGE',
      'The page nests too deep to be read. Simplify it, then import it again.',
    );
  }
  if (defaultTreeAdapter.isTextNode(from)) return node(TEXT, '#text', from.value, []);
  const children = 'childNodes' in from ? from.childNodes.map((child) => converted(child, depth + 1)) : [];
  if (defaultTreeAdapter.isElementNode(from)) {
    return node(
      ELEMENT,
      from.tagName,
      null,
      children,
      new Map(from.attrs.map(({ name, value }) => [name, value])),
    );
  }
  return node(OTHER, from.nodeName, null, children);
}

function node(
  nodeType: number,
  nodeName: string,
  text: string | null,
  childNodes: PageNode[],
  given: ReadonlyMap<string, string> = new Map(),
): PageNode {
  const attributes = new Map(given);
  return {
    nodeType,
    nodeName,
    childNodes,
    attributes,
    get textContent() {
      return text ?? childNodes.map((child) => child.textContent ?? '').join('');
    },
    getAttribute: (name) => attributes.get(name) ?? null,
  };
}

/** Every element of a page with this name, the page's order. */
export function elementsOf(root: PageNode, ...names: readonly string[]): PageNode[] {
  return root.childNodes.flatMap((child) => [
    ...(names.includes(child.nodeName) ? [child] : []),
    ...elementsOf(child, ...names),
  ]);
}

/** Whether an element has a class. */
export function hasClass(element: PageNode, name: string): boolean {
  return (element.attributes.get('class') ?? '').split(/\s+/u).includes(name);
}

/** Gives an element a class beside those it has. */
export function addClass(element: PageNode, name: string): void {
  const before = element.attributes.get('class');
  element.attributes.set('class', before === undefined ? name : `${before} ${name}`);
}

/** Takes out of a page what a condition holds for. */
export function remove(root: PageNode, isGone: (node: PageNode) => boolean): void {
  const kept = root.childNodes.filter((child) => !isGone(child));
  root.childNodes.splice(0, root.childNodes.length, ...kept);
  for (const child of kept) remove(child, isGone);
}
