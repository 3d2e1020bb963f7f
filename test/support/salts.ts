import { query } from './stored.js';

/** Salts of payloads that are kept, by act, 64 hexadecimal digits each. */
export async function saltsIn(url: string): Promise<Map<string, string>> {
  const rows = await query<{ act: string; salt: string }>(
    url,
    `SELECT act_id AS act, encode(payload_salt, 'hex') AS salt FROM act_opening WHERE payload_salt IS NOT NULL`,
  );
  return new Map(rows.map(({ act, salt }) => [act, salt]));
}

/** How a salt could stand somewhere: in hexadecimal, as bytes are written too, and in base64. */
export function formsOfSalt(salt: string): string[] {
  const bytes = Buffer.from(salt, 'hex');
  return [salt, bytes.toString('base64').replaceAll('=', ''), bytes.toString('base64url')];
}

/** What the receipts of an archive hold beside their proofs, which they have in base64. */
export function receiptsIn(archive: Buffer): string {
  const extras = archive.toString('latin1').matchAll(/^extra (\S+)$/gmu);
  return [...extras].map(([, extra = '']) => Buffer.from(extra, 'base64').toString('utf8')).join('\n');
}
