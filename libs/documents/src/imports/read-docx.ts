import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { Changes } from './changes.js';
import { ImportError } from './import-error.js';
import { elementsOf, hasClass, type PageNode, readPage, remove } from './page.js';
import { type Imported, readContent } from './read-content.js';
import { STYLE_MAP } from './style-map.js';
import { unpack } from './unpack.js';

/**
 * Reads a Word document.
 *
 * @param name what it is called when it has no title of its own
 * @throws ImportError UNREADABLE, TOO_LARGE, EMPTY
 */
export async function readDocx(bytes: Uint8Array, name: string): Promise<Imported> {
  const parts = unpack(bytes);
  const changes = new Changes();
  countParts(parts, changes);
  const page = readPage(await htmlOf(parts, changes));
  const [body] = elementsOf(page, 'body');
  if (body === undefined) throw new ImportError('EMPTY', 'There is no text in the document. Choose another.');
  readNotes(body, changes);
  readHeadedCells(body);
  return readContent(body, name, changes);
}

/** Fields that mammoth leaves out with the words that they show. */
const FIELD = /<\/?w:fldSimple(?:\s[^>]*)?>/gu;

async function htmlOf(parts: ReadonlyMap<string, string>, changes: Changes): Promise<string> {
  const files = Object.fromEntries([...parts].map(([name, xml]) => [name, strToU8(xml.replace(FIELD, ''))]));
  const buffer = Buffer.from(zipSync(files, { level: 0 }));
  const result = await converted(buffer);
  for (const { message } of result.messages) {
    const style = /^Unrecognised (?:paragraph|run|table) style: ?'?(.*?)'? \(/u.exec(message)?.[1];
    if (style !== undefined) changes.add('styles', 1, style);
    else if (
      !/^Image of type|^An unrecognised element was ignored: \{http:\/\/schemas\.openxmlformats\.org\/officeDocument\/2006\/math/u.test(
        message,
      )
    ) {
      changes.add('other', 1, message);
    }
  }
  return result.value;
}

/** Whatever the reader throws, it is that the file is not as it should be: it reads nothing but the file. */
async function converted(buffer: Buffer): ReturnType<typeof mammoth.convertToHtml> {
  try {
    return await mammoth.convertToHtml(
      { buffer },
      {
        styleMap: [...STYLE_MAP],
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      },
    );
  } catch {
    throw new ImportError(
      'UNREADABLE',
      'The document is damaged. Open it in a word processor, save it again, then import that.',
    );
  }
}

/** What is in parts of the file that the text is not read from, or is said in it beside the text. */
function countParts(parts: ReadonlyMap<string, string>, changes: Changes): void {
  const text = parts.get('word/document.xml') ?? '';
  const count = (xml: string, pattern: RegExp) => xml.match(pattern)?.length ?? 0;
  changes.add('comments', count(parts.get('word/comments.xml') ?? '', /<w:comment[ >]/gu));
  changes.add('trackedChanges', count(text, /<w:(?:ins|del|moveFrom|moveTo)[ >]/gu));
  const margins = [...parts].filter(
    ([name, xml]) => /^word\/(?:header|footer)\d*\.xml$/u.test(name) && /<w:t[ >]/u.test(xml),
  );
  changes.add('headersAndFooters', margins.length);
  changes.add('equations', count(text, /<m:oMath[ >]/gu));
  changes.add('embedded', count(text, /<(?:w:object|c:chart|dgm:relIds)[ >]/gu));
  changes.add('references', count(text, /<w:fldSimple [^>]*w:instr="\s*(?:REF|PAGEREF) /gu));
  changes.add('citations', count(text, /<w:rStyle w:val="Citation"/gu));
  if (/<w:(?:color|highlight|sz|u|strike|vertAlign)[ >]/u.test(text)) changes.add('formatting');
}

/** Footnotes, endnotes and comments stand at the end of the page, with marks that lead there and back. */
function readNotes(body: PageNode, changes: Changes): void {
  const isNote = ({ attributes }: PageNode) => /^(?:foot|end)note-\d/u.test(attributes.get('id') ?? '');
  changes.add('notes', elementsOf(body, 'li').filter(isNote).length);
  const leadsBack = ({ attributes }: PageNode) =>
    /^#(?:foot|end)note-ref-/u.test(attributes.get('href') ?? '');
  remove(body, (node) => node.nodeName === 'a' && leadsBack(node));
}

/** A cell whose paragraphs are all styled as a heading is one, wherever in the table it stands. */
function readHeadedCells(body: PageNode): void {
  for (const row of elementsOf(body, 'tr')) {
    row.childNodes.forEach((cell, index) => {
      const paragraphs = elementsOf(cell, 'p');
      const headed =
        paragraphs.length > 0 && paragraphs.every((each) => hasClass(each, 'concordat-cell-heading'));
      if (cell.nodeName === 'td' && headed) row.childNodes[index] = { ...cell, nodeName: 'th' };
    });
  }
}
