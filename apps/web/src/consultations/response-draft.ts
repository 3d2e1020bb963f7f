/** What somebody has typed into a response and not sent: texts by question and by clause, and for whom. */
export interface ResponseDraft {
  readonly answers: Readonly<Record<string, string>>;
  readonly comments: Readonly<Record<string, string>>;
  /** The organisation's id; null for oneself; undefined while not chosen. */
  readonly organisationId?: string | null;
}

export const EMPTY_DRAFT: ResponseDraft = { answers: {}, comments: {} };

/** Where the browser keeps it: one for each person and round, so that two people at one computer do not mix. */
export function draftKey(personId: string, roundId: string): string {
  return `concordat-response:${personId}:${roundId}`;
}

/** Reads what was kept; whatever is not a draft of ours counts as nothing. */
export function parseDraft(text: string | null): ResponseDraft {
  if (text === null) return EMPTY_DRAFT;
  try {
    const value: unknown = JSON.parse(text);
    if (!isRecord(value)) return EMPTY_DRAFT;
    const { organisationId } = value;
    return {
      answers: texts(value.answers),
      comments: texts(value.comments),
      ...(typeof organisationId === 'string' || organisationId === null ? { organisationId } : {}),
    };
  } catch {
    return EMPTY_DRAFT;
  }
}

/** What is said in it: answers in the order of the questions, comments in the order of the clauses, blanks left out. */
export function saidIn(
  draft: ResponseDraft,
  questions: readonly { readonly id: string }[],
  clauses: readonly { readonly id: string }[],
) {
  return {
    answers: questions.flatMap(({ id }) => {
      const text = draft.answers[id]?.trim();
      return text ? [{ questionId: id, text }] : [];
    }),
    comments: clauses.flatMap(({ id }) => {
      const text = draft.comments[id]?.trim();
      return text ? [{ clauseId: id, text }] : [];
    }),
  };
}

function texts(value: unknown): Readonly<Record<string, string>> {
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
