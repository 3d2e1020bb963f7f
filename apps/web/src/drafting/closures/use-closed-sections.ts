import type { Editor } from '@tiptap/core';
import { useEffect, useRef } from 'react';
import { useQuery } from 'urql';
import type { ClosedSectionsQuery } from '../../graphql/generated/graphql.js';
import { t } from '../../strings/t.js';
import { showClosed } from '../editor/closed-sections.js';
import { namedFor } from '../room/people.js';
import { ClosedSectionsDocument } from './closures.graphql.js';

export type Closure = NonNullable<ClosedSectionsQuery['draft']>['closedSections'][number];

/**
 * What is known of the sections that the sync door says are closed: they are closed in the editor at once, and said why
 * as soon as that is read, which it is anew when other sections are closed.
 *
 * @param closed their identities
 */
export function useClosedSections(
  draftId: string,
  editor: Editor | null,
  closed: readonly string[],
): readonly Closure[] {
  const [result, ask] = useQuery({ query: ClosedSectionsDocument, variables: { id: draftId } });
  const known = result.data?.draft?.closedSections ?? NONE;
  const read = useRef(closed);
  useEffect(() => {
    if (read.current === closed) return;
    read.current = closed;
    ask({ requestPolicy: 'network-only' });
  }, [closed, ask]);
  useEffect(() => {
    if (editor === null || editor.isDestroyed) return;
    const shown = closed.map((id) => ({
      id,
      words: wordsFor(known.find(({ sectionId }) => sectionId === id)),
    }));
    showClosed(shown)(editor.state, editor.view.dispatch);
  }, [editor, closed, known]);
  return known.filter(({ sectionId }) => closed.includes(sectionId));
}

const NONE: readonly Closure[] = [];

function wordsFor(closure: Closure | undefined): string {
  if (closure === undefined) return t('closures.closed');
  const { closedBy, closedFor, reason } = closure;
  const name = namedFor({ name: closedBy.name, organisation: closedFor?.name ?? null });
  return t('closures.closedBy', { name, reason });
}
