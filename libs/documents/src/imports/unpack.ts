import { strFromU8, Unzip, type UnzipFile, UnzipInflate } from 'fflate';
import { ImportError } from './import-error.js';

/** The most that a document may come to when it is unpacked, in bytes, and how many parts it may have. */
export const UNPACKED_LIMIT = 24 * 1024 * 1024;
const PARTS_LIMIT = 2000;
/** How deep the elements of a part may nest, and how many it may have. */
const DEPTH_LIMIT = 256;
const ELEMENTS_LIMIT = 400_000;
/** Unpacked so many bytes at a time: what one piece can come to is bounded by what Deflate can do, some 8 MB. */
const PIECE = 8 * 1024;

/** Parts that the text is read from; pictures, fonts and programs are never unpacked. */
const WANTED = /^(?:\[Content_Types\]\.xml|(?:.+\/)?_rels\/[^/]*\.rels|word\/[^/]+\.xml)$/u;
const OLD_FORMAT = [0xd0, 0xcf, 0x11, 0xe0];

const UNREADABLE =
  'The file cannot be read as a Word document. Open it in a word processor, save it as DOCX, then import that.';

/**
 * The parts of a Word document from which its text is read, as XML texts by name.
 *
 * @throws ImportError UNREADABLE, TOO_LARGE
 */
export function unpack(bytes: Uint8Array): Map<string, string> {
  if (OLD_FORMAT.every((byte, index) => bytes[index] === byte)) {
    throw new ImportError(
      'UNREADABLE',
      'The file is protected by a password, or of the old format DOC. Save it as DOCX without a password, then import that.',
    );
  }
  const parts = new Map<string, string>();
  for (const [name, part] of unzipped(bytes)) {
    const xml = strFromU8(part).replace(/^\uFEFF/u, '');
    assertPlain(xml);
    parts.set(name, xml);
  }
  if (!parts.has('[Content_Types].xml')) throw new ImportError('UNREADABLE', UNREADABLE);
  return parts;
}

interface Unpacking {
  parts: number;
  size: number;
  problem: ImportError | undefined;
}

function unzipped(bytes: Uint8Array): Map<string, Uint8Array> {
  const whole = new Map<string, Uint8Array>();
  const begun = new Set<string>();
  const state: Unpacking = { parts: 0, size: 0, problem: undefined };
  const unzip = new Unzip((file) => {
    state.parts += 1;
    if (state.parts > PARTS_LIMIT) state.problem ??= tooLarge();
    if (state.problem !== undefined || !WANTED.test(file.name)) return;
    begun.add(file.name);
    collect(file, state, (part) => whole.set(file.name, part));
  });
  unzip.register(UnzipInflate);
  for (let from = 0; from < bytes.length && state.problem === undefined; from += PIECE) {
    pushed(unzip, bytes.subarray(from, from + PIECE), from + PIECE >= bytes.length);
  }
  if (state.problem !== undefined) throw state.problem;
  if (begun.size === 0 || whole.size < begun.size) throw new ImportError('UNREADABLE', UNREADABLE);
  return whole;
}

/** The library throws errors of its own, which have a code, and fails with others on what is no archive. */
function pushed(unzip: Unzip, piece: Uint8Array, final: boolean): void {
  try {
    unzip.push(piece, final);
  } catch {
    throw new ImportError('UNREADABLE', UNREADABLE);
  }
}

function collect(file: UnzipFile, state: Unpacking, done: (part: Uint8Array) => void): void {
  const pieces: Uint8Array[] = [];
  file.ondata = (error, piece, final) => {
    if (state.problem !== undefined) return;
    if (error !== null) {
      state.problem = new ImportError('UNREADABLE', UNREADABLE);
      return;
    }
    state.size += piece.length;
    if (state.size > UNPACKED_LIMIT) {
      state.problem = tooLarge();
      pieces.length = 0;
      return;
    }
    pieces.push(piece);
    if (final) done(Buffer.concat(pieces));
  };
  file.start();
}

function tooLarge(): ImportError {
  return new ImportError(
    'TOO_LARGE',
    'The document is too large to be imported. Divide it, or take out what is not text.',
  );
}

const TAG = /<(\/?)[\p{L}_][\p{L}\p{N}_.:-]*((?:"[^"]*"|'[^']*'|[^"'<>])*)>/gu;

/** XML without definitions of its own, and not so deep or so full that reading it would exhaust the reader. */
function assertPlain(xml: string): void {
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(xml)) throw new ImportError('UNREADABLE', UNREADABLE);
  let depth = 0;
  let elements = 0;
  for (const [, closes, rest = ''] of xml.matchAll(TAG)) {
    if (closes === '/') {
      depth -= 1;
      continue;
    }
    elements += 1;
    if (!rest.endsWith('/')) depth += 1;
    if (depth > DEPTH_LIMIT || elements > ELEMENTS_LIMIT) throw tooLarge();
  }
}
