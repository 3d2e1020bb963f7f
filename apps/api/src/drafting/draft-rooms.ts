import {
  type CloseCode,
  CollabEngine,
  type CollabMetrics,
  type EngineStats,
  type Identity,
  LocalFanOut,
  type Role,
} from '@concordat/collab';
import { Injectable, Logger } from '@nestjs/common';
import type { WebSocket } from 'ws';
import type * as Y from 'yjs';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config/config.js';
import { Secrets } from '../platform/secrets.js';
import { RedisFanOut } from './redis-fan-out.js';
import { PostgresUpdateLog } from './update-log.js';

/** The drafts that are open on this node: the sync engine, with the database behind it. */
@Injectable()
export class DraftRooms {
  private readonly log = new Logger('collab');
  private readonly engine: CollabEngine;
  private readonly redis: RedisFanOut | null;

  constructor(
    private readonly updates: PostgresUpdateLog,
    clock: Clock,
    config: Config,
    secrets: Secrets,
  ) {
    this.redis = config.redisUrl === null ? null : new RedisFanOut(config.redisUrl, secrets);
    this.engine = new CollabEngine({
      log: updates,
      fanOut: this.redis ?? new LocalFanOut(),
      clock: () => clock.now(),
      onError: (error) => this.log.error(error),
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

  /** Tells every node that an update was stored past the rooms, in an act. */
  announce(draftId: string, seq: number): void {
    this.engine.announce(draftId, seq);
  }

  /** Tells every node that a section was closed or opened again, in an act. */
  announceClosures(draftId: string): void {
    this.engine.announceClosures(draftId);
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

  /** How much is going on, and what happened since the start. */
  get figures(): EngineStats & { readonly metrics: CollabMetrics } {
    return { ...this.engine.stats(), metrics: this.engine.metrics };
  }

  /** Stores what is under way, closes every socket, and ends what it was stored and told with. */
  async shutdown(): Promise<void> {
    await this.engine.shutdown();
    this.redis?.end();
    await this.updates.end();
  }
}
