/** What is asked of a node of a page: an element, a text or something else. The browser's own nodes are such. */
export interface PastedNode {
  /** 1 for an element, 3 for a text, as in the DOM. */
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: ArrayLike<PastedNode>;
  getAttribute?(name: string): string | null;
}

const ELEMENT = 1;
const TEXT = 3;

/** What is never shown of a page, or has no place in a text. */
const NEVER = new Set(
  'head style script noscript template meta link title xml img picture svg video audio iframe object button input select textarea'.split(
    ' ',
  ),
);

export function isText({ nodeType }: PastedNode): boolean {
  return nodeType === TEXT;
}

/** The name of an element in small letters; the empty text for what is none. */
export function nameOf({ nodeType, nodeName }: PastedNode): string {
  return nodeType === ELEMENT ? nodeName.toLowerCase() : '';
}

export function childrenOf({ childNodes }: PastedNode): PastedNode[] {
  return Array.from(childNodes);
}

export function attributeOf(node: PastedNode, name: string): string {
  return node.getAttribute?.(name) ?? '';
}

/** A property of the style that is written at an element, in small letters; the empty text where there is none. */
export function styleOf(node: PastedNode, property: string): string {
  const found = new RegExp(`(?:^|;)\\s*${property}\\s*:([^;]*)`, 'iu').exec(attributeOf(node, 'style'));
  return found?.[1]?.trim().toLowerCase() ?? '';
}

/** Whether anything of a node belongs to the text: comments, pictures, scripts and what is hidden do not. */
export function isShown(node: PastedNode): boolean {
  if (isText(node)) return true;
  const name = nameOf(node);
  if (name === '' || NEVER.has(name)) return false;
  return styleOf(node, 'display') !== 'none' && styleOf(node, 'mso-hide') !== 'all';
}
