import { type CloseCode, CollabEngine, type Identity, LocalFanOut, type Role } from '@concordat/collab';
import { Injectable, Logger } from '@nestjs/common';
import type { WebSocket } from 'ws';
import type * as Y from 'yjs';
import { Clock } from '../platform/clock.js';
import { PostgresUpdateLog } from './update-log.js';

/** The drafts that are open on this node: the sync engine, with the database behind it. */
@Injectable()
export class DraftRooms {
  private readonly log = new Logger('collab');
  private readonly engine: CollabEngine;

  constructor(updates: PostgresUpdateLog, clock: Clock) {
    this.engine = new CollabEngine({
      log: updates,
      fanOut: new LocalFanOut(),
      clock: () => clock.now(),
      onError: (error) =>
        this.log.error(error instanceof Error ? (error.stack ?? error.message) : String(error)),
    });
  }

  /** Takes a socket into a draft; `early` came on it already, `stored` says that it wants to hear what is stored. */
  connect(
    draftId: string,
    socket: WebSocket,
    early: readonly Buffer[],
    identity: Identity,
    stored: boolean,
  ): Promise<void> {
    return this.engine.connect(draftId, socket, early, identity, stored);
  }

  /** Edits a draft as a person, without a socket; resolves when it is stored and told. */
  localEdit(draftId: string, identity: Identity, change: (doc: Y.Doc) => void): Promise<void> {
    return this.engine.localEdit(draftId, identity, change);
  }

  /** Who has a draft open, one entry a connection. */
  presence(draftId: string): Identity[] {
    return this.engine.presence(draftId);
  }

  /** Closes every socket of a person. */
  disconnectPerson(personId: string, code: CloseCode, reason: string): void {
    this.engine.disconnectPerson(personId, code, reason);
  }

  /** Gives a person another role in a draft (null: in all), or none: then their sockets are closed. */
  setRole(draftId: string | null, personId: string, role: Role | null): void {
    this.engine.setRole(draftId, personId, role);
  }

  /** Gives one socket another role: another of the same person may be let in with less. */
  setRoleOf(socket: WebSocket, role: Role): void {
    this.engine.setRoleOf(socket, role);
  }

  /** Stores what is under way and closes every socket. */
  shutdown(): Promise<void> {
    return this.engine.shutdown();
  }
}
