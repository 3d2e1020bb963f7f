import { CLOSE } from '@concordat/collab';
import { Injectable } from '@nestjs/common';
import type { WebSocket } from 'ws';
import { AccessWatch, type Round } from '../access/access-watch.js';
import type { Credentials } from '../identity/request-actor.js';
import { CollabAccess, type CollabStanding } from './collab-access.js';
import { DraftRooms } from './draft-rooms.js';

/** An open socket: what it was let in with, and as what. */
export interface WatchedSocket {
  readonly draftId: string;
  readonly credentials: Credentials;
  readonly role: CollabStanding['role'];
}

/** Asks the policy again for every open socket, so that whoever may no longer read or write is told at once. */
@Injectable()
export class CollabWatch {
  constructor(
    private readonly access: CollabAccess,
    private readonly rooms: DraftRooms,
    private readonly watching: AccessWatch,
  ) {}

  /** Keeps an eye on a socket until it closes. */
  watch(socket: WebSocket, watched: WatchedSocket): void {
    let { role } = watched;
    const end = this.watching.watch(async (round) => {
      role = await this.check(socket, { ...watched, role }, round);
    });
    socket.once('close', end);
  }

  /** @returns the role that the socket has now */
  private async check(
    socket: WebSocket,
    { draftId, credentials, role }: WatchedSocket,
    { now, actorOf }: Round,
  ): Promise<CollabStanding['role']> {
    const actor = await actorOf(credentials);
    if (actor?.kind !== 'person') {
      socket.close(CLOSE.unauthenticated, 'You are signed out. Sign in again.');
      return role;
    }
    const standing = await this.access.standingOf(actor, draftId, now);
    if (standing === null) {
      socket.close(CLOSE.forbidden, 'This text is not open to you any more.');
      return role;
    }
    if (standing.role !== role) this.rooms.setRoleOf(socket, standing.role);
    return standing.role;
  }
}
