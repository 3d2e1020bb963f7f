import { parentPort, workerData } from 'node:worker_threads';
import { ImportError, type ImportedKind, importFile } from '@concordat/documents/imports';
import type { Converted } from './file-converter.js';

/** A thread that reads one file and ends. */
interface Given {
  readonly kind: ImportedKind;
  readonly bytes: Uint8Array;
  readonly name: string;
}

const { kind, bytes, name } = workerData as Given;

async function convert(): Promise<Converted> {
  try {
    return { imported: await importFile(kind, bytes, name) };
  } catch (error) {
    if (error instanceof ImportError) return { problem: { code: error.code, message: error.message } };
    throw error;
  }
}

parentPort?.postMessage(await convert());
