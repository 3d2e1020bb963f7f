import { commonPlaces } from './sequences.js';

/** A run of words that both texts have, or that only the newer (added) or only the older (removed) has. */
export interface WordChange {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** A word with what is written inside it ("house-building", "0.25", "don't"), a run of white space, or one other character. */
const TOKEN = /[\p{L}\p{N}\p{M}_]+(?:['’.,-][\p{L}\p{N}\p{M}_]+)*|\s+|.\p{M}*/gsu;
const BLANK = /^\s*$/u;

/**
 * What changed between two texts, by words. The texts of `same` and `removed` together are the older text, those of
 * `same` and `added` the newer; neighbours differ in kind, and none is empty.
 */
export function diffWords(before: string, after: string): WordChange[] {
  const older = words(before);
  const newer = words(after);
  const changes: WordChange[] = [];
  let [x, y] = [0, 0];
  for (const [commonX, commonY] of commonPlaces(older, newer)) {
    changes.push(...replaced(older.slice(x, commonX), newer.slice(y, commonY)));
    changes.push({ kind: 'same', text: older[commonX] ?? '' });
    [x, y] = [commonX + 1, commonY + 1];
  }
  changes.push(...replaced(older.slice(x), newer.slice(y)));
  return gathered(changes);
}

function words(text: string): string[] {
  return text.match(TOKEN) ?? [];
}

function replaced(removed: readonly string[], added: readonly string[]): WordChange[] {
  const changes: WordChange[] = [
    { kind: 'removed', text: removed.join('') },
    { kind: 'added', text: added.join('') },
  ];
  return changes.filter(({ text }) => text !== '');
}

/**
 * Runs instead of single words. White space between two changed places joins them: "old wording" to "new words" reads
 * as one replacement rather than two.
 */
function gathered(changes: readonly WordChange[]): WordChange[] {
  const gathered: WordChange[] = [];
  let place = { removed: '', added: '', blank: '' };
  const close = () => {
    gathered.push(...replaced([place.removed], [place.added]));
    if (place.blank !== '') gathered.push({ kind: 'same', text: place.blank });
    place = { removed: '', added: '', blank: '' };
  };
  for (const { kind, text } of changes) {
    if (kind !== 'same') {
      place.removed += place.blank + (kind === 'removed' ? text : '');
      place.added += place.blank + (kind === 'added' ? text : '');
      place.blank = '';
    } else if (BLANK.test(text) && (place.removed !== '' || place.added !== '')) {
      place.blank += text;
    } else {
      close();
      gathered.push({ kind, text });
    }
  }
  close();
  return joined(gathered);
}

function joined(changes: readonly WordChange[]): WordChange[] {
  const joined: WordChange[] = [];
  for (const change of changes) {
    const last = joined.at(-1);
    if (last?.kind === change.kind)
      joined[joined.length - 1] = { kind: last.kind, text: last.text + change.text };
    else joined.push(change);
  }
  return joined;
}
