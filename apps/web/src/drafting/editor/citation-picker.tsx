import type { Editor } from '@tiptap/core';
import { useKnownTerms } from '../../components/index.js';
import { t } from '../../strings/t.js';
import { insertCitation } from './citations.js';
import { PickDialog } from './pick-dialog.js';

/** Chooses an agreed definition; the text at the caret cites it at the version that is agreed today. */
export function CitationPicker(props: {
  readonly editor: Editor;
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  const { terms } = useKnownTerms();
  const choices = (words: string) =>
    terms.flatMap(({ id, term, agreedVersion }) =>
      agreedVersion && term.toLowerCase().includes(words)
        ? {
            key: id,
            mark: t('drafting.citeVersion', { number: agreedVersion.number }),
            words: term,
            command: insertCitation({ definitionId: id, versionId: agreedVersion.id, label: term }),
          }
        : [],
    );
  return (
    <PickDialog
      {...props}
      title={t('drafting.citeTitle')}
      intro={t('drafting.citeIntro')}
      filter={t('drafting.citeFilter')}
      choices={choices}
    />
  );
}
