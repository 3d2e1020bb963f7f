import { CLOSE } from '@concordat/collab';
import { WebSocket } from 'ws';

const MESSAGE_TOO_BIG = 1009;

/**
 * A socket of the sync door. Where ws itself refuses a message for its size, before it has read it, the client is told
 * with our own code: after 1009 the stock client would connect again and send the same for ever.
 */
export class CollabSocket extends WebSocket {
  override close(code?: number, reason?: string | Buffer): void {
    if (code === MESSAGE_TOO_BIG) super.close(CLOSE.tooLarge, 'That message is too large.');
    else super.close(code, reason);
  }
}
