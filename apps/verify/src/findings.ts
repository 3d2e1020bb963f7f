/** What is checked, and what is true of the export when the check holds. */
export const CLAIMS = {
  header: 'The first line is a well-formed header.',
  lines: 'Every line after it is a well-formed entry, position or version.',
  order: 'The entries are numbered from 0 to size - 1, each once, in order.',
  leaves: 'Every leaf is canonical JSON in the format concordat.act/1 or concordat.log/1.',
  acts: 'No act is in the log twice.',
  root: 'The leaves hash to the root in the header (RFC 6962).',
  signed:
    'The head of the log is signed, by a key that was given or else by its own, and is that of the leaves.',
  keys: 'Each key came after the one that the log names, up to the one that signed its head.',
  predecessor:
    'The head of the log that it says it follows is signed by a key that was given, or by its own.',
  cosigned: 'Every witness that was given has cosigned the head.',
  earlier: 'The log begins with every head that was shown before.',
  shown: 'The log is the one that was shown elsewhere.',
  commitments: 'What is opened is what the leaves commit to.',
  erasures: 'What was erased was erased by a later act of the log, on the ground that is given.',
  positions:
    'Every position stands after the act that took it and says what it said: who, for whom, on which words, what, when.',
  signatures:
    'Every position that says so was signed: as it is, with a passkey that its person had registered and not removed.',
  texts: 'Every text has the hash that it is given under.',
  named: 'Every text is named by an act.',
  complete: 'Every text that an opened act is bound to is there.',
  archive: 'The archive has what the record calls for, as the record has it, and nothing else.',
  receipts: 'Every receipt in the archive holds.',
  receipt: 'It is a proof as C2SP tlog-proof writes it, with an act and its statement.',
  included: 'The proof shows that the leaf is in the log.',
  statement: 'The statement is that of the act.',
} as const;
export type CheckName = keyof typeof CLAIMS;

/** Something that does not hold; `line` counts from 1. */
type Problem = Readonly<{ line: number; message: string }>;
/** The outcome of one check: the first problems, and how many there are in all. */
export type Outcome = ReturnType<Findings['outcome']>;

const OPTIONAL =
  'shown signed predecessor cosigned earlier archive receipts receipt included statement'.split(' ');

/** Problems kept of each check, so that a file of nothing but errors is read in constant memory. */
const KEPT = 100;

/** Collects what does not hold. */
export class Findings {
  private readonly counts = new Map<CheckName, number>();
  private readonly kept = new Map<CheckName, Problem[]>();
  /** Checks that not every record calls for, but this one does. */
  readonly asked = new Set<CheckName>();

  add(check: CheckName, line: number, message: string): void {
    this.counts.set(check, (this.counts.get(check) ?? 0) + 1);
    const problems = this.kept.get(check) ?? [];
    if (problems.length < KEPT) problems.push({ line, message });
    this.kept.set(check, problems);
  }

  /** Everything that was kept, of whatever check. */
  problems(): Problem[] {
    return [...this.kept.values()].flat();
  }

  /** What came of the checks that are made of every record, and of those that were asked for. */
  outcomes(): Outcome[] {
    const names = (Object.keys(CLAIMS) as CheckName[]).filter(
      (name) => !OPTIONAL.includes(name) || this.asked.has(name),
    );
    return names.map((name) => this.outcome(name));
  }

  /** Checks that do not hold, which whoever reads the record is told, and which leave it whole. */
  warnings(): Outcome[] {
    return [this.outcome('predecessor')].filter(({ holds }) => !holds);
  }

  outcome(name: CheckName) {
    const count = this.counts.get(name) ?? 0;
    return { name, claim: CLAIMS[name], holds: count === 0, count, problems: this.kept.get(name) ?? [] };
  }
}

const SHOWN = 80;

/** Text from the file as it may stand in a message: short, and nothing in it that could steer a terminal. */
export function shown(text: string): string {
  const short = text.length > SHOWN ? `${text.slice(0, SHOWN)}...` : text;
  return `"${short.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, escaped)}"`;
}

function escaped(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
