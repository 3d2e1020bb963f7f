import { setTimeout as delay } from 'node:timers/promises';
import type { WebSocket } from 'ws';
import { CLOSE, type CloseCode } from './close-codes.js';
import type { Identity, Role } from './identity.js';
import { type Limits, TokenBucket } from './limits.js';
import type { CollabMetrics, RefusedFor } from './metrics.js';

/** What ws says of a message that it does not read, as it is over the limit of the socket. */
const UNREAD_FOR_ITS_SIZE = 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH';

export interface ConnectionOptions {
  readonly draftId: string;
  readonly socket: WebSocket;
  readonly identity: Identity;
  /** Whether the client asked to be told what is stored. */
  readonly wantsStored: boolean;
  readonly limits: Limits;
  readonly metrics: CollabMetrics;
  /** Told once, when no more comes from here and nothing more goes there. */
  readonly onClosed: (connection: Connection) => void;
}

/** Does something about a message; a promise holds back the messages after it. */
export type MessageHandler = (message: Uint8Array) => Promise<void> | undefined;

/**
 * One person's socket in one draft: takes messages in their order, one at a time, and keeps both directions
 * within their limits. What arrives before {@link open} waits.
 */
export class Connection {
  /** Changes while the connection lives, when the person's standing does. */
  role: Role;
  /** Updates of this connection that were refused. */
  refusals = 0;
  /** Whether updates of it were turned away since it was last asked for what we lack. */
  turnedAway = false;
  readonly updates: TokenBucket;
  readonly awareness: TokenBucket;
  private readonly messages: TokenBucket;
  private readonly inbox: Uint8Array[] = [];
  private inboxBytes = 0;
  private handler: MessageHandler | null = null;
  private busy = false;
  private ended = false;
  private alive = true;
  /** Bytes of the document that the client asked for and is still reading: slow is not too slow then. */
  private owed = 0;

  constructor(private readonly options: ConnectionOptions) {
    const { socket, identity, limits } = options;
    this.role = identity.role;
    const now = performance.now();
    this.updates = new TokenBucket(limits.updatesPerSecond, now);
    this.awareness = new TokenBucket(limits.awarenessPerSecond, now);
    this.messages = new TokenBucket(limits.messagesPerSecond, now);
    socket.on('message', (data, isBinary) => this.receive(data, isBinary));
    socket.on('pong', () => {
      this.alive = true;
    });
    socket.on('close', () => this.end());
    // A socket that breaks is closed too; without a listener the process would end.
    socket.on('error', (error) => this.broke(error));
    if (socket.readyState !== socket.OPEN) this.ended = true;
  }

  get socket(): WebSocket {
    return this.options.socket;
  }

  get draftId(): string {
    return this.options.draftId;
  }

  get identity(): Identity {
    return this.options.identity;
  }

  get wantsStored(): boolean {
    return this.options.wantsStored;
  }

  get closed(): boolean {
    return this.ended;
  }

  /** Takes messages that came before this connection was made, then those that came since, then the others. */
  open(handler: MessageHandler): void {
    this.handler = handler;
    this.drain();
  }

  /** Takes the first message that waits, if it is this one; what comes after it waits on. */
  takeFirst(expected: Uint8Array): boolean {
    const [first] = this.inbox;
    if (this.handler !== null || first === undefined || Buffer.compare(first, expected) !== 0) return false;
    this.inbox.shift();
    this.inboxBytes -= first.length;
    return true;
  }

  /** Acts on no more messages; what the client is not told of as stored it sends again elsewhere. */
  stop(): void {
    this.handler = null;
  }

  /** Takes one message. */
  receive(data: Buffer | ArrayBuffer | Buffer[], isBinary = true): void {
    if (this.ended) return;
    const message = bytesOf(data);
    const refused = this.refusalOf(message, isBinary);
    if (refused !== null) {
      this.close(...refused);
      return;
    }
    this.inboxBytes += message.length;
    this.inbox.push(message);
    this.drain();
  }

  private refusalOf({ length }: Uint8Array, isBinary: boolean): [CloseCode, string, RefusedFor] | null {
    const { limits } = this.options;
    if (!isBinary) return [CLOSE.malformed, 'Messages are binary.', 'malformed'];
    if (length > limits.messageBytes) return [CLOSE.tooLarge, 'That message is too large.', 'message_size'];
    if (!this.messages.take(performance.now())) return [CLOSE.rateLimited, 'Too many messages.', 'rate'];
    if (this.inboxBytes + length > limits.bufferedBytes) {
      return [CLOSE.resync, 'Connect again, more slowly.', 'too_slow'];
    }
    return null;
  }

  /** Sends a message, unless the client reads so slowly that it had better begin anew. */
  send(message: Uint8Array, onSent?: () => void): void {
    const { socket, limits } = this.options;
    if (this.ended) return;
    if (socket.bufferedAmount <= limits.bufferedBytes) this.owed = 0;
    if (socket.bufferedAmount > limits.bufferedBytes + this.owed) {
      this.fallenBehind();
      return;
    }
    if (onSent === undefined) socket.send(message);
    else socket.send(message, () => onSent());
  }

  /**
   * Sends the document that was asked for, which may be larger than what may wait.
   *
   * @param onSent told when all of it has left the process, if it is sent
   */
  sendDocument(message: Uint8Array, onSent?: () => void): void {
    const { socket, limits } = this.options;
    if (socket.bufferedAmount > limits.bufferedBytes) {
      this.fallenBehind();
      return;
    }
    this.send(message, onSent);
    this.owed = message.length;
  }

  /** Asks the other end whether it lives; ends the connection if it did not answer the last time. */
  heartbeat(): void {
    if (this.ended) return;
    const { socket } = this.options;
    if (!this.alive) {
      socket.terminate();
      this.end();
      return;
    }
    this.alive = false;
    socket.ping();
  }

  /** Ends the connection, with a reason of at most 123 bytes for the client, and one to count it under. */
  close(code: CloseCode, reason: string, why: RefusedFor | null = null): void {
    if (this.ended) return;
    if (why !== null) this.options.metrics.refuse(why);
    this.options.socket.close(code, reason);
    this.end();
  }

  /** After a pause closes the connection as going away, and cuts the line if the client does not answer within `ms`. */
  async farewell(ms: number, pauseMs: number): Promise<void> {
    const { socket } = this.options;
    const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
    await delay(pauseMs);
    this.close(CLOSE.goingAway, 'This server is going down; connect again.');
    if (socket.readyState === socket.CLOSED) return;
    const cut = setTimeout(() => socket.terminate(), ms);
    await closed;
    clearTimeout(cut);
  }

  private fallenBehind(): void {
    this.close(CLOSE.resync, 'You fell behind: connect again.', 'too_slow');
  }

  private broke(error: NodeJS.ErrnoException): void {
    if (!this.ended && error.code === UNREAD_FOR_ITS_SIZE) this.options.metrics.refuse('message_size');
    this.end();
  }

  private end(): void {
    if (this.ended) return;
    this.ended = true;
    this.inbox.length = 0;
    this.options.onClosed(this);
  }

  private drain(): void {
    while (this.handler !== null && !this.busy && !this.ended) {
      const message = this.inbox.shift();
      if (message === undefined) return;
      this.inboxBytes -= message.length;
      const done = this.handler(message);
      if (done) this.wait(done);
    }
  }

  private wait(done: Promise<void>): void {
    this.busy = true;
    void done.finally(() => {
      this.busy = false;
      this.drain();
    });
  }
}

function bytesOf(data: Buffer | ArrayBuffer | Buffer[]): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data);
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data;
}
