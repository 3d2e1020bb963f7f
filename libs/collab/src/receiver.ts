import * as Y from 'yjs';
import { type Contribution, contributionOf } from './attribution.js';
import { CLOSE } from './close-codes.js';
import type { Connection } from './connection.js';
import type { Limits } from './limits.js';
import {
  type AwarenessEntry,
  asMalformed,
  type ClientMessage,
  decodeMessage,
  encodeAwareness,
  encodeRefusal,
  encodeStep2,
  encodeStored,
  MalformedError,
} from './protocol.js';
import type { Room } from './room.js';
import { decodeSoundUpdate } from './sound-update.js';
import { refuseForgery, StoredCount, type Submission } from './submission.js';

export interface ReceiverOptions {
  readonly limits: Limits;
  readonly clock: () => Date;
  /** Takes an update into the next commit. */
  readonly submit: (submission: Submission) => void;
  /** Takes in what other nodes stored of the room's draft. */
  readonly catchUp: (room: Room) => Promise<void>;
  readonly onError: (error: unknown) => void;
}

/** To ask for the document is dear: as much as so many updates. */
const DOCUMENT_COST = 10;
const READER = 'You may read this draft, not change it.';

/** What is done about the messages of one connection. */
export class Receiver {
  /** How many document updates of the connection are stored. */
  private readonly count = new StoredCount();
  /** Bytes of its updates that are not stored yet. */
  private underWay = 0;

  constructor(
    private readonly room: Room,
    private readonly connection: Connection,
    private readonly options: ReceiverOptions,
  ) {}

  /** Acts on one message. Whatever is in it can end this connection and touch no other. */
  receive(bytes: Uint8Array): Promise<void> | undefined {
    try {
      return this.act(decodeMessage(bytes));
    } catch (error) {
      this.fail(error);
      return undefined;
    }
  }

  private act(message: ClientMessage): Promise<void> | undefined {
    switch (message.kind) {
      case 'step1':
        this.answer(message.stateVector);
        return undefined;
      case 'update':
        return this.update(message.update);
      case 'awareness':
        this.announce(message.entries);
        return undefined;
      case 'queryAwareness':
        this.connection.send(encodeAwareness(this.room.awareness.others(this.connection)));
        return undefined;
    }
  }

  private fail(error: unknown): void {
    if (error instanceof MalformedError) {
      this.connection.close(CLOSE.malformed, 'That cannot be read.');
      return;
    }
    this.options.onError(error);
    this.connection.close(CLOSE.internal, 'Something went wrong on our side; connect again.');
  }

  private answer(stateVector: Uint8Array): void {
    if (!this.afford(DOCUMENT_COST)) return;
    assertStateVector(stateVector);
    this.connection.sendDocument(encodeStep2(Y.encodeStateAsUpdate(this.room.doc, stateVector)));
  }

  private announce(entries: readonly AwarenessEntry[]): void {
    this.room.tellAwareness(this.room.awareness.announce(this.connection, entries), this.connection);
  }

  private update(bytes: Uint8Array): Promise<void> | undefined {
    if (!this.afford(1)) return undefined;
    const decoded = decodeSoundUpdate(bytes);
    const contribution = contributionOf(decoded, bytes, this.room.doc);
    if (contribution !== null && this.connection.role === 'reader') {
      this.refuseReader();
      return undefined;
    }
    if (contribution === null || contribution.clientIds.every((clientId) => this.ownerIs('self', clientId))) {
      this.judge(contribution);
      return undefined;
    }
    // What is new to this node may be stored by another already, as somebody else's.
    return this.options
      .catchUp(this.room)
      .then(() => this.judge(contributionOf(decoded, bytes, this.room.doc)))
      .catch((error: unknown) => this.fail(error));
  }

  private judge(contribution: Contribution | null): void {
    if (this.connection.closed) return;
    if (contribution === null) this.nothingNew();
    else if (contribution.clientIds.some((clientId) => this.ownerIs('another', clientId)))
      refuseForgery(this.connection);
    else this.submit(contribution);
  }

  /** Whether a client id belongs to this person, or to another; it may belong to nobody yet. */
  private ownerIs(who: 'self' | 'another', clientId: number): boolean {
    const owner = this.room.ownerOf(clientId);
    return owner !== undefined && (owner === this.connection.identity.personId) === (who === 'self');
  }

  private nothingNew(): void {
    if (this.count.nothingNew()) this.tellStored();
  }

  private refuseReader(): void {
    const { connection, options } = this;
    connection.send(encodeRefusal(READER));
    connection.refusals += 1;
    if (connection.refusals > options.limits.refusals) connection.close(CLOSE.forbidden, READER);
  }

  private submit({ update, clientIds }: Contribution): void {
    const { connection, room, options } = this;
    const { limits } = options;
    if (room.wouldBeTooLarge(update.length)) {
      connection.send(encodeRefusal('This draft is as large as a draft can be.'));
      connection.close(CLOSE.tooLarge, 'This draft is as large as a draft can be.');
      return;
    }
    this.underWay += update.length;
    if (this.underWay > limits.bufferedBytes) {
      connection.close(CLOSE.resync, 'Connect again, more slowly.');
      return;
    }
    const { personId, organisationId } = connection.identity;
    const settle = this.count.begin();
    options.submit({
      room,
      connection,
      entry: { draftId: room.draftId, update, personId, organisationId, at: options.clock(), clientIds },
      stored: () => {
        this.underWay -= update.length;
        settle();
        this.tellStored();
      },
      refused: () => refuseForgery(connection),
      failed: () => connection.close(CLOSE.resync, 'That could not be stored: connect again.'),
    });
  }

  /** Says how much is stored. */
  private tellStored(): void {
    const { connection, room } = this;
    if (!connection.wantsStored || connection.closed) return;
    connection.send(encodeStored(Y.encodeStateVector(room.doc), this.count.count));
  }

  private afford(cost: number): boolean {
    if (this.connection.updates.take(performance.now(), cost)) return true;
    this.connection.close(CLOSE.rateLimited, 'Too many updates.');
    return false;
  }
}

function assertStateVector(bytes: Uint8Array): void {
  try {
    Y.decodeStateVector(bytes);
  } catch (error) {
    throw asMalformed(error);
  }
}
