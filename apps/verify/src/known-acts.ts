import { hash } from 'node:crypto';

const BYTES = 8;
/** Lines of one piece of the table. */
const PIECE = 8192;
/** Parts that the fingerprints are sorted in, one after another, which takes a sixteenth of their room once more. */
const PARTS = 16;

/** Fingerprints of 64 bits of the acts, each at the place of its line: 8 bytes a line, outside the heap. */
export class KnownActs {
  private readonly pieces = new Map<number, Buffer<ArrayBuffer>>();
  private readonly sizes = new Uint32Array(PARTS);

  add(act: string, line: number): void {
    const [number, at] = [Math.floor(line / PIECE), (line % PIECE) * BYTES];
    const piece = this.pieces.get(number) ?? Buffer.alloc(PIECE * BYTES);
    this.pieces.set(number, piece);
    piece.write(hash('sha256', act, 'binary'), at, BYTES, 'latin1');
    const part = piece.readUInt8(at) % PARTS;
    this.sizes[part] = (this.sizes[part] ?? 0) + 1;
  }

  /** Lines of acts that were there before, in order, each with the first line of its act; to be asked for once. */
  *again(): Generator<readonly [line: number, before: number]> {
    const twice = this.twice();
    for (const [number, piece] of twice.size > 0 ? this.pieces : []) {
      for (const [at, print] of new BigUint64Array(piece.buffer).entries()) {
        const [line, before] = [number * PIECE + at, twice.get(print)];
        if (before === 0) twice.set(print, line);
        else if (before !== undefined) yield [line, before];
      }
    }
  }

  /** Fingerprints that are there more than once, none of them with a line yet. */
  private twice(): Map<bigint, number> {
    const found = new Map<bigint, number>();
    const room = new BigUint64Array(Math.max(...this.sizes));
    for (let part = 0; part < PARTS; part += 1) {
      let count = 0;
      for (const piece of this.pieces.values()) {
        const prints = new BigUint64Array(piece.buffer);
        for (let at = 0; at < PIECE; at += 1) {
          if ((piece[at * BYTES] ?? 0) % PARTS !== part || prints[at] === 0n) continue;
          room[count] = prints[at] ?? 0n;
          count += 1;
        }
      }
      const sorted = room.subarray(0, count).sort();
      for (let at = 1; at < count; at += 1) if (sorted[at] === sorted[at - 1]) found.set(sorted[at] ?? 0n, 0);
    }
    return found;
  }
}
