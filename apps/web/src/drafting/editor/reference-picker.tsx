import type { Editor } from '@tiptap/core';
import { t } from '../../strings/t.js';
import { insertReference } from './cross-references.js';
import { PickDialog } from './pick-dialog.js';
import { identityOf, type PlacedClause, placedClauses } from './placed-clauses.js';

const SHOWN = 120;

/** Chooses the clause or section that a cross-reference at the caret leads to. */
export function ReferencePicker(props: {
  readonly editor: Editor;
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  const choices = (words: string) =>
    placedClauses(props.editor.state.doc)
      .filter((place) => place.number.startsWith(words) || wordsOf(place).toLowerCase().includes(words))
      .map((place) => ({
        key: place.pos,
        mark: place.number,
        words: wordsOf(place) || t('drafting.emptyHeading'),
        command: insertReference(identityOf(place.node) ?? ''),
      }));
  return (
    <PickDialog
      {...props}
      title={t('drafting.referTitle')}
      intro={t('drafting.referIntro')}
      filter={t('drafting.referFilter')}
      choices={choices}
    />
  );
}

function wordsOf({ node }: PlacedClause): string {
  return (node.firstChild?.textContent ?? '').slice(0, SHOWN);
}
