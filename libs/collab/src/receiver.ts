import * as Y from 'yjs';
import { type Contribution, contributionOf } from './attribution.js';
import { CLOSE } from './close-codes.js';
import type { Connection } from './connection.js';
import { structsJoin } from './joins.js';
import { DOCUMENT_COST, type Limits } from './limits.js';
import type { CollabMetrics } from './metrics.js';
import { noticeOf, READ_ONLY } from './notices.js';
import { LogUnavailableError } from './ports.js';
import {
  type AwarenessEntry,
  asMalformed,
  type ClientMessage,
  decodeMessage,
  encodeAwareness,
  encodeRefusal,
  encodeStep1,
  encodeStep2,
  encodeStored,
  MalformedError,
} from './protocol.js';
import type { Room } from './room.js';
import { decodeSoundUpdate } from './sound-update.js';
import { refuseAs, refuseClosed, refuseForgery, StoredCount, type Submission } from './submission.js';

export interface ReceiverOptions {
  readonly limits: Limits;
  readonly metrics: CollabMetrics;
  readonly clock: () => Date;
  /** Takes an update into the next commit, unless too much waits already. */
  readonly submit: (submission: Submission) => boolean;
  /** Takes in what other nodes stored of the room's draft. */
  readonly catchUp: (room: Room) => Promise<void>;
  readonly onError: (error: unknown) => void;
}

export const READER = 'You may read this text, not change it.';

/** What is done about the messages of one connection. */
export class Receiver {
  /** How many document updates of the connection are stored. */
  private readonly count = new StoredCount();
  /** Bytes of its updates that are not stored yet. */
  private underWay = 0;
  /** Whether we asked again for what we lack, and it has not come yet. */
  private asked = false;

  constructor(
    private readonly room: Room,
    private readonly connection: Connection,
    private readonly options: ReceiverOptions,
  ) {}

  /** Acts on one message. Whatever is in it can end this connection and touch no other. */
  receive(bytes: Uint8Array): Promise<void> | undefined {
    try {
      const { awareness } = this.room;
      const concerns = (clientId: number): boolean => awareness.concerns(this.connection, clientId);
      return this.act(decodeMessage(bytes, concerns), bytes.length);
    } catch (error) {
      this.fail(error);
      return undefined;
    }
  }

  private act(message: ClientMessage, bytes: number): Promise<void> | undefined {
    switch (message.kind) {
      case 'step1':
        this.answer(message.stateVector);
        return undefined;
      case 'update':
        return this.update(message.update, message.answers);
      case 'awareness':
        this.announce(message.entries, bytes);
        return undefined;
      case 'queryAwareness':
        this.connection.send(encodeAwareness(this.room.awareness.others(this.connection)));
        return undefined;
    }
  }

  /** Asks for everything that we lack, if updates were turned away. @returns whether they were */
  askAgain(): boolean {
    if (!this.connection.turnedAway) return false;
    this.connection.turnedAway = false;
    this.asked = true;
    this.connection.send(encodeStep1(Y.encodeStateVector(this.room.doc)));
    return true;
  }

  private fail(error: unknown): void {
    if (error instanceof MalformedError) {
      this.connection.close(CLOSE.malformed, 'That cannot be read.', 'malformed');
      return;
    }
    this.options.onError(error);
    this.connection.close(CLOSE.internal, 'Something went wrong on our side; connect again.');
  }

  private answer(stateVector: Uint8Array): void {
    if (!this.afford(DOCUMENT_COST)) return;
    assertStateVector(stateVector);
    this.connection.sendDocument(encodeStep2(this.room.lackedBy(stateVector)));
  }

  private announce(entries: readonly AwarenessEntry[], bytes: number): void {
    if (!this.connection.awareness.take(performance.now())) {
      this.connection.close(CLOSE.rateLimited, 'Your caret moves too often.', 'rate');
      return;
    }
    const { awarenessBytes } = this.options.limits;
    const tooLarge = ({ state }: AwarenessEntry): boolean =>
      Buffer.byteLength(JSON.stringify(state)) > awarenessBytes;
    if (bytes > awarenessBytes && entries.some(tooLarge)) {
      this.connection.close(CLOSE.tooLarge, 'What you say of yourself is too large.', 'awareness_size');
      return;
    }
    this.room.tellAwareness(this.room.awareness.announce(this.connection, entries), this.connection);
  }

