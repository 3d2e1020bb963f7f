import type { DecorationAttrs } from '@tiptap/pm/view';
import { namedFor, personOf } from '../room/people.js';
import classes from './carets.module.css';

const COLOUR = /^(?:#[0-9a-f]{3,8}|hsl\([\d\s.,%]+\))$/iu;

/**
 * The caret of somebody else, with their name and organisation, which are drawn only: they are no part of the text
 * around them. The list of who is here says the same in words.
 */
export function caretOf(user: unknown): HTMLElement {
  const person = personOf(user);
  const caret = document.createElement('span');
  caret.className = classes.caret ?? '';
  caret.setAttribute('aria-hidden', 'true');
  caret.style.setProperty('--person', colourOf(person?.colour));
  caret.dataset.name = person ? namedFor(person) : '';
  return caret;
}

/** What somebody else has selected. */
export function selectionOf(user: unknown): DecorationAttrs {
  return { class: classes.selected ?? '', style: `--person: ${colourOf(personOf(user)?.colour)}` };
}

function colourOf(colour: string | undefined): string {
  return colour !== undefined && COLOUR.test(colour) ? colour : 'currentColor';
}
