import { isObject, type Problem, problemInAnswer, problemOfEntry } from '../graphql/problem.js';

export type ListKind = 'people' | 'organisations';
export type Verdict = 'create' | 'change' | 'same';

/** What the server says that a file would bring about. */
export interface Preview {
  /** What importing must be given; null while anything is wrong. */
  readonly plan: string | null;
  readonly encoding: string | null;
  readonly counts: Readonly<Record<Verdict, number>>;
  readonly problems: readonly {
    readonly row: number | null;
    readonly column: string | null;
    readonly problem: string;
  }[];
  readonly rows: readonly {
    readonly row: number;
    readonly verdict: Verdict;
    readonly name: string;
    readonly words: string;
  }[];
}

/** What came of importing a file. */
export interface Imported {
  readonly counts: Readonly<Record<Verdict, number>>;
}

/** A file that is sent, what it lists, and the space in which it gives roles, if any. */
export interface SentList {
  readonly list: ListKind;
  readonly file: File;
  readonly space: string | null;
}

/** Asks what a file would bring about. */
export async function previewList(sent: SentList): Promise<Preview | Problem> {
  try {
    const answer = await post(sent, 'preview', {});
    return answer.ok ? ((await answer.json()) as Preview) : problemInAnswer(await answer.json());
  } catch {
    return { code: 'NETWORK' };
  }
}

/** Imports a file as it was previewed; `progress` hears how far it is, from 0 to 1. */
export async function importList(
  sent: SentList,
  plan: string,
  key: string,
  progress: (part: number) => void,
): Promise<Imported | Problem> {
  try {
    const answer = await post(sent, 'import', { plan }, { 'idempotency-key': key });
    if (!answer.ok || answer.body === null) return problemInAnswer(await answer.json());
    let last: unknown;
    for await (const line of linesOf(answer.body)) {
      last = JSON.parse(line);
      if (isObject(last) && typeof last.done === 'number') progress(last.done / Number(last.of));
    }
    if (isObject(last) && 'counts' in last) return last as unknown as Imported;
    return isObject(last) && isObject(last.error) ? problemOfEntry(last.error) : { code: 'NETWORK' };
  } catch {
    return { code: 'NETWORK' };
  }
}

function post(
  { list, file, space }: SentList,
  what: 'preview' | 'import',
  query: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const search = new URLSearchParams({ ...query, ...(space === null ? {} : { space }) });
  return fetch(`/lists/${list}/${what}?${search}`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv', ...headers },
    body: file,
  });
}

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body
    .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
    .getReader();
  let rest = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) break;
    const lines = (rest + value).split('\n');
    rest = lines.pop() ?? '';
    yield* lines.filter((line) => line !== '');
  }
  if (rest !== '') yield rest;
}
