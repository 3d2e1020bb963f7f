import { DocumentError } from '@concordat/documents';
import { Problem } from '../platform/problem.js';

/**
 * What is made of a text, where the text allows it.
 *
 * @param field the input field that the text, or what is wrong with it, belongs to
 * @throws Problem INVALID, with what the document says
 */
export function readable<T>(field: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof DocumentError) throw new Problem('INVALID', error.message, field);
    throw error;
  }
}
