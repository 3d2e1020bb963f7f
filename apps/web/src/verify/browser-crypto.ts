import { toHex } from '@concordat/ledger/reading';
import type { PasskeyKey } from './passkey-key.js';

/** Thrown where a browser can hash but knows no Ed25519, so that no signature can be checked in it. */
export class NoEd25519 extends Error {
  override readonly name = 'NoEd25519';
}

/** SHA-256 and Ed25519 as the browser itself has them. */
export class BrowserCrypto {
  constructor(private readonly subtle: SubtleCrypto) {}

  async sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
    return new Uint8Array(await this.subtle.digest('SHA-256', bytes));
  }

  /** 64 lower-case hexadecimal digits. */
  async hexOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
    return toHex(await this.sha256(bytes));
  }

  /**
   * Whether a signature over a message is that of a public key of 32 bytes.
   *
   * @throws NoEd25519 where the browser does not know Ed25519
   */
  async isSigned(
    publicKey: Uint8Array<ArrayBuffer>,
    message: Uint8Array<ArrayBuffer>,
    signature: Uint8Array<ArrayBuffer>,
  ): Promise<boolean> {
    const key = await this.imported(publicKey);
    return this.subtle.verify('Ed25519', key, signature, message);
  }

  /**
   * Whether a signature over a message is that of a passkey; never for a key that is none.
   *
   * @throws NoEd25519 where it takes Ed25519 and the browser does not know that
   */
  async isSignedByPasskey(
    { jwk, imported, verified, signature }: PasskeyKey,
    message: Uint8Array<ArrayBuffer>,
    given: Uint8Array<ArrayBuffer>,
  ): Promise<boolean> {
    try {
      const key = await this.subtle.importKey('jwk', jwk, imported, false, ['verify']);
      return await this.subtle.verify(verified, key, signature(given), message);
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      if (error.name === 'NotSupportedError') throw noEd25519(error);
      return false;
    }
  }

  private async imported(publicKey: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
    try {
      return await this.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']);
    } catch (error) {
      if (error instanceof DOMException && error.name === 'NotSupportedError') {
        throw noEd25519(error);
      }
      throw error;
    }
  }
}

function noEd25519(cause: DOMException): NoEd25519 {
  return new NoEd25519('This browser knows no Ed25519', { cause });
}
