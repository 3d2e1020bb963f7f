import { createPrivateKey } from 'node:crypto';
import { signingKey } from '@concordat/ledger';

/** PKCS #8 of an Ed25519 seed, up to the seed (RFC 8410). */
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The Ed25519 key whose seed is 32 times this byte. */
export const keyOf = (byte: number) =>
  signingKey(
    createPrivateKey({
      key: Buffer.concat([PKCS8_ED25519, Buffer.alloc(32, byte)]),
      format: 'der',
      type: 'pkcs8',
    }),
  );