  private update(bytes: Uint8Array, answers: boolean): Promise<void> | undefined {
    if (!this.afford(1)) return undefined;
    const complete = answers && this.asked;
    if (complete) this.asked = false;
    const decoded = decodeSoundUpdate(bytes);
    const contribution = contributionOf(decoded, bytes, this.room.doc);
    if (!structsJoin(decoded.structs, this.room.doc)) {
      throw new MalformedError('an update goes on with what is not there');
    }
    if (contribution !== null && this.connection.role === 'reader') {
      this.refuseReader();
      return undefined;
    }
    const own = contribution?.clientIds.every((clientId) => this.ownerIs('self', clientId)) ?? true;
    if (own && this.judge(contribution, complete)) return undefined;
    // What is new to this node may be stored by another already, as somebody else's, or go on with what another has
    // stored; where the log cannot be asked that is found out when it can.
    return this.options
      .catchUp(this.room)
      .catch((error: unknown) => {
        if (!(error instanceof LogUnavailableError)) throw error;
      })
      .then(() => {
        if (this.judge(contributionOf(decoded, bytes, this.room.doc), complete)) return;
        this.connection.close(CLOSE.resync, 'What that goes on with is missing: connect again.');
      })
      .catch((error: unknown) => this.fail(error));
  }

  /** Takes or refuses an update. @returns false where that cannot be said yet */
  private judge(contribution: Contribution | null, complete: boolean): boolean {
    if (this.connection.closed) return true;
    if (contribution === null) {
      this.nothingNew(complete);
      return true;
    }
    if (contribution.clientIds.some((clientId) => this.ownerIs('another', clientId))) {
      refuseForgery(this.connection);
      return true;
    }
    const verdict = this.room.closed.judge(contribution.update);
    if (verdict === 'free') this.submit(contribution, complete);
    if (verdict === 'closed') refuseClosed(this.connection);
    return verdict !== 'waits';
  }

  /** Whether a client id belongs to this person, or to another; it may belong to nobody yet. */
  private ownerIs(who: 'self' | 'another', clientId: number): boolean {
    const owner = this.room.ownerOf(clientId) ?? this.room.awareness.seenAs(clientId);
    return owner !== undefined && (owner === this.connection.identity.personId) === (who === 'self');
  }

  private nothingNew(complete: boolean): void {
    if (complete) this.count.complete();
    if (this.count.nothingNew()) this.tellStored();
  }

  private refuseReader(): void {
    const { connection, options } = this;
    connection.send(encodeRefusal(READER));
    connection.refusals += 1;
    options.metrics.refuse('reader');
    if (connection.refusals > options.limits.refusals) connection.close(CLOSE.forbidden, READER);
  }

  private submit({ update, clientIds }: Contribution, complete: boolean): void {
    const { connection, room, options } = this;
    const { limits } = options;
    if (room.wouldBeTooLarge(update.length)) {
      connection.send(encodeRefusal('This draft is as large as a draft can be.'));
      connection.close(CLOSE.tooLarge, 'This draft is as large as a draft can be.', 'document_size');
      return;
    }
    if (this.underWay + update.length > limits.bufferedBytes) {
      connection.close(CLOSE.resync, 'Connect again, more slowly.', 'too_slow');
      return;
    }
    const { personId, organisationId } = connection.identity;
    let settle = (): void => undefined;
    const taken =
      !connection.turnedAway &&
      options.submit({
        room,
        connection,
        held: update.length,
        came: performance.now(),
        entry: {
          draftId: room.draftId,
          update,
          personId,
          organisationId,
          at: options.clock(),
          clientIds,
          closures: room.closed.closures.revision,
        },
        stored: () => {
          this.underWay -= update.length;
          if (complete) this.count.complete();
          settle();
          this.tellStored();
        },
        refused: (why) => refuseAs(why, connection),
        failed: () => connection.close(CLOSE.resync, 'That could not be stored: connect again.'),
      });
    if (taken) {
      this.underWay += update.length;
      settle = this.count.begin();
    } else this.turnAway();
  }

  /** Keeps the client's words with the client until they can be stored; it is asked for them then. */
  private turnAway(): void {
    const { connection, options } = this;
    this.room.closed.forget();
    this.count.turnedAway();
    options.metrics.refuse('read_only');
    if (connection.turnedAway) return;
    connection.turnedAway = true;
    connection.send(encodeRefusal(READ_ONLY));
    if (connection.wantsStored) connection.send(noticeOf('readOnly'));
  }

  /** Says how much is stored. */
  private tellStored(): void {
    const { connection, room } = this;
    if (!connection.wantsStored || connection.closed) return;
    connection.send(encodeStored(Y.encodeStateVector(room.doc), this.count.count));
  }

  private afford(cost: number): boolean {
    if (this.connection.updates.take(performance.now(), cost)) return true;
    this.connection.close(CLOSE.rateLimited, 'Too many updates.', 'rate');
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
