/** What we ask of an element of a page; the browser's HTMLElement is one. */
export interface ElementLike {
  getAttribute(name: string): string | null;
}

/** Attributes of a node, each read from the element's attribute that carries it; those that are not there are left out. */
export function readAttribute(
  element: ElementLike,
  names: Readonly<Record<string, string>>,
): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [attribute, name] of Object.entries(names)) {
    const value = element.getAttribute(name);
    if (value !== null) found[attribute] = value;
  }
  return found;
}
