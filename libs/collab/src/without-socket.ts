import * as Y from 'yjs';
import { contributionOf } from './attribution.js';
import { type Committer, settled } from './committer.js';
import type { Identity } from './identity.js';
import type { Room } from './room.js';
import type { Rooms } from './rooms.js';
import { decodeSoundUpdate } from './sound-update.js';
import { CLOSED_PART } from './submission.js';

/** Thrown where there is no such draft. */
export class DraftNotFoundError extends Error {
  override readonly name = 'DraftNotFoundError';
}

/** Thrown where an edit would change what is closed. */
export class ClosedPartError extends Error {
  override readonly name = 'ClosedPartError';
}

/** Reads and edits drafts as they are in their rooms, for whoever has no socket in them. */
export class WithoutSocket {
  constructor(
    private readonly rooms: Rooms,
    private readonly committer: Committer,
    private readonly clock: () => Date,
  ) {}

  /** Has a copy changed, and what was done there stored and told. @throws DraftNotFoundError, ClosedPartError */
  async edit(draftId: string, identity: Identity, change: (doc: Y.Doc) => void): Promise<void> {
    const room = await this.entered(draftId);
    const copy = copyOf(room);
    try {
      const before = Y.encodeStateVector(copy);
      copy.transact(() => change(copy));
      const update = Y.encodeStateAsUpdate(copy, before);
      const contribution = contributionOf(decodeSoundUpdate(update), update, room.doc);
      if (contribution === null) return;
      if (room.closed.judge(contribution.update) !== 'free') throw new ClosedPartError(CLOSED_PART);
      const { personId, organisationId } = identity;
      const closures = room.closed.closures.revision;
      const entry = { ...contribution, draftId, personId, organisationId, at: this.clock(), closures };
      const submission = { room, entry, connection: null, held: update.length, came: performance.now() };
      await settled((how) => this.committer.add({ ...submission, ...how }));
    } finally {
      copy.destroy();
      this.rooms.release(room);
    }
  }

  /** A copy of what is stored. @throws DraftNotFoundError */
  async read(draftId: string): Promise<Y.Doc> {
    const room = await this.entered(draftId);
    const copy = copyOf(room);
    this.rooms.release(room);
    return copy;
  }

  private async entered(draftId: string): Promise<Room> {
    const room = await this.rooms.use(draftId);
    if (room === null) throw new DraftNotFoundError(`there is no draft ${draftId}`);
    return room;
  }
}

function copyOf(room: Room): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, room.state());
  return copy;
}
