import fc from 'fast-check';
import * as Y from 'yjs';
import { collected, forgedUpdate, item, type StructBlock } from '../test/struct-blocks.js';
import { Author } from '../test/support.js';
import { contributionOf } from './attribution.js';
import { MalformedError } from './protocol.js';
import { decodeSoundUpdate } from './sound-update.js';

const CLIENT = 7;
/** An update as nobody honest would write it. */
const forge = (...blocks: (Omit<StructBlock, 'client'> & { client?: number })[]) =>
  forgedUpdate(...blocks.map((each) => ({ client: CLIENT, ...each })));

const letter = (words = 'x') => item(words);
const after =
  (clock: number) =>
  (encoder: Y.UpdateEncoderV1): void => {
    encoder.writeInfo(4 | 128);
    encoder.writeLeftID(Y.createID(CLIENT, clock));
    encoder.writeString('x');
  };

function applies(update: Uint8Array, doc = new Y.Doc()): boolean {
  try {
    Y.applyUpdate(doc, update);
    return true;
  } catch {
    return false;
  }
}

describe('decodeSoundUpdate', () => {
  it('takes what a forger writes as everybody does', () => {
    const update = forge({ clock: 0, structs: [letter(), after(0), collected(3)] });
    expect(decodeSoundUpdate(update).structs).toHaveLength(3);
  });

  it('refuses an item that stands after itself, on which Yjs would break', () => {
    const update = forge({ clock: 0, structs: [letter(), after(5)] });
    expect(applies(update)).toBe(false);
    expect(() => decodeSoundUpdate(update)).toThrow('depends on itself');
  });

  it.each([
    [
      'two blocks of one client',
      forge({ clock: 0, structs: [letter()] }, { clock: 1, structs: [after(0)] }),
      'block',
    ],
    ['nothing added', forge({ clock: 0, structs: [letter('')] }), 'without length'],
    ['nothing collected', forge({ clock: 0, structs: [collected(0)] }), 'without length'],
    ['nothing deleted', Uint8Array.of(0, 1, 7, 1, 0, 0), 'something without length is deleted'],
    ['a clock beyond counting', forge({ clock: 2 ** 40, structs: [letter()] }), 'out of range'],
    ['a length beyond counting', forge({ clock: 0, structs: [collected(2 ** 41)] }), 'out of range'],
  ])('refuses %s', (_name, update, reason) => {
    expect(() => decodeSoundUpdate(update)).toThrow(reason);
  });

  it('refuses a deletion of nothing, on which Yjs would break', () => {
    expect(applies(Uint8Array.of(0, 1, 7, 1, 0, 0))).toBe(false);
    expect(applies(Uint8Array.of(0, 1, 7, 1, 0, 1))).toBe(true);
    expect(decodeSoundUpdate(Uint8Array.of(0, 1, 7, 1, 0, 1)).deletions.size).toBe(1);
  });

  it('takes blocks of several clients', () => {
    const update = forge({ clock: 0, structs: [letter()] }, { clock: 0, structs: [letter()], client: 8 });
    expect(decodeSoundUpdate(update).structs).toHaveLength(2);
  });

  it('refuses documents in documents', () => {
    const doc = new Y.Doc();
    doc.getMap('map').set('inner', new Y.Doc());
    expect(() => decodeSoundUpdate(Y.encodeStateAsUpdate(doc))).toThrow('documents inside');
  });

  it('takes values nested sixty deep, and refuses those nested a hundred', () => {
    const nested = (depth: number): Uint8Array => {
      let value: object = {};
      for (let level = 0; level < depth; level += 1) value = { value };
      const doc = new Y.Doc();
      doc.getMap('map').set('deep', value);
      return Y.encodeStateAsUpdate(doc);
    };
    expect(decodeSoundUpdate(nested(60)).structs).toHaveLength(1);
    expect(() => decodeSoundUpdate(nested(100))).toThrow('too deeply');
  });

  it('calls bytes that are no update malformed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        try {
          decodeSoundUpdate(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(MalformedError);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

/** A rich document: text with marks, elements with attributes, a map, things deleted. */
function richState(): Uint8Array {
  const doc = new Y.Doc({ guid: 'rich' });
  doc.clientID = CLIENT;
  const fragment = doc.getXmlFragment('prose');
  const element = new Y.XmlElement('clause');
  fragment.insert(0, [element]);
  element.setAttribute('id', 'clause-1');
  const text = new Y.XmlText('the words');
  element.insert(0, [text]);
  text.format(0, 3, { strong: true });
  text.insertEmbed(2, { note: [1, 2] });
  text.delete(1, 3);
  doc.getMap('map').set('key', { list: [1, null, 'x', new Uint8Array([1])] });
  doc.getText('text').insert(0, 'plain');
  doc.getText('text').delete(1, 2);
  return Y.encodeStateAsUpdate(doc);
}

describe('no document breaks on what passes', () => {
  it('whichever bytes of an honest update are changed', () => {
    const state = richState();
    const change = fc.record({ at: fc.nat({ max: state.length - 1 }), to: fc.integer({ min: 0, max: 255 }) });
    let passed = 0;
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const bytes = state.slice();
        for (const { at, to } of changes) bytes[at] = to;
        const doc = new Author().learn(state).doc;
        try {
          decodeSoundUpdate(bytes);
        } catch {
          return;
        }
        passed += 1;
        for (const base of [new Y.Doc(), doc]) {
          contributionOf(decodeSoundUpdate(bytes), bytes, base);
          Y.applyUpdate(base, bytes);
          Y.applyUpdate(new Y.Doc(), Y.encodeStateAsUpdate(base));
        }
      }),
      { numRuns: 3_000 },
    );
    expect(passed).toBeGreaterThan(50);
  });
});
