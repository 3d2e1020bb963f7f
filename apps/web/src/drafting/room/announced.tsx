import type { Editor } from '@tiptap/core';
import { useEffect, useRef, useState } from 'react';
import { LOCALE, t } from '../../strings/t.js';
import { identityOf, placedClauses } from '../editor/placed-clauses.js';
import { type Changed, comings, GatheredChanges } from './announcements.js';
import { listenToOthers } from './changes-of-others.js';
import type { DraftConnection } from './draft-connection.js';
import { namedFor, type PersonHere } from './people.js';

/** How long nobody must come or go, and how long changes wait at least, before it is said; in milliseconds. */
const SETTLED = 1000;
/** How long a sentence stands, in milliseconds: the same one after it is announced again. */
const STANDS = 8000;
const lists = new Intl.ListFormat(LOCALE, { type: 'conjunction' });

/** Says, to those who do not see the page, who came and left, and what others changed: not every key. */
export function Announced(props: {
  readonly connection: DraftConnection;
  readonly editor: Editor | null;
  readonly personId: string;
  readonly others: readonly PersonHere[];
  /** Whether the list of the others is to be believed: away from the server it is not. */
  readonly present: boolean;
}) {
  const [said, say] = useState('');
  useComings(props, say);
  useChanges(props, say);
  useEffect(() => {
    if (said === '') return;
    const over = setTimeout(() => say(''), STANDS);
    return () => clearTimeout(over);
  }, [said]);
  return (
    <p role="status" className="visually-hidden">
      {said}
    </p>
  );
}

function useComings(
  { others, present }: { readonly others: readonly PersonHere[]; readonly present: boolean },
  say: (words: string) => void,
): void {
  const known = useRef<readonly PersonHere[]>(undefined);
  useEffect(() => {
    if (!present) return;
    const settled = setTimeout(() => {
      const { joined, left } = comings(known.current ?? others, others);
      known.current = others;
      const words = [
        joined.length > 0 && t('drafting.joined', { people: namesOf(joined) }),
        left.length > 0 && t('drafting.left', { people: namesOf(left) }),
      ].filter((each) => each !== false);
      if (words.length > 0) say(words.join(' '));
    }, SETTLED);
    return () => clearTimeout(settled);
  }, [others, present, say]);
}

function useChanges(
  props: { readonly connection: DraftConnection; readonly editor: Editor | null; readonly personId: string },
  say: (words: string) => void,
): void {
  const { connection, editor, personId } = props;
  useEffect(() => {
    if (!editor) return;
    const changes = new GatheredChanges();
    let next: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      next ??= setTimeout(tell, SETTLED);
    };
    const tell = () => {
      next = undefined;
      const words = changes.due(performance.now()).map((each) => wordsFor(editor, each));
      if (words.length > 0) say(words.join(' '));
      if (changes.some) wait();
    };
    const end = listenToOthers(connection, personId, (person, change, place) => {
      changes.note(person, change, place);
      wait();
    });
    return () => {
      end();
      clearTimeout(next);
    };
  }, [connection, editor, personId, say]);
}

function wordsFor(editor: Editor, { person, changed, removed }: Changed): string {
  const sentences = [];
  if (person && changed.length > 0) {
    sentences.push(t('drafting.changedBy', { person: namedFor(person), places: named(editor, changed) }));
  }
  if (removed.length > 0) {
    const places = named(editor, removed);
    sentences.push(
      person
        ? t('drafting.removedBy', { person: namedFor(person), places })
        : t('drafting.removedBySomebody', { places }),
    );
  }
  return sentences.join(' ');
}

function named(editor: Editor, places: readonly (string | null)[]): string {
  const placed = placedClauses(editor.state.doc);
  const names = places.map((id) => {
    if (id === null) return t('drafting.placeTitle');
    const found = placed.find(({ node }) => identityOf(node) === id);
    if (!found) return t('drafting.placeGone');
    const { number, node } = found;
    return t(node.type.name === 'section' ? 'drafting.placeSection' : 'drafting.placeClause', { number });
  });
  return lists.format(new Set(names));
}

function namesOf(people: readonly PersonHere[]): string {
  return people.map(namedFor).join('; ');
}
