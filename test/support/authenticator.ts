import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const WITH_CREDENTIAL = 0x40;

/** What one asks of the authenticator, and what to do wrong. */
export interface Asked {
  /** base64url. */
  readonly challenge: string;
  readonly origin: string;
  readonly rpId?: string;
  readonly userVerified?: boolean;
  readonly type?: string;
}

/** An authenticator in software, with one passkey in it (ES256, no attestation), that does whatever it is told. */
export class Authenticator {
  readonly credentialId = randomBytes(32).toString('base64url');
  counter = 0;
  private readonly privateKey: KeyObject;
  private readonly coseKey: Uint8Array;

  constructor() {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.privateKey = privateKey;
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    this.coseKey = isoCBOR.encode(
      new Map<number, number | Uint8Array>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, bytes(x)],
        [-3, bytes(y)],
      ]),
    );
  }

  /** COSE_Key, base64url. */
  get publicKey(): string {
    return Buffer.from(this.coseKey).toString('base64url');
  }

  /** The input of `registerPasskey`, apart from the name. */
  register(asked: Asked): Record<string, unknown> {
    const credentialId = Buffer.from(this.credentialId, 'base64url');
    const length = Buffer.alloc(2);
    length.writeUInt16BE(credentialId.length);
    const authData = Buffer.concat([
      this.head(asked, WITH_CREDENTIAL),
      Buffer.alloc(16),
      length,
      credentialId,
      this.coseKey,
    ]);
    const attestation = isoCBOR.encode(
      new Map<string, string | Map<string, string> | Uint8Array>([
        ['fmt', 'none'],
        ['attStmt', new Map<string, string>()],
        ['authData', Uint8Array.from(authData)],
      ]),
    );
    return {
      credentialId: this.credentialId,
      clientDataJson: clientData('webauthn.create', asked).toString('base64url'),
      attestationObject: Buffer.from(attestation).toString('base64url'),
      transports: ['internal'],
    };
  }

  /** The input of `signInWithPasskey`. @param userHandle base64url, as it was given at registration */
  use(asked: Asked, userHandle: string | null): Record<string, unknown> {
    const data = clientData('webauthn.get', asked);
    const authenticatorData = this.head(asked, 0);
    const signed = Buffer.concat([authenticatorData, createHash('sha256').update(data).digest()]);
    return {
      credentialId: this.credentialId,
      clientDataJson: data.toString('base64url'),
      authenticatorData: authenticatorData.toString('base64url'),
      signature: sign('sha256', signed, this.privateKey).toString('base64url'),
      userHandle,
    };
  }

  private head({ rpId = 'localhost', userVerified = true }: Asked, flags: number): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.counter);
    return Buffer.concat([
      createHash('sha256').update(rpId).digest(),
      Buffer.of(USER_PRESENT | (userVerified ? USER_VERIFIED : 0) | flags),
      counter,
    ]);
  }
}

function clientData(usual: string, { type = usual, challenge, origin }: Asked): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
}

function bytes(base64url: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(base64url, 'base64url'));
}
