import { createHash } from 'node:crypto';

/** A caret colour for a person: always the same one, dark enough for white letters. */
export function colourOf(personId: string): string {
  const hue = (createHash('sha256').update(personId).digest().readUInt16BE(0) * 360) / 65_536;
  return colourAt(Math.round(hue));
}

/** The caret colour of a hue, 0 to 360. */
export function colourAt(hue: number): string {
  return `hsl(${hue} 65% 28%)`;
}
