import { createPublicKey, type JsonWebKey, verify } from 'node:crypto';

type Item = number | Buffer | undefined;

/** Reads a COSE_Key (RFC 9052) as authenticators write it: a map of whole numbers to whole numbers and strings of bytes. */
function itemsOf(key: Buffer): Map<Item, Item> {
  let at = 0;
  const item = (): Item => {
    const [head = 0, size = (head & 31) < 24 ? 0 : (head & 31) - 23] = [key[at]];
    const value = size === 0 ? head & 31 : key.readUIntBE(at + 1, size);
    at += 1 + size;
    if (head >> 5 < 2) return head >> 5 === 0 ? value : -1 - value;
    at += value;
    return head >> 5 === 2 ? key.subarray(at - value, at) : undefined;
  };
  const pairs = key[at++] ?? 0;
  const items = Array.from({ length: pairs >> 5 === 5 ? pairs & 31 : 0 }, () => [item(), item()] as const);
  return new Map(items);
}

/** Whether a signature is that of a key: ES256 on P-256, EdDSA with Ed25519, or RS256, as WebAuthn encodes them. */
export function isSignedBy(cose: Buffer, data: Buffer, signature: Buffer): boolean {
  try {
    const items = itemsOf(cose);
    const text = (label: number) => (items.get(label) as Buffer).toString('base64url');
    const kinds: Record<string, () => JsonWebKey> = {
      '2 -7': () => ({ kty: 'EC', crv: 'P-256', x: text(-2), y: text(-3) }),
      '1 -8': () => ({ kty: 'OKP', crv: 'Ed25519', x: text(-2) }),
      '3 -257': () => ({ kty: 'RSA', n: text(-1), e: text(-2) }),
    };
    const key = kinds[`${items.get(1)} ${items.get(3)}`]?.();
    if (key === undefined) return false;
    const hash = key.kty === 'OKP' ? null : 'sha256';
    return verify(hash, data, createPublicKey({ key, format: 'jwk' }), signature);
  } catch {
    return false;
  }
}
