import { isDocumentUpdate } from './stored-message.js';

/** A WebSocket that counts the document updates sent through it, to hold against the server's count of stored ones. */
export class CountingSocket extends WebSocket {
  documentUpdates = 0;

  override send(message: Parameters<WebSocket['send']>[0]): void {
    if (isDocumentUpdate(message)) this.documentUpdates += 1;
    super.send(message);
  }
}
