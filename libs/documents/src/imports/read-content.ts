import { type ContentNode, type DocumentContent, everyNode } from '../content/content.js';
import { parseContent } from '../content/parse.js';
import { DocumentError } from '../document-error.js';
import { readPasted } from '../paste/index.js';
import type { Changes, ImportChange } from './changes.js';
import { ImportError } from './import-error.js';
import { elementsOf, hasClass, type PageNode, remove } from './page.js';

/** A document that was read from a file. */
export interface Imported {
  /** Its own title, or what the file or page is called. */
  readonly title: string;
  /** Its text; sections and clauses have no identities yet. */
  readonly content: DocumentContent;
  /** What is otherwise in it than in the file. */
  readonly changes: readonly ImportChange[];
}

/**
 * The document that a page comes to, by the same cleaning as what is pasted.
 *
 * @throws ImportError EMPTY, TOO_LARGE
 */
export function readContent(body: PageNode, name: string, changes: Changes): Imported {
  const title = takeTitle(body) || name;
  countUnshown(body, changes);
  const { blocks, clauses, sections } = readPasted(body);
  const before = [...blocks.map(inClause), ...clauses];
  if (before.length > 0 && sections.length > 0) changes.add('introduction');
  const opening: ContentNode[] =
    before.length > 0 ? [{ type: 'section', content: [{ type: 'heading' }, ...before] }] : [];
  const content = [...opening, ...sections];
  if (!content.some((section) => [...everyNode(section)].some(({ text }) => text !== undefined))) {
    throw new ImportError('EMPTY', 'There is no text in the file. Choose another.');
  }
  return { title, content: parsed(title, content), changes: changes.list() };
}

/** The most that a text may come to, in characters of JSON: what a draft can hold, and be edited still. */
const CONTENT_LIMIT = 4 * 1024 * 1024;

function parsed(title: string, sections: readonly ContentNode[]): DocumentContent {
  try {
    const content = parseContent({
      type: 'doc',
      content: [{ type: 'title', content: [{ type: 'text', text: title }] }, ...sections],
    });
    if (JSON.stringify(content).length > CONTENT_LIMIT) {
      throw new ImportError('TOO_LARGE', 'The text is longer than a draft can be. Divide it.');
    }
    return content;
  } catch (error) {
    if (error instanceof DocumentError && error.code === 'TOO_DEEP') {
      throw new ImportError('TOO_LARGE', error.message);
    }
    throw error;
  }
}

function inClause(node: ContentNode): ContentNode {
  return { type: 'clause', content: node.type === 'paragraph' ? [node] : [{ type: 'paragraph' }, node] };
}

/** What a document says is its title: what is styled so, or its only heading of the first level when that stands first. */
function takeTitle(body: PageNode): string {
  const styled = elementsOf(body, 'h1').find((each) => hasClass(each, 'concordat-title'));
  const [first, ...others] = elementsOf(body, 'h1');
  const [top] = elementsOf(body, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6');
  const found = styled ?? (first !== undefined && first === top && others.length === 0 ? first : undefined);
  if (found === undefined) return '';
  remove(body, (node) => node === found || (styled !== undefined && hasClass(node, 'concordat-title')));
  return (found.textContent ?? '').replace(/[\s\u00a0]+/gu, ' ').trim();
}

const EMBEDDED = 'video audio iframe object embed canvas input select textarea button'.split(' ');

/** What the cleaning leaves out or makes plain. */
function countUnshown(body: PageNode, changes: Changes): void {
  const count = (...names: readonly string[]) => elementsOf(body, ...names).length;
  const tables = elementsOf(body, 'table');
  changes.add('images', count('img', 'svg', 'picture'));
  changes.add('embedded', count(...EMBEDDED));
  changes.add('scripts', count('script', 'template', 'noscript'));
  changes.add('equations', count('math'));
  changes.add('tables', tables.filter((table) => elementsOf(table, 'table').length > 0).length);
  const levels = new Set(
    elementsOf(body, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map(({ nodeName }) => nodeName),
  );
  if (levels.size > 1) {
    const highest = [...levels].sort()[0] ?? 'h1';
    changes.add('headingLevels', elementsOf(body, ...[...levels].filter((name) => name !== highest)).length);
  }
  const links = elementsOf(body, 'a').filter(({ attributes }) => attributes.has('href'));
  const leads = (pattern: RegExp) =>
    links.filter(({ attributes }) => pattern.test(attributes.get('href') ?? ''));
  changes.add('references', leads(/^#(?!footnote-|endnote-)/u).length);
  changes.add('links', leads(/^[^#]/u).length);
  changes.add('citations', count('cite'));
  changes.add(
    'formatting',
    count('u', 's', 'strike', 'del', 'ins', 'mark', 'font', 'sub', 'code', 'kbd', 'blockquote'),
  );
}
