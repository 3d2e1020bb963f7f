import { addClass, elementsOf, hasClass, type PageNode, remove } from './page.js';

/**
 * A page that was exported from here, made ready to be read like any other: numbers that we wrote go, clauses say how
 * deep they are. Other pages stay as they are.
 */
export function readOwnPage(body: PageNode): void {
  if (!elementsOf(body, 'section').some(isOwn)) return;
  remove(
    body,
    (node) => (node.nodeName === 'span' && hasClass(node, 'number')) || node.nodeName === 'footer',
  );
  markClauses(body, 0);
}

function isOwn({ attributes }: PageNode): boolean {
  return (attributes.get('id') ?? '').startsWith('clause-');
}

function isClause(node: PageNode): boolean {
  return node.nodeName === 'div' && hasClass(node, 'clause') && isOwn(node);
}

function markClauses(parent: PageNode, depth: number): void {
  for (const child of parent.childNodes) {
    if (isClause(child)) markClause(child, depth + 1);
    else {
      if (child.nodeName === 'aside' && parent.nodeName === 'section') addClass(child, 'concordat-within-0');
      markClauses(child, depth);
    }
  }
}

function markClause(clause: PageNode, depth: number): void {
  const [first, ...rest] = clause.childNodes.filter(({ nodeType }) => nodeType === 1);
  if (first !== undefined) addClass(first, `concordat-clause-${depth}`);
  for (const child of rest) {
    if (!isClause(child)) addClass(child, `concordat-within-${depth}`);
  }
  markClauses(clause, depth);
}
