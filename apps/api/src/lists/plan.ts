import { createHash } from 'node:crypto';
import { canonicalBytes } from '@concordat/canonical';
import type { RowProblem } from '../platform/csv/read-rows.js';

/** What a row comes to: something is made, something is changed, or all of it is there already. */
export const VERDICTS = ['create', 'change', 'same'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface KnownSector {
  readonly key: string;
  readonly name: string;
}

export interface KnownOrganisation {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly sectorKey: string;
}

/** A row of a plan, whatever the list. */
export interface PlannedRow {
  readonly row: number;
  readonly verdict: Verdict;
  readonly words: string;
}

/** A plan: what every row comes to, or what is wrong. Nothing is done while anything is wrong. */
export interface Plan<Planned extends PlannedRow> {
  readonly planned: readonly Planned[];
  readonly problems: readonly RowProblem[];
}

/** How many rows come to what. */
export function countsOf(planned: readonly PlannedRow[]): Record<Verdict, number> {
  const count = (verdict: Verdict) => planned.filter((each) => each.verdict === verdict).length;
  return { create: count('create'), change: count('change'), same: count('same') };
}

/** SHA-256 of a plan in hexadecimal: another file, or another state of what is here, is another plan. */
export function planHash(planned: readonly PlannedRow[]): string {
  return createHash('sha256').update(canonicalBytes(planned)).digest('hex');
}
