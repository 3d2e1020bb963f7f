import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { type Outgoing, Post } from './post.js';

/** Writes letters to a folder, for its owner alone, where no mail server is set. */
export class FolderPost extends Post {
  override readonly repeatable = true;
  private readonly log = new Logger('mail');
  private said = false;

  constructor(private readonly folder: string) {
    super();
  }

  /** Writes `<time>-<kind>.eml`; the time is when the letter was caused, to the millisecond. */
  override async send({ id, kind, createdAt, message }: Outgoing): Promise<void> {
    if (!this.said) {
      this.said = true;
      this.log.warn(
        `No mail server is set: letters are written to ${this.folder}. Set CONCORDAT_SMTP_URL and CONCORDAT_MAIL_FROM to send them.`,
      );
    }
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const half = join(this.folder, `.${id}.half`);
    await writeFile(half, message, { mode: 0o600 });
    const time = createdAt.toISOString().replaceAll(':', '-');
    await rename(half, join(this.folder, `${time}-${kind}-${id.slice(0, 8)}.eml`));
  }
}
