import type { OrganisationKind, SizeBand } from '../graphql/generated/graphql.js';

export const KINDS = [
  'PUBLIC_BODY',
  'COMPANY',
  'TRADE_ASSOCIATION',
  'CHARITY',
  'PROFESSIONAL_BODY',
  'COMMUNITY_GROUP',
  'OTHER',
] as const satisfies readonly OrganisationKind[];

export const SIZES = [
  'NOT_STATED',
  'MICRO',
  'SMALL',
  'MEDIUM',
  'LARGE',
] as const satisfies readonly SizeBand[];

/** The organisation's part of addresses, made of its name. */
export function shortNameOf(name: string): string {
  const plain = name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/\p{Mn}/gu, '');
  return plain
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
    .slice(0, 60)
    .replaceAll(/-+$/gu, '');
}
