import { createHash } from 'node:crypto';
import { canonicalText, titleOf } from '@concordat/documents';
import type { Imported, ImportedKind } from '@concordat/documents/imports';

/** A file that was read. As part of a request it stands for itself by the SHA-256 of its bytes. */
export class ImportedFile {
  constructor(
    readonly kind: ImportedKind,
    readonly name: string,
    readonly sha256: string,
    readonly imported: Imported,
  ) {}

  /** What somebody who has seen the preview confirms: this text, with these changes, from this file. */
  get plan(): string {
    const { content, changes } = this.imported;
    return sha256Of(JSON.stringify([this.sha256, canonicalText(content), changes]));
  }

  get title(): string {
    return titleOf(this.imported.content);
  }

  toJSON(): { readonly sha256: string; readonly name: string } {
    return { sha256: this.sha256, name: this.name };
  }
}

export function sha256Of(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
