import { decodeVerifierKey, LedgerError } from '@concordat/ledger';
import { z } from 'zod';
import { jsonList } from './json-list.js';

/** A witness that cosigns heads of the log: its verifier key, and where it is asked. */
export interface WitnessSettings {
  readonly vkey: string;
  /** Submission and monitoring prefix, without a slash at its end. */
  readonly url: string;
}

export const WITNESSES_EXPECTED =
  'a JSON list such as [{"vkey":"witness.example/w1+…+…","url":"https://witness.example"}], with the keys of cosignatures and addresses by https (http on loopback alone)';

const ADDRESS = /^(?:https:\/\/[^\s/]+|http:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?)(?:\/[^\s/]+)*$/u;

const witness = z.strictObject({
  vkey: z.string().refine(cosigns),
  url: z.string().regex(ADDRESS),
});

/** The value of CONCORDAT_WITNESSES; none when it is not set. */
export const witnessesSetting = jsonList.pipe(z.array(witness).max(16));

function cosigns(vkey: string): boolean {
  try {
    return decodeVerifierKey(vkey).type === 'cosignature';
  } catch (error) {
    if (error instanceof LedgerError) return false;
    throw error;
  }
}
