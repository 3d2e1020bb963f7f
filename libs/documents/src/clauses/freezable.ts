import {
  type ContentNode,
  childrenOf,
  type DocumentContent,
  everyNode,
  isIdentified,
  textAttribute,
} from '../content/content.js';
import { parseContent } from '../content/parse.js';
import { DocumentError } from '../document-error.js';
import { missingOrDuplicateIds } from './identities.js';
import { listClauses, titleOf } from './list-clauses.js';
import { placedClauses, placeName } from './numbers.js';

const BIDI = /[\u202a-\u202e\u2066-\u2069]/u;
const CONTROL = /[^\P{Cc}\t\n]|[\u2028\u2029]/u;
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/**
 * Lets pass only a document that can be agreed to: a title, a clause with text, an identity for every section and
 * clause, cross references that lead somewhere, citations that show something, and no characters that hide or turn
 * around what is read.
 *
 * @throws DocumentError that says which clause and what to do
 */
export function assertFreezable(content: DocumentContent): void {
  const parsed = parseContent(content);
  if (!VISIBLE.test(titleOf(parsed)))
    throw new DocumentError('EMPTY_TITLE', 'The text has no title. Give it one.');
  if (!listClauses(parsed).some(({ kind, text }) => kind === 'clause' && VISIBLE.test(text))) {
    throw new DocumentError('NO_CLAUSE', 'No clause has any text. Write at least one.');
  }
  assertIdentities(parsed);
  const placed = placedClauses(parsed);
  const ids = new Set(placed.map(({ id }) => id));
  const title = childrenOf(parsed).filter(({ type }) => type === 'title');
  for (const node of title.flatMap((each) => [...everyNode(each)])) assertLeaf(node, ids, 'The title');
  for (const clause of placed) {
    for (const node of ownNodes(clause.node)) assertLeaf(node, ids, placeName(clause.number));
  }
}

function assertIdentities(content: DocumentContent): void {
  const [problem] = missingOrDuplicateIds(content);
  if (problem === undefined) return;
  const { kind, number } = problem;
  const mend = 'Open the draft in the editor, which mends it, then try again.';
  if (kind === 'missing')
    throw new DocumentError('MISSING_ID', `${placeName(number)} has no identity. ${mend}`);
  throw new DocumentError(
    'DUPLICATE_ID',
    `${placeName(number)} has the identity of an earlier clause. ${mend}`,
  );
}

function assertLeaf(node: ContentNode, ids: ReadonlySet<string | null>, where: string): void {
  const text = node.text ?? textAttribute(node, 'label');
  if (BIDI.test(text)) {
    throw new DocumentError(
      'FORBIDDEN_CHARACTER',
      `${where} has characters that reverse the reading direction. Type that passage again.`,
    );
  }
  if (CONTROL.test(text)) {
    throw new DocumentError(
      'FORBIDDEN_CHARACTER',
      `${where} has control characters. Type that passage again.`,
    );
  }
  if (node.type === 'crossReference' && !ids.has(textAttribute(node, 'clauseId'))) {
    throw new DocumentError(
      'DANGLING_REFERENCE',
      `${where} refers to a clause that is not there any more. Remove the reference or point it elsewhere.`,
    );
  }
  if ((node.type === 'citation' || node.type === 'evidenceCitation') && !VISIBLE.test(text)) {
    throw new DocumentError('EMPTY_LABEL', `${where} has a citation that shows nothing. Cite it again.`);
  }
}

/** The nodes of a section or clause that are not of a clause inside it. */
function ownNodes(node: ContentNode): ContentNode[] {
  return childrenOf(node).flatMap((child) => (isIdentified(child) ? [] : [...everyNode(child)]));
}
