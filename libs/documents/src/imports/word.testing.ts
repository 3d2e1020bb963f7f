import { strToU8, zipSync } from 'fflate';

const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';

/** A document as a word processor writes it, with this in its body and these parts beside it. */
export function wordDocument(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${OFFICE}/numbering" Target="numbering.xml"/><Relationship Id="rId3" Type="${OFFICE}/comments" Target="comments.xml"/></Relationships>`,
    'word/document.xml': `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': styles(['Title', 'heading 1', 'heading 2', 'List Paragraph', 'House Callout']),
    'word/numbering.xml': NUMBERING,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])));
}

/** A paragraph of a style, by its name without spaces. */
export function paragraph(words: string, style = '', properties = ''): string {
  const named = style === '' ? '' : `<w:pStyle w:val="${style}"/>`;
  return `<w:p><w:pPr>${named}${properties}</w:pPr>${run(words)}</w:p>`;
}

/** A paragraph that is numbered (list 1) or has a bullet (list 2), at a level from 0. */
export function item(words: string, list: 1 | 2, level: number): string {
  const numbering = `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
  return paragraph(words, 'ListParagraph', numbering);
}

export function run(words: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
}

/** A part with comments. */
export function comments(...said: readonly string[]): string {
  const all = said.map(
    (words, id) => `<w:comment w:id="${id}" w:author="A. N. Other">${paragraph(words)}</w:comment>`,
  );
  return `<w:comments ${NAMESPACES}>${all.join('')}</w:comments>`;
}

/** A part with the head of each page. */
export function header(words: string): string {
  return `<w:hdr ${NAMESPACES}>${paragraph(words)}</w:hdr>`;
}

function styles(names: readonly string[]): string {
  const all = names.map(
    (name) =>
      `<w:style w:type="paragraph" w:styleId="${name.replaceAll(' ', '').replace('heading', 'Heading')}"><w:name w:val="${name}"/></w:style>`,
  );
  return `<w:styles ${NAMESPACES}>${all.join('')}</w:styles>`;
}

const LEVELS = [0, 1, 2];
const NUMBERING = `<w:numbering ${NAMESPACES}>${['decimal', 'bullet']
  .map(
    (format, id) =>
      `<w:abstractNum w:abstractNumId="${id}">${LEVELS.map((level) => `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/></w:lvl>`).join('')}</w:abstractNum>`,
  )
  .join(
    '',
  )}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;
