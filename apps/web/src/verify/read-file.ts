/** Bytes that a receipt, or the words of a version, never have. */
const MOST_BYTES = 20_000_000;

/** Why a file is not taken. */
export type FileFault = 'tooLarge' | 'unreadable';

/** The text of a file, or why it is not taken. */
export async function readFile(
  file: Pick<File, 'size' | 'text'>,
): Promise<{ readonly text: string } | { readonly fault: FileFault }> {
  if (file.size > MOST_BYTES) return { fault: 'tooLarge' };
  try {
    return { text: await file.text() };
  } catch (error) {
    if (error instanceof DOMException) return { fault: 'unreadable' };
    throw error;
  }
}
