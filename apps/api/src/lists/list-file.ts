import { createHash } from 'node:crypto';

/** The bytes of a list that somebody sends. As part of a request it stands for itself by its SHA-256. */
export class ListFile {
  readonly sha256: string;

  constructor(readonly bytes: Uint8Array) {
    this.sha256 = createHash('sha256').update(bytes).digest('hex');
  }

  toJSON(): { readonly sha256: string } {
    return { sha256: this.sha256 };
  }
}
