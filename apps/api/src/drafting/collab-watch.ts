import { CLOSE } from '@concordat/collab';
import type { WriteAction } from '@concordat/domain';
import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { Subscription } from 'rxjs';
import type { WebSocket } from 'ws';
import { ActsService } from '../acts/acts.service.js';
import { type Credentials, RequestActor } from '../identity/request-actor.js';
import { Clock } from '../platform/clock.js';
import { CollabAccess, type CollabStanding } from './collab-access.js';
import { DraftRooms } from './draft-rooms.js';

/** An open socket: what it was let in with, and as what. */
export interface WatchedSocket {
  readonly draftId: string;
  readonly personId: string;
  readonly credentials: Credentials;
  readonly role: CollabStanding['role'];
}

/** Acts after which somebody may be allowed more or less than before. */
const CHANGE_ROLES: ReadonlySet<string> = new Set<WriteAction>([
  'identity.signOut',
  'token.revoke',
  'space.grantRole',
  'space.close',
  'group.appoint',
]);
/** How often to ask again whatever happened here: sessions run out, roles end by date, other nodes act. */
const INTERVAL_MS = 30_000;

/** Asks the policy again for every open socket, so that whoever may no longer read or write is told at once. */
@Injectable()
export class CollabWatch implements OnModuleInit, OnModuleDestroy {
  private readonly log = new Logger('collab');
  private readonly open = new Map<WebSocket, WatchedSocket>();
  private told: Subscription | undefined;
  private timer: NodeJS.Timeout | undefined;
  private checking = Promise.resolve();

  constructor(
    private readonly acts: ActsService,
    private readonly clock: Clock,
    private readonly actors: RequestActor,
    private readonly access: CollabAccess,
    private readonly rooms: DraftRooms,
  ) {}

  onModuleInit(): void {
    this.told = this.acts.committed.subscribe(({ kind }) => {
      if (CHANGE_ROLES.has(kind)) this.askAgain();
    });
    this.timer = setInterval(() => this.askAgain(), INTERVAL_MS);
    this.timer.unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    this.told?.unsubscribe();
    await this.checking;
  }

  /** Keeps an eye on a socket until it closes. */
  watch(socket: WebSocket, watched: WatchedSocket): void {
    this.open.set(socket, watched);
    socket.once('close', () => this.open.delete(socket));
  }

  private askAgain(): void {
    this.checking = this.checking.then(async () => {
      for (const [socket, watched] of [...this.open]) await this.check(socket, watched);
    });
    this.checking = this.checking.catch((error: unknown) =>
      this.log.error(error instanceof Error ? (error.stack ?? error.message) : String(error)),
    );
  }

  private async check(socket: WebSocket, watched: WatchedSocket): Promise<void> {
    const { draftId, personId, credentials, role } = watched;
    const now = this.clock.now();
    const actor = await this.actors.find(credentials, now);
    if (actor?.kind !== 'person') {
      socket.close(CLOSE.unauthenticated, 'You are signed out. Sign in again.');
      return;
    }
    const standing = await this.access.standingOf(actor, draftId, now);
    if (standing === null) {
      socket.close(CLOSE.forbidden, 'This draft is not open to you any more.');
    } else if (standing.role !== role && this.open.has(socket)) {
      this.rooms.setRole(draftId, personId, standing.role);
      this.open.set(socket, { ...watched, role: standing.role });
    }
  }
}
