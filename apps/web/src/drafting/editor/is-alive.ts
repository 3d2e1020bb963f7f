import { createAbsolutePositionFromRelativePosition, type Doc, type RelativePosition } from 'yjs';

/** Whether the text in which a place of the shared document lies is still there. */
export function isAlive(place: RelativePosition, doc: Doc): boolean {
  const known = createAbsolutePositionFromRelativePosition(place, doc);
  if (known === null) return false;
  for (let item = known.type._item; item !== null; ) {
    if (item.deleted) return false;
    const { parent } = item;
    item = parent !== null && typeof parent === 'object' && '_item' in parent ? parent._item : null;
  }
  return true;
}
