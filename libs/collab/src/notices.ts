import { encodeNotice, NOTICE } from './protocol.js';

export type NoticeName = keyof typeof NOTICE;

/** What is said where nothing more is taken for now: with a refusal, and in the notice of it. */
export const READ_ONLY =
  'This draft is read-only while the server cannot store. What you write is kept here.';

const WORDS: Readonly<Record<NoticeName, string>> = {
  wellAgain: 'Everything is stored again.',
  notStoredYet: 'What you write is not stored yet. Nobody else sees it; it is kept here until it is.',
  readOnly: READ_ONLY,
  nearlyFull: 'This draft is nearly as large as a draft can be. Move parts of it to another.',
};

/** The notice as it goes over the wire. */
export function noticeOf(name: NoticeName): Uint8Array {
  return encodeNotice(NOTICE[name], WORDS[name]);
}
