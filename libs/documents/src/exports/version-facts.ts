/** What an export says of the version that it shows, beside its text. */
export interface VersionFacts {
  /** Address of the draft that the version is one of, such as `https://hub.example/drafts/<id>`; names the work. */
  readonly work: string;
  /** Number of the version, from 1. */
  readonly number: number;
  /** SHA-256 of its canonical text, 64 hexadecimal digits. */
  readonly sha256: string;
  /** When it was frozen. */
  readonly frozenAt: Date;
  /** Who wrote it, as a reader is told: the task group. */
  readonly author: string;
  /** Language of the text, ISO 639-2/B. */
  readonly language: 'eng' | 'wel';
}

/** The day of an instant in UTC, YYYY-MM-DD. */
export function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}
