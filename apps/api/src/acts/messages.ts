import type { EntityManager } from 'typeorm';

/** What people may be told of in the application; each can be switched off for mail and for the digest. */
export const NOTICE_KINDS = [
  'account',
  'organisation',
  'space',
  'role',
  'group',
  'join_request',
  'meeting',
  'action',
  'mention',
  'comment',
  'amendment',
  'decision',
  'consultation',
  'recommendation',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** How somebody is told of a kind: in the application alone, by mail at once too, once a day by mail too, or not at all. */
export const NOTICE_CHANNELS = ['app', 'mail', 'digest', 'none'] as const;
export type NoticeChannel = (typeof NOTICE_CHANNELS)[number];

/** People are told, in the application, that an act concerns them. What they read is the act's sentence. */
export interface Notice {
  readonly kind: NoticeKind;
  readonly personIds: readonly string[];
  /** The page of the web app where it can be seen or answered. */
  readonly path: string;
}

/** A letter to one address. `words` fill its text; it is sealed until it is sent, since it may hold a secret. */
export interface Letter {
  readonly kind: string;
  readonly to: string;
  readonly words: Readonly<Record<string, string>>;
}

/** How a letter of a kind reads; `link` is the one thing to do, on a page of ours. */
export interface LetterDefinition {
  readonly kind: string;
  readonly subject: (words: Readonly<Record<string, string>>) => string;
  readonly paragraphs: (words: Readonly<Record<string, string>>) => readonly string[];
  readonly link: ((words: Readonly<Record<string, string>>) => { label: string; path: string }) | null;
}

const letters = new Map<string, LetterDefinition>();

/** Makes a kind of letter known. There is one definition for a kind. */
export function defineLetter(definition: LetterDefinition): LetterDefinition {
  if (letters.has(definition.kind)) throw new Error(`the letter ${definition.kind} is defined twice`);
  letters.set(definition.kind, definition);
  return definition;
}

/** Every kind of letter, by kind. */
export function definedLetters(): ReadonlyMap<string, LetterDefinition> {
  return letters;
}

/** Takes what an act has to tell people, in the act's own transaction. */
export abstract class Messenger {
  abstract take(
    tx: EntityManager,
    act: { readonly id: string; readonly at: Date; readonly personId?: string | null },
    messages: { readonly notices: readonly Notice[]; readonly letters: readonly Letter[] },
  ): Promise<void>;
}
