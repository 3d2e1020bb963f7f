/** What stands before a leaf, and before the two parts of an inner node, when they are hashed (RFC 6962 section 2.1). */
export const LEAF_PREFIX = Uint8Array.of(0x00);
export const NODE_PREFIX = Uint8Array.of(0x01);

/** On which side of the way to the root a hash of a proof stands. */
export type Side = 'left' | 'right';

/**
 * Where the hashes of an inclusion proof stand, nearest to the leaf first (RFC 9162 section 2.1.3.2).
 *
 * @param length how many hashes the proof has
 * @returns null where there is no such leaf, or a proof for it is longer or shorter
 */
export function siblingSides(index: number, size: number, length: number): Side[] | null {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return null;
  const sides: Side[] = [];
  let [place, last] = [index, size - 1];
  while (last > 0 && sides.length < length) {
    if (place % 2 === 1 || place === last) {
      sides.push('left');
      while (place % 2 === 0 && place !== 0) [place, last] = [place / 2, Math.floor(last / 2)];
    } else {
      sides.push('right');
    }
    [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
  }
  return last === 0 && sides.length === length ? sides : null;
}
