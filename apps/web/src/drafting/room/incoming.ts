import { type Seen, seenBy } from '@concordat/documents';
import type { WebsocketProvider } from 'y-websocket';
import { isDocumentUpdate, readVarUint } from './stored-message.js';

const SYNC = 0;

/** The update that a window takes in, while it does: what its senders had seen of what it takes away. */
export class Incoming {
  private now: Seen | null = null;

  /** Null while none is taken in. */
  readonly seen = (): Seen | null => this.now;

  /** Takes an update in. */
  take(update: Uint8Array, apply: () => void): void {
    this.now = seenBy(update);
    try {
      apply();
    } finally {
      this.now = null;
    }
  }

  /** Has the provider take in by it what the server sends. */
  follow({ messageHandlers }: WebsocketProvider): void {
    const sync = messageHandlers[SYNC];
    if (!sync) throw new Error('The provider has no handler for sync messages.');
    messageHandlers[SYNC] = (...given) => {
      const { arr, pos } = given[1];
      // The type was read; it is one byte.
      const message = arr.subarray(pos - 1);
      if (!isDocumentUpdate(message)) return sync(...given);
      const length = readVarUint(message, 2);
      this.take(message.subarray(length.next, length.next + length.value), () => sync(...given));
    };
  }
}
