import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Config } from '../platform/config/config.js';

/** The newest signed head that this node knows of, kept outside the database: what a restored one is compared with. */
@Injectable()
export class CheckpointFile {
  readonly path: string;

  constructor(config: Config) {
    this.path = join(resolve(config.dataDir), 'ledger-checkpoint');
  }

  /** The note; null where there is none. */
  async read(): Promise<string | null> {
    try {
      return await readFile(this.path, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  /** Replaces it, whole or not at all. */
  async keep(note: string): Promise<void> {
    await mkdir(dirname(this.path), { recursive: true });
    const half = `${this.path}.new`;
    const file = await open(half, 'w', 0o644);
    try {
      await file.writeFile(note);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(half, this.path);
  }
}
