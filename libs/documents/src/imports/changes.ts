/** What can become of parts of a document for which the schema has no place, in the order in which they are told. */
export const CHANGE_KINDS = [
  'images',
  'comments',
  'trackedChanges',
  'headersAndFooters',
  'notes',
  'equations',
  'embedded',
  'scripts',
  'headingLevels',
  'introduction',
  'tables',
  'links',
  'references',
  'citations',
  'styles',
  'formatting',
  'other',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Something that is otherwise in the draft than in the file. */
export interface ImportChange {
  readonly kind: ChangeKind;
  /** How many of them; 1 where they cannot be counted. */
  readonly count: number;
  /** Names of styles, or what the reader of the file said of it. */
  readonly details: readonly string[];
}

const DETAILS_MAX = 20;
const DETAIL_LENGTH = 200;

/** Counts what is changed on the way. */
export class Changes {
  private readonly counts = new Map<ChangeKind, number>();
  private readonly details = new Map<ChangeKind, Set<string>>();

  add(kind: ChangeKind, count = 1, detail?: string): void {
    if (count === 0) return;
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + count);
    if (detail === undefined) return;
    const known = this.details.get(kind) ?? new Set();
    if (known.size < DETAILS_MAX) known.add(detail.slice(0, DETAIL_LENGTH).toWellFormed());
    this.details.set(kind, known);
  }

  list(): ImportChange[] {
    return CHANGE_KINDS.flatMap((kind) => {
      const count = this.counts.get(kind);
      return count === undefined ? [] : [{ kind, count, details: [...(this.details.get(kind) ?? [])] }];
    });
  }
}
