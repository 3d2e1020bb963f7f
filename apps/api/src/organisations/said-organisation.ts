import { ORGANISATION_KINDS, SIZE_BANDS } from '@concordat/domain';
import { z } from 'zod';
import { line, paragraphs } from '../platform/input.js';

const webAddress = z
  .url({ protocol: /^https?$/u, error: 'must be a web address that begins with http:// or https://' })
  .max(500)
  .nullable()
  .default(null);
const contactAddress = z.email('must be an e-mail address').max(200).nullable().default(null);

/** What the secretariat keeps of an organisation. */
export const keptFields = {
  name: line,
  kind: z.enum(ORGANISATION_KINDS),
  sizeBand: z.enum(SIZE_BANDS),
} as const;

/** What an organisation says of itself, to everybody. */
export const saidFields = { description: paragraphs, webAddress, contactAddress } as const;

/** The organisation's part of addresses. */
export const shortName = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'must be made of small letters, digits and single hyphens');

/** An interest group, as it is named the first time. */
export const sectorFields = z.object({
  key: shortName,
  name: line,
  ordinal: z.int().min(0).max(10_000).default(100),
});
