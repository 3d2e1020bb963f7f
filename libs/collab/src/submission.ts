import { CLOSE } from './close-codes.js';
import type { Connection } from './connection.js';
import type { NewUpdate, Stored } from './ports.js';
import { encodeRefusal } from './protocol.js';
import type { Room } from './room.js';

export type Refusal = Extract<Stored, { readonly ok: false }>['reason'];

/** An update on its way into the log, and who is to hear what becomes of it. */
export interface Submission {
  readonly room: Room;
  readonly entry: NewUpdate;
  /** Where it came from; null for an edit of the server's own. */
  readonly connection: Connection | null;
  /** Bytes of the update as it came. */
  readonly held: number;
  /** When it came, on a clock that only goes forward, in milliseconds. */
  readonly came: number;
  /** It is stored, and everybody else in the room was told. */
  stored(): void;
  /** It is not stored because a client id of it is another person's, or other things are closed than it was judged by. */
  refused(why: Refusal): void;
  /** It is not stored, or nobody knows. */
  failed(error: unknown): void;
}

export const CLIENT_TAKEN = 'That adds something under the client id of another person.';

/** Shows a client why its update is refused, and ends the connection. */
export function refuseForgery(connection: Connection): void {
  connection.send(encodeRefusal(CLIENT_TAKEN));
  connection.close(CLOSE.forbidden, CLIENT_TAKEN, 'forgery');
}

export const CLOSURES_CHANGED = 'Something was closed or opened just now: connect again.';
export const CLOSED_PART = 'That changes something that is closed for editing.';

/** Shows a client that its update changes what is closed, and ends the connection: what it holds has gone apart. */
export function refuseClosed(connection: Connection): void {
  connection.send(encodeRefusal(CLOSED_PART));
  connection.close(CLOSE.closedPart, CLOSED_PART, 'closed_part');
}

/** Ends a connection after an update of it was refused by the log; it may send it again, or not. */
export function refuseAs(why: Refusal, connection: Connection): void {
  if (why === 'client_taken') refuseForgery(connection);
  else connection.close(CLOSE.resync, CLOSURES_CHANGED);
}

/**
 * Counts the document updates of one connection, so that it can be told how many of them are stored. What holds
 * nothing new counts as stored once everything before it is.
 */
export class StoredCount {
  private received = 0;
  private settled = 0;
  /** The last that is known to be stored before one that was turned away. */
  private blocked: number | null = null;
  private readonly underWay: { upTo: number }[] = [];

  /** One more came, and is to be stored. @returns what to call when it is */
  begin(): () => void {
    this.received += 1;
    const mark = { upTo: this.received };
    this.underWay.push(mark);
    return () => {
      this.underWay.splice(this.underWay.indexOf(mark), 1);
      this.settled = Math.max(this.settled, mark.upTo);
    };
  }

  /** One more came, with nothing in it to store. @returns whether everything that came is stored */
  nothingNew(): boolean {
    this.received += 1;
    const last = this.underWay.at(-1);
    if (last) last.upTo = this.received;
    else this.settled = this.received;
    return last === undefined;
  }

  /** One more came and was not taken: nothing after it counts until all that we lack has come. */
  turnedAway(): void {
    this.blocked ??= this.received;
    this.received += 1;
  }

  /** One more came, with all that we lacked in it, and is stored now. */
  complete(): void {
    this.blocked = null;
  }

  /** How many, from the first on, are stored. */
  get count(): number {
    return this.blocked === null ? this.settled : Math.min(this.settled, this.blocked);
  }
}
