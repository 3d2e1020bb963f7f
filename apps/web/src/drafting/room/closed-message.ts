import type { SectionItem } from '@concordat/documents';
import { readVarUint } from './stored-message.js';

/** The server's message type "this is closed in the document", sent to clients that asked for it. */
export const CLOSED = 102;

/**
 * Reads the body of the message: a varUint count, and so many times varUint client id and varUint clock of an item.
 * @throws RangeError when it ends too early.
 */
export function readClosed(body: Uint8Array): SectionItem['item'][] {
  const count = readVarUint(body, 0);
  const items: SectionItem['item'][] = [];
  let at = count.next;
  for (let left = count.value; left > 0; left -= 1) {
    const client = readVarUint(body, at);
    const clock = readVarUint(body, client.next);
    items.push({ client: client.value, clock: clock.value });
    at = clock.next;
  }
  return items;
}
