import { LedgerError } from '@concordat/ledger/reading';
import { BrowserCrypto } from './browser-crypto.js';
import { checkReceipt } from './check-receipt.js';
import { keysIn } from './signatures.js';
import type { Asked, Told } from './worker-messages.js';

const tell = (told: Told) => self.postMessage(told);

self.onmessage = ({ data }: MessageEvent<Asked>) => {
  check(data).catch((error: unknown) => tell({ run: data.run, broken: String(error) }));
};

tell({ ready: true });

async function check({ run, receipt, keys, witnesses, texts, shown }: Asked): Promise<void> {
  const crypto = new BrowserCrypto(globalThis.crypto.subtle);
  const trusted = await read('keys', keys);
  const cosigners = await read('witnesses', witnesses);
  for await (const step of checkReceipt(
    { receipt, keys: trusted, witnesses: cosigners, texts, shown },
    crypto,
  )) {
    tell({ run, step });
  }
  tell({ run, done: true });

  async function read(field: 'keys' | 'witnesses', text: string) {
    try {
      const found = await keysIn(text, crypto);
      tell({ run, field, wrong: null });
      return found;
    } catch (error) {
      if (!(error instanceof LedgerError)) throw error;
      tell({ run, field, wrong: error.message });
      return [];
    }
  }
}
