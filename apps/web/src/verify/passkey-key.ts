/** How WebCrypto is told of a passkey's public key, and of a signature by it. */
export interface PasskeyKey {
  readonly jwk: JsonWebKey;
  readonly imported: AlgorithmIdentifier | EcKeyImportParams | RsaHashedImportParams;
  readonly verified: AlgorithmIdentifier | EcdsaParams;
  /** A signature as WebCrypto wants it. */
  readonly signature: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;
}

type Item = number | Uint8Array<ArrayBuffer> | undefined;
const P256_BYTES = 32;

/** Reads a COSE_Key (RFC 9052) for ES256, EdDSA or RS256 as authenticators write it; null for any other. */
export function readPasskeyKey(cose: Uint8Array<ArrayBuffer>): PasskeyKey | null {
  const items = itemsOf(cose);
  const text = (label: number) => {
    const item = items.get(label);
    return item instanceof Uint8Array ? toBase64Url(item) : '';
  };
  const same = (bytes: Uint8Array<ArrayBuffer>) => bytes;
  switch (`${items.get(1)} ${items.get(3)}`) {
    case '2 -7':
      return {
        jwk: { kty: 'EC', crv: 'P-256', x: text(-2), y: text(-3) },
        imported: { name: 'ECDSA', namedCurve: 'P-256' },
        verified: { name: 'ECDSA', hash: 'SHA-256' },
        signature: withoutDer,
      };
    case '1 -8':
      return {
        jwk: { kty: 'OKP', crv: 'Ed25519', x: text(-2) },
        imported: 'Ed25519',
        verified: 'Ed25519',
        signature: same,
      };
    case '3 -257':
      return {
        jwk: { kty: 'RSA', n: text(-1), e: text(-2) },
        imported: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
        verified: 'RSASSA-PKCS1-v1_5',
        signature: same,
      };
    default:
      return null;
  }
}

/** A map of whole numbers to whole numbers and strings of bytes, in CBOR (RFC 8949). */
function itemsOf(cose: Uint8Array<ArrayBuffer>): Map<Item, Item> {
  let at = 1;
  const item = (): Item => {
    const head = cose[at] ?? 0;
    const size = Math.max(0, (head & 31) - 23);
    let value = size === 0 ? head & 31 : 0;
    for (const byte of cose.subarray(at + 1, at + 1 + size)) value = value * 256 + byte;
    at += 1 + size;
    if (head >> 5 === 0) return value;
    if (head >> 5 === 1) return -1 - value;
    at += value;
    return head >> 5 === 2 ? cose.slice(at - value, at) : undefined;
  };
  const map = cose[0] ?? 0;
  return new Map(Array.from({ length: map >> 5 === 5 ? map & 31 : 0 }, () => [item(), item()] as const));
}

/** An ECDSA signature on P-256 as WebCrypto wants it, r and s in 32 bytes each; authenticators write it in DER. */
function withoutDer(der: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const raw = new Uint8Array(2 * P256_BYTES);
  let at = 2;
  for (const end of [P256_BYTES, 2 * P256_BYTES]) {
    const length = der[at + 1] ?? 0;
    const number = der.subarray(at + 2, at + 2 + length).slice(-P256_BYTES);
    raw.set(number, end - number.length);
    at += 2 + length;
  }
  return raw;
}

/** The bytes; null for text that is not base64url without padding. */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[\w-]*$/u.test(text) || text.length % 4 === 1) return null;
  const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(bytes, (character) => character.charCodeAt(0));
}

export function toBase64Url(bytes: Uint8Array): string {
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
