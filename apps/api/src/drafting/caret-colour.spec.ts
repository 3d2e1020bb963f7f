import { colourAt, colourOf } from './caret-colour.js';

/** WCAG 2.2 contrast with white of a colour written as `hsl(hue saturation% lightness%)`. */
function contrastWithWhite(colour: string): number {
  const [hue = 0, saturation = 0, lightness = 0] = (colour.match(/\d+/gu) ?? []).map(Number);
  const spread = (saturation / 100) * Math.min(lightness / 100, 1 - lightness / 100);
  const [red = 0, green = 0, blue = 0] = [0, 8, 4].map((offset) => {
    const at = (offset + hue / 30) % 12;
    const channel = lightness / 100 - spread * Math.max(-1, Math.min(at - 3, 9 - at, 1));
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

describe('the colour of a caret', () => {
  it('is dark enough for white letters, whatever the hue', () => {
    const hues = Array.from({ length: 361 }, (_, hue) => hue);
    expect(Math.min(...hues.map((hue) => contrastWithWhite(colourAt(hue))))).toBeGreaterThanOrEqual(4.5);
  });

  it('stays with the person', () => {
    expect(colourOf('person-1')).toBe(colourOf('person-1'));
    expect(colourOf('person-1')).not.toBe(colourOf('person-2'));
  });
});
