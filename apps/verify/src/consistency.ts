import { sha256 } from './log-tree.js';

/** RFC 9162 section 2.1.4.2: whether the tree of `size` leaves begins with that of `old` leaves; never of none. */
export function isConsistent(
  old: number,
  size: number,
  oldRoot: Buffer,
  root: Buffer,
  proof: readonly Buffer[],
): boolean {
  if (![old, size].every(Number.isSafeInteger) || old < 1 || old > size) return false;
  if (old === size) return proof.length === 0 && oldRoot.equals(root);
  if ([oldRoot, root, ...proof].some(({ length }) => length !== 32)) return false;
  const isFull = Number.isInteger(Math.log2(old)) && 2 ** Math.round(Math.log2(old)) === old;
  const [shared, ...rest] = isFull ? [oldRoot, ...proof] : proof;
  if (shared === undefined) return false;
  let [place, last] = [old - 1, size - 1];
  while (place % 2 === 1) [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
  let [before, now] = [shared, shared];
  for (const hash of rest) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      before = node(hash, before);
      now = node(hash, now);
      while (place % 2 === 0 && place !== 0) [place, last] = [place / 2, Math.floor(last / 2)];
    } else now = node(now, hash);
    [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
  }
  return last === 0 && before.equals(oldRoot) && now.equals(root);
}

function node(left: Buffer, right: Buffer): Buffer {
  return sha256(Buffer.of(1), left, right);
}
