import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import { titleOf } from '../clauses/list-clauses.js';
import { numbersById, type PlacedClause, placedClauses } from '../clauses/numbers.js';
import {
  type ContentNode,
  childrenOf,
  type DocumentContent,
  isIdentified,
  textAttribute,
} from '../content/content.js';
import { parseContent } from '../content/parse.js';
import { type Numbers, referredNumber } from '../text/lines.js';
import { dayOf, type VersionFacts } from './version-facts.js';

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';
/** Of the facts that Akoma Ntoso has no place for. */
const OURS = 'https://concordat.example/ns/version/1';
const SOURCE = '#concordat';
const AUTHOR = '#author';

interface Frame {
  readonly numbers: Numbers;
  readonly placeOf: ReadonlyMap<ContentNode, PlacedClause>;
  readonly eIdOf: ReadonlyMap<string, string>;
}

/**
 * A version as Akoma Ntoso 3.0 (OASIS LegalDocML, 2018): a `doc` of sections and clauses with `eId` by place and
 * `wId` by identity. Characters that XML 1.0 cannot hold become U+FFFD; everything else that people typed is text.
 *
 * @throws DocumentError MALFORMED, TOO_DEEP
 */
export function renderAkomaNtoso(content: DocumentContent, facts: VersionFacts): string {
  const parsed = parseContent(content);
  const placed = placedClauses(parsed);
  const frame: Frame = {
    numbers: numbersById(placed),
    placeOf: new Map(placed.map((place) => [place.node, place])),
    eIdOf: new Map(
      placed.flatMap((place) => (place.id === null ? [] : [[place.id, eId(place)] as const])).toReversed(),
    ),
  };
  const root = create({ version: '1.0', encoding: 'UTF-8', invalidCharReplacement: '\uFFFD' });
  const doc = root.ele(NAMESPACE, 'akomaNtoso').ele('doc', { name: 'policyText' });
  writeMeta(doc, parsed, facts);
  const [title, ...sections] = childrenOf(parsed);
  const name = doc.ele('preface').ele('p').ele('docTitle');
  if (title !== undefined) writeInline(name, title, frame);
  const body = doc.ele('mainBody');
  for (const section of sections) writeSection(body, section, frame);
  return root.end({ prettyPrint: false });
}

/** The `eId` of a place: `[1]` is `sec_1`, `[1, 2, 1]` is `sec_1__clause_2__clause_1`. */
function eId({ path }: PlacedClause): string {
  return path.map((ordinal, index) => `${index === 0 ? 'sec' : 'clause'}_${ordinal}`).join('__');
}

function writeMeta(doc: XMLBuilder, content: DocumentContent, facts: VersionFacts): void {
  const meta = doc.ele('meta');
  const work = facts.work.replace(/\/$/u, '');
  const expression = `${work}/${facts.language}@${dayOf(facts.frozenAt)}/version-${facts.number}`;
  const identification = meta.ele('identification', { source: SOURCE });
  const level = (name: string, uri: string) => {
    const made = identification.ele(name);
    made.ele('FRBRthis', { value: uri });
    made.ele('FRBRuri', { value: uri });
    made.ele('FRBRdate', { date: dayOf(facts.frozenAt), name: 'frozen' });
    made.ele('FRBRauthor', { href: AUTHOR });
    return made;
  };
  level('FRBRWork', work).ele('FRBRcountry', { value: 'gb' });
  const versioned = level('FRBRExpression', expression);
  versioned.ele('FRBRversionNumber', { value: String(facts.number) });
  versioned.ele('FRBRlanguage', { language: facts.language });
  level('FRBRManifestation', `${expression}.xml`).ele('FRBRformat', { value: 'application/akn+xml' });
  const references = meta.ele('references', { source: SOURCE });
  references.ele('TLCOrganization', { eId: 'author', href: `${work}#author`, showAs: facts.author });
  references.ele('TLCConcept', { eId: 'concordat', href: OURS, showAs: 'Concordat' });
  const proprietary = meta.ele('proprietary', { source: SOURCE });
  const version = proprietary.ele(OURS, 'version', {
    number: String(facts.number),
    sha256: facts.sha256,
    frozenAt: facts.frozenAt.toISOString(),
  });
  version.txt(titleOf(content));
}

function writeSection(body: XMLBuilder, section: ContentNode, frame: Frame): void {
  const [heading, ...rest] = childrenOf(section);
  const made = writePlace(body, 'section', section, frame);
  const words = made.ele('heading');
  if (heading !== undefined) writeInline(words, heading, frame);
  for (const child of rest) writeInHierarchy(made, child, frame);
}

/**
 * What stands before the first clause inside is its introduction, what stands after the last one closes it; what
 * stands between two is a container of its own, since a hierarchy holds no bare blocks.
 */
