import { zipSync } from 'fflate';
import { titleOf } from '../../clauses/list-clauses.js';
import { numbersById, placedClauses } from '../../clauses/numbers.js';
import type { DocumentContent } from '../../content/content.js';
import { parseContent } from '../../content/parse.js';
import type { VersionFacts } from '../version-facts.js';
import { documentXml } from './body.js';
import type { Bookmark, Frame } from './frame.js';
import { BULLETS, type NumberedList, numberingXml, wordCounts } from './numbering.js';
import {
  contentTypesXml,
  corePropertiesXml,
  customPropertiesXml,
  documentRelationshipsXml,
  FOOTER,
  footerXml,
  packageRelationshipsXml,
} from './package-parts.js';
import { stylesXml } from './styles.js';

/**
 * A version as a document of Word (ECMA-376): every look is a style, clauses are numbered by Word's own multi-level
 * numbering, cross references are fields. Version and hash stand on every page and in the properties. The same version
 * is the same bytes on every machine.
 *
 * @throws DocumentError MALFORMED, TOO_DEEP
 */
export function renderDocx(content: DocumentContent, facts: VersionFacts): Uint8Array {
  const parsed = parseContent(content);
  const lists: NumberedList[] = [];
  const frame = frameOf(parsed, lists);
  const text = documentXml(parsed, FOOTER, frame);
  return packed({
    '[Content_Types].xml': contentTypesXml(),
    '_rels/.rels': packageRelationshipsXml(),
    'docProps/core.xml': corePropertiesXml(titleOf(parsed), facts),
    'docProps/custom.xml': customPropertiesXml(facts),
    'word/document.xml': text,
    'word/_rels/document.xml.rels': documentRelationshipsXml(),
    'word/styles.xml': stylesXml(facts.language),
    'word/numbering.xml': numberingXml(lists),
    'word/footer1.xml': footerXml(facts),
  });
}

function frameOf(content: DocumentContent, lists: NumberedList[]): Frame {
  const placed = placedClauses(content);
  const marks = placed.map(
    ({ path }, id): Bookmark => ({ id, name: `clause_${id}`, counted: wordCounts(path) }),
  );
  const bookmarks = new Map<string, Bookmark>();
  placed.forEach(({ id }, index) => {
    const mark = marks[index];
    if (id !== null && mark !== undefined && !bookmarks.has(id)) bookmarks.set(id, mark);
  });
  return {
    numbers: numbersById(placed),
    placeOf: new Map(placed.map((place) => [place.node, place])),
    bookmarkOf: new Map(placed.flatMap(({ node }, index) => (marks[index] ? [[node, marks[index]]] : []))),
    bookmarks,
    newList: (level) => {
      const list = { id: BULLETS + 1 + lists.length, level };
      lists.push(list);
      return list;
    },
  };
}

/** The parts in a package, as if made on the first day that a package can name, in whatever zone the machine is. */
function packed(parts: Readonly<Record<string, string>>): Uint8Array {
  const encoder = new TextEncoder();
  const files = Object.entries(parts).map(([name, text]) => [name, encoder.encode(text)] as const);
  return zipSync(Object.fromEntries(files), { level: 6, mtime: new Date(1980, 0, 1) });
}
