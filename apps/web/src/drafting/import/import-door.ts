import type { DocumentContent } from '@concordat/documents';
import type { ImportChange } from '@concordat/documents/imports';
import { type Problem, problemInAnswer } from '../../graphql/problem.js';

const TYPES: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html',
  htm: 'text/html',
  xhtml: 'text/html',
};

/** Kinds of files that can be chosen, as a file field asks for them. */
export const ACCEPTED = Object.keys(TYPES)
  .map((ending) => `.${ending}`)
  .join(',');

/** What the server says that a file comes to. */
export interface ImportPreview {
  /** What beginning the draft must be given. */
  readonly plan: string;
  readonly title: string;
  readonly content: DocumentContent;
  readonly changes: readonly ImportChange[];
}

/** Asks what a file would come to; nothing is kept. */
export function previewImport(groupId: string, file: File): Promise<ImportPreview | Problem> {
  return post<ImportPreview>(groupId, file, 'preview', {}, {});
}

/** Begins a draft with a file as it was previewed. */
export function beginImported(
  groupId: string,
  file: File,
  { plan, title }: { readonly plan: string; readonly title: string },
  key: string,
): Promise<{ readonly draftId: string } | Problem> {
  return post(groupId, file, 'draft', { plan, title }, { 'idempotency-key': key });
}

async function post<Answer>(
  groupId: string,
  file: File,
  what: 'preview' | 'draft',
  query: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>>,
): Promise<Answer | Problem> {
  const search = new URLSearchParams({ ...query, name: file.name });
  const ending = file.name.split('.').at(-1)?.toLowerCase() ?? '';
  let answer: Response;
  try {
    answer = await fetch(`/imports/${encodeURIComponent(groupId)}/${what}?${search}`, {
      method: 'POST',
      headers: { 'content-type': TYPES[ending] ?? (file.type || 'application/octet-stream'), ...headers },
      body: file,
    });
  } catch {
    return { code: 'NETWORK' };
  }
  const body: unknown = await answer.json();
  return answer.ok ? (body as Answer) : problemInAnswer(body);
}
