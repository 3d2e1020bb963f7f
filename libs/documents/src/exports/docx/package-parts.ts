import type { VersionFacts } from '../version-facts.js';
import { STYLE } from './style-names.js';
import { part, RELATIONSHIPS, setting, wordPart, written } from './xml.js';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const DOCUMENT_PROPERTIES = 'http://schemas.openxmlformats.org/officeDocument/2006';
/** The set of custom properties, by the format identifier that ECMA-376 gives it. */
const CUSTOM = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

/** Id of the relationship to the footer. */
export const FOOTER = 'rId3';

/** `[Content_Types].xml`. */
export function contentTypesXml(): string {
  const root = part('Types', { xmlns: `${PACKAGE}/content-types` });
  root.ele('Default', {
    Extension: 'rels',
    ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
  });
  root.ele('Default', { Extension: 'xml', ContentType: 'application/xml' });
  const parts = [
    ['/word/document.xml', `${MAIN}.document.main+xml`],
    ['/word/styles.xml', `${MAIN}.styles+xml`],
    ['/word/numbering.xml', `${MAIN}.numbering+xml`],
    ['/word/footer1.xml', `${MAIN}.footer+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/docProps/custom.xml', 'application/vnd.openxmlformats-officedocument.custom-properties+xml'],
  ] as const;
  for (const [PartName, ContentType] of parts) root.ele('Override', { PartName, ContentType });
  return written(root);
}

/** `_rels/.rels`. */
export function packageRelationshipsXml(): string {
  return relationships([
    ['rId1', `${RELATIONSHIPS}/officeDocument`, 'word/document.xml'],
    ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ['rId3', `${RELATIONSHIPS}/custom-properties`, 'docProps/custom.xml'],
  ]);
}

/** `word/_rels/document.xml.rels`. */
export function documentRelationshipsXml(): string {
  return relationships([
    ['rId1', `${RELATIONSHIPS}/styles`, 'styles.xml'],
    ['rId2', `${RELATIONSHIPS}/numbering`, 'numbering.xml'],
    [FOOTER, `${RELATIONSHIPS}/footer`, 'footer1.xml'],
  ]);
}

function relationships(all: readonly (readonly [id: string, type: string, target: string])[]): string {
  const root = part('Relationships', { xmlns: `${PACKAGE}/relationships` });
  for (const [Id, Type, Target] of all) root.ele('Relationship', { Id, Type, Target });
  return written(root);
}

/** `docProps/core.xml`: every date in it is the day of freezing, so that the same version is the same file. */
export function corePropertiesXml(title: string, facts: VersionFacts): string {
  const root = part('cp:coreProperties', {
    'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:dcterms': 'http://purl.org/dc/terms/',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  });
  const frozen = facts.frozenAt.toISOString();
  root.ele('dc:title').txt(title);
  root.ele('dc:creator').txt(facts.author);
  root.ele('dc:identifier').txt(facts.work);
  root.ele('dc:language').txt(facts.language === 'wel' ? 'cy' : 'en');
  root.ele('dc:description').txt(factLine(facts));
  root.ele('cp:version').txt(String(facts.number));
  root.ele('dcterms:created', { 'xsi:type': 'dcterms:W3CDTF' }).txt(frozen);
  root.ele('dcterms:modified', { 'xsi:type': 'dcterms:W3CDTF' }).txt(frozen);
  return written(root);
}

/** `docProps/custom.xml`: number and hash for programs that read properties. */
export function customPropertiesXml(facts: VersionFacts): string {
  const root = part('Properties', {
    xmlns: `${DOCUMENT_PROPERTIES}/custom-properties`,
    'xmlns:vt': `${DOCUMENT_PROPERTIES}/docPropsVTypes`,
  });
  const properties = [
    ['ConcordatVersion', 'vt:i4', String(facts.number)],
    ['ConcordatSha256', 'vt:lpwstr', facts.sha256],
    ['ConcordatDraft', 'vt:lpwstr', facts.work],
  ] as const;
  properties.forEach(([name, type, value], index) => {
    root
      .ele('property', { fmtid: CUSTOM, pid: String(index + 2), name })
      .ele(type)
      .txt(value);
  });
  return written(root);
}

/** `word/footer1.xml`: which version it is, on every page. */
export function footerXml(facts: VersionFacts): string {
  const root = wordPart('w:ftr');
  for (const line of [factLine(facts), `SHA-256 ${facts.sha256}`]) {
    const paragraph = root.ele('w:p');
    setting(paragraph.ele('w:pPr'), 'w:pStyle', STYLE.footer);
    paragraph.ele('w:r').ele('w:t', { 'xml:space': 'preserve' }).txt(line);
  }
  return written(root);
}

function factLine({ author, number, frozenAt }: VersionFacts): string {
  return `${author}. Version ${number}, frozen ${frozenAt.toISOString()}.`;
}
