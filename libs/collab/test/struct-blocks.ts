import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

type WriteStruct = (encoder: Y.UpdateEncoderV1) => void;

/** Structs in a row under one client id, from a clock on. */
export interface StructBlock {
  readonly client: number;
  readonly clock: number;
  readonly structs: readonly WriteStruct[];
}

/** An update (Yjs, version 1) written struct by struct, as nobody honest would; it deletes nothing. */
export function forgedUpdate(...blocks: readonly StructBlock[]): Uint8Array {
  const encoder = new Y.UpdateEncoderV1();
  encoding.writeVarUint(encoder.restEncoder, blocks.length);
  for (const { client, clock, structs } of blocks) {
    encoding.writeVarUint(encoder.restEncoder, structs.length);
    encoder.writeClient(client);
    encoding.writeVarUint(encoder.restEncoder, clock);
    for (const write of structs) write(encoder);
  }
  encoding.writeVarUint(encoder.restEncoder, 0);
  return encoder.toUint8Array();
}

/** A text item at the start of the shared text `text`. */
export const item =
  (words: string): WriteStruct =>
  (encoder) => {
    encoder.writeInfo(4);
    encoder.writeParentInfo(true);
    encoder.writeString('text');
    encoder.writeString(words);
  };

/** What is left of something that was deleted and collected. */
export const collected =
  (length: number): WriteStruct =>
  (encoder) => {
    encoder.writeInfo(0);
    encoder.writeLen(length);
  };
