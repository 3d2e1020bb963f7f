import fc from 'fast-check';
import * as Y from 'yjs';
import { Author, DRAFT } from '../test/support.js';
import { NOTHING_CLOSED } from './closed-parts.js';
import { DEFAULT_LIMITS } from './limits.js';
import { Room } from './room.js';

const EMPTY = Y.encodeStateVector(new Y.Doc());

function roomOf(snapshot: Uint8Array | null): Room {
  const logged = {
    snapshot,
    upTo: 0,
    updates: [],
    clients: new Map<number, string>(),
    closures: NOTHING_CLOSED,
  };
  const fail = (error: unknown) => {
    throw error;
  };
  return new Room(DRAFT, logged, DEFAULT_LIMITS, fail, () => undefined, 'node');
}

const said = (room: Room, stateVector = EMPTY, known = new Y.Doc()): string => {
  Y.applyUpdate(known, room.lackedBy(stateVector));
  return known.getText('text').toJSON();
};

describe('what somebody lacks of a draft', () => {
  it('is what it says now, whoever asked before, and whatever changed since', () => {
    const step = fc.constantFrom('type', 'take away', 'ask', 'let go', 'keep');
    fc.assert(
      fc.property(fc.boolean(), fc.array(step, { maxLength: 20 }), (stored, steps) => {
        const author = new Author();
        author.type('stored');
        const room = roomOf(stored ? Y.encodeStateAsUpdate(author.doc) : null);
        let seq = 0;
        const absorb = (update: Uint8Array) => {
          seq += 1;
          room.absorb([{ seq, update, personId: 'ann' }]);
        };
        if (!stored) absorb(Y.encodeStateAsUpdate(author.doc));
        const early = new Y.Doc();
        Y.applyUpdate(early, room.lackedBy(EMPTY));
        const since = Y.encodeStateVector(early);
        for (const each of steps) {
          if (each === 'type') absorb(author.type(`${seq} `));
          if (each === 'take away') absorb(author.edit((text) => text.delete(0, Math.min(2, text.length))));
          if (each === 'let go') room.letGo();
          if (each === 'keep') room.takeSnapshot();
          if (each === 'ask') expect(said(room)).toBe(author.doc.getText('text').toJSON());
        }
        expect(said(room)).toBe(author.doc.getText('text').toJSON());
        expect(said(room, since, early)).toBe(author.doc.getText('text').toJSON());
        room.end();
      }),
    );
  });

  it('is made once for all who open the draft while nothing changes', () => {
    const author = new Author();
    const room = roomOf(Y.encodeStateAsUpdate(author.learn(new Author().type('words')).doc));
    const first = room.lackedBy(EMPTY);
    expect(room.lackedBy(EMPTY)).toBe(first);
    room.absorb([{ seq: 1, update: author.type('more'), personId: 'ann' }]);
    expect(room.lackedBy(EMPTY)).not.toBe(first);
  });
});