function writeClause(parent: XMLBuilder, clause: ContentNode, frame: Frame): void {
  const made = writePlace(parent, 'clause', clause, frame);
  const children = childrenOf(clause);
  const first = children.findIndex(isIdentified);
  if (first === -1) {
    writeBlocks(made.ele('content'), children, frame);
    return;
  }
  const last = children.findLastIndex(isIdentified);
  writeBlocks(made.ele('intro'), children.slice(0, first), frame);
  for (const child of children.slice(first, last + 1)) writeInHierarchy(made, child, frame);
  const closing = children.slice(last + 1);
  if (closing.length > 0) writeBlocks(made.ele('wrapUp'), closing, frame);
}

function writePlace(parent: XMLBuilder, name: string, node: ContentNode, frame: Frame): XMLBuilder {
  const place = frame.placeOf.get(node);
  if (place === undefined) throw new Error('a section or clause without a place');
  const id = textAttribute(node, 'id');
  const made = parent.ele(name, { eId: eId(place), ...(id === '' ? {} : { wId: id }) });
  made.ele('num').txt(place.number);
  return made;
}

function writeInHierarchy(parent: XMLBuilder, node: ContentNode, frame: Frame): void {
  if (node.type === 'clause') {
    writeClause(parent, node, frame);
    return;
  }
  const name = node.type === 'note' ? 'note' : 'text';
  writeBlocks(
    parent.ele('hcontainer', { name }).ele('content'),
    node.type === 'note' ? childrenOf(node) : [node],
    frame,
  );
}

function writeBlocks(parent: XMLBuilder, nodes: readonly ContentNode[], frame: Frame): void {
  for (const node of nodes) writeBlock(parent, node, frame);
}

function writeBlock(parent: XMLBuilder, node: ContentNode, frame: Frame): void {
  switch (node.type) {
    case 'bulletList':
    case 'orderedList': {
      const list = parent.ele(node.type === 'bulletList' ? 'ul' : 'ol');
      for (const item of childrenOf(node)) writeBlocks(list.ele('li'), childrenOf(item), frame);
      return;
    }
    case 'note':
      writeBlocks(parent.ele('tblock', { class: 'note' }), childrenOf(node), frame);
      return;
    case 'table':
      writeTable(parent.ele('table'), node, frame);
      return;
    default:
      writeInline(parent.ele('p'), node, frame);
  }
}

function writeTable(table: XMLBuilder, node: ContentNode, frame: Frame): void {
  for (const row of childrenOf(node)) {
    const made = table.ele('tr');
    const cells = childrenOf(row);
    if (cells.length === 0) made.ele('td');
    for (const cell of cells) {
      const spans = ['colspan', 'rowspan'].flatMap((name) => {
        const value = cell.attrs?.[name];
        return typeof value === 'number' && value !== 1 ? [[name, String(value)] as const] : [];
      });
      const place = made.ele(cell.type === 'tableHeader' ? 'th' : 'td', Object.fromEntries(spans));
      writeBlocks(place, childrenOf(cell), frame);
    }
  }
}

const MARKS: Readonly<Record<string, readonly [string, Readonly<Record<string, string>>]>> = {
  bold: ['b', {}],
  italic: ['i', {}],
  term: ['inline', { name: 'term' }],
};

function writeInline(parent: XMLBuilder, node: ContentNode, frame: Frame): void {
  for (const child of childrenOf(node)) {
    const place = (child.marks ?? []).reduce((inside, { type }) => {
      const [name, attributes] = MARKS[type] ?? ['inline', { name: type }];
      return inside.ele(name, attributes);
    }, parent);
    writeLeaf(place, child, frame);
  }
}

function writeLeaf(place: XMLBuilder, node: ContentNode, { numbers, eIdOf }: Frame): void {
  const label = textAttribute(node, 'label');
  switch (node.type) {
    case 'text':
      place.txt(node.text ?? '');
      return;
    case 'hardBreak':
      place.ele('eol');
      return;
    case 'crossReference': {
      const target = eIdOf.get(textAttribute(node, 'clauseId'));
      const words = referredNumber(node, numbers);
      if (target === undefined) place.ele('inline', { name: 'brokenReference' }).txt(words);
      else place.ele('ref', { href: `#${target}` }).txt(words);
      return;
    }
    case 'citation':
      place
        .ele('ref', {
          href: `/definitions/${textAttribute(node, 'definitionId')}/versions/${textAttribute(node, 'versionId')}`,
        })
        .txt(label);
      return;
    default:
      place.ele('ref', { href: `/evidence/${textAttribute(node, 'evidenceId')}` }).txt(label);
  }
}
