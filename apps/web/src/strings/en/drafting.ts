import { editor } from './drafting/editor.js';
import { freezing } from './drafting/freezing.js';
import { room } from './drafting/room.js';
import { versions } from './drafting/versions.js';

/** Texts of drafting and of versions: `{name}` is filled in by the caller; `{ one, other }` chooses by `n`. */
export const drafting = { ...room, ...editor, ...freezing, ...versions } as const;
