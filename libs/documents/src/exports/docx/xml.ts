import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';

export type Xml = XMLBuilder;

/** WordprocessingML of ECMA-376, transitional: what every word processor reads. */
export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The root of a part. Characters that XML 1.0 cannot hold become U+FFFD. */
export function part(name: string, attributes: Readonly<Record<string, string>>): Xml {
  return create({ version: '1.0', encoding: 'UTF-8', invalidCharReplacement: '\uFFFD' }).ele(
    name,
    attributes,
  );
}

/** The root of a part of WordprocessingML. */
export function wordPart(name: string): Xml {
  return part(name, { 'xmlns:w': W, 'xmlns:r': RELATIONSHIPS });
}

/** The text of the part that an element belongs to. */
export function written(root: Xml): string {
  return root.end({ prettyPrint: false });
}

/** An element that has nothing but a value. */
export function setting(parent: Xml, name: string, value: string | number): Xml {
  return parent.ele(name, { 'w:val': String(value) });
}
