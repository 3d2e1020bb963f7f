/** A file as text, and how its bytes were read. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: 'UTF-8' | 'Windows-1252';
}

/** What Windows-1252 has from byte 0x80 to 0x9f, where Latin-1 has controls; a space where it has nothing. */
const WINDOWS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

const NOT_TEXT = 'is not a text file. Save the sheet as “CSV UTF-8” and choose that file.';
const UTF_16 = 'is written in UTF-16. Save the sheet as “CSV UTF-8” and choose that file.';
const UNKNOWN =
  'is in an encoding that is not known here. Save the sheet as “CSV UTF-8” and choose that file.';

/**
 * Reads the bytes of a list: UTF-8 with or without its mark, otherwise Windows-1252, as older spreadsheets write it.
 * Gives what is wrong, in words that follow “The file”, for anything else.
 */
export function decoded(bytes: Uint8Array): DecodedText | string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return UTF_16;
  if (first === 0x50 && second === 0x4b)
    return 'is a spreadsheet. Save it as “CSV UTF-8” and choose that file.';
  if (bytes.includes(0)) return NOT_TEXT;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    const text = fromWindows(bytes);
    return text === null ? UNKNOWN : { text, encoding: 'Windows-1252' };
  }
}

/** By hand: the decoder of Node.js 20 reads Windows-1252 as Latin-1. Null for a byte that has no character. */
function fromWindows(bytes: Uint8Array): string | null {
  const latin = Buffer.from(bytes).toString('latin1');
  const text = latin.replaceAll(/[\u0080-\u009f]/gu, (each) => WINDOWS[each.charCodeAt(0) - 0x80] ?? ' ');
  const unassigned = [...latin].some((each, index) => each !== ' ' && text[index] === ' ');
  return unassigned ? null : text;
}
