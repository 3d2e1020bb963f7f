import { Worker } from 'node:worker_threads';
import type { ImportErrorCode, Imported, ImportedKind } from '@concordat/documents/imports';
import { Injectable } from '@nestjs/common';
import { inCheckout } from '../../platform/checkout.js';
import { Problem } from '../../platform/problem.js';

/** What a thread answers. */
export type Converted =
  | { readonly imported: Imported }
  | { readonly problem: { readonly code: ImportErrorCode; readonly message: string } };

/** As it is built, also where the rest is run from its sources. */
const WORKER = inCheckout('apps/api/dist/drafting/imports/convert-worker.js');

/** How many files are read at once on this node, and how many may wait. */
const AT_ONCE = 2;
const WAITING = 20;
const TIME_LIMIT_MS = 30_000;
const MEMORY_LIMIT_MB = 512;

const TOO_MUCH = 'The document takes too much to read. Divide it, or take out what is not text.';

/**
 * Reads files in threads of their own, bounded in time and memory: whatever a file does to its reader, drafts go on
 * being stored.
 */
@Injectable()
export class FileConverter {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  /** @throws Problem INVALID for what cannot be read, TOO_LARGE, RATE_LIMITED while too many wait */
  async convert(kind: ImportedKind, bytes: Uint8Array, name: string): Promise<Imported> {
    if (this.waiting.length >= WAITING) {
      throw new Problem('RATE_LIMITED', 'Many documents are being read now. Try again in a minute.');
    }
    if (this.running >= AT_ONCE) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.running += 1;
    try {
      return importedOf(await inThread({ kind, bytes, name }));
    } finally {
      const next = this.waiting.shift();
      if (next === undefined) this.running -= 1;
      else next();
    }
  }
}

function importedOf(converted: Converted): Imported {
  if ('imported' in converted) return converted.imported;
  const { code, message } = converted.problem;
  throw new Problem(code === 'TOO_LARGE' ? 'TOO_LARGE' : 'INVALID', message, 'file');
}

function inThread(workerData: object): Promise<Converted> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(WORKER, {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB },
    });
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      void worker.terminate();
    }, TIME_LIMIT_MS);
    worker.once('message', resolve);
    worker.once('error', (error: NodeJS.ErrnoException) => {
      const exhausted = error.code === 'ERR_WORKER_OUT_OF_MEMORY' || error instanceof RangeError;
      reject(exhausted ? new Problem('TOO_LARGE', TOO_MUCH, 'file') : error);
    });
    worker.once('exit', (code) => {
      clearTimeout(timer);
      if (late) reject(new Problem('TOO_LARGE', TOO_MUCH, 'file'));
      else if (code !== 0) reject(new Error(`the thread that reads a file ended with ${code}`));
    });
  });
}
