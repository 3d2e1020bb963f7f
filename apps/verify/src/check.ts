import { BLOCK, isArchive, recordIn } from './archive.js';
import { Bytes } from './bytes.js';
import { FIRST_LINE, type ReceiptVerification, verifyReceipt } from './receipt.js';
import { type Elsewhere, type Verification, verify } from './verify.js';

/** Bytes of a receipt at most. */
const LARGEST_RECEIPT = 16 * 1024 * 1024;

/**
 * Checks whatever it is: a record, an archive with one in it, or a receipt.
 *
 * @throws InputError when it cannot be read to its end
 */
export async function check(
  chunks: AsyncIterable<Uint8Array>,
  elsewhere: Elsewhere = {},
): Promise<Verification | ReceiptVerification> {
  const bytes = new Bytes(chunks);
  const head = await bytes.peek(BLOCK);
  if (isArchive(head)) return verify((onMember) => recordIn(bytes, onMember), elsewhere);
  if (!head.toString('latin1').startsWith(`${FIRST_LINE}\n`)) return verify(bytes.take(), elsewhere);
  const text = (await bytes.peek(LARGEST_RECEIPT)).toString('utf8');
  return verifyReceipt(text, elsewhere.keys ?? [], elsewhere.witnesses ?? []);
}
