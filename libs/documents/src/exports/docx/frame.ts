import type { PlacedClause } from '../../clauses/numbers.js';
import type { ContentNode } from '../../content/content.js';
import type { Numbers } from '../../text/lines.js';
import type { NumberedList } from './numbering.js';

/** Where a section or clause can be referred to. */
export interface Bookmark {
  readonly id: number;
  /** A name as Word allows it: a letter first, at most 40 letters, digits and underscores. */
  readonly name: string;
  /** Whether Word's numbering writes its number. */
  readonly counted: boolean;
}

/** What is known of the whole document while a part of it is written. */
export interface Frame {
  readonly numbers: Numbers;
  readonly placeOf: ReadonlyMap<ContentNode, PlacedClause>;
  readonly bookmarkOf: ReadonlyMap<ContentNode, Bookmark>;
  /** By identity. */
  readonly bookmarks: ReadonlyMap<string, Bookmark>;
  /** Makes a numbering for a list that begins at one. */
  readonly newList: (level: number) => NumberedList;
}
