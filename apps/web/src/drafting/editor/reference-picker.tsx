import { Button, Modal, TextInput } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { t } from '../../strings/t.js';
import { insertReference } from './cross-references.js';
import classes from './outline.module.css';
import { identityOf, type PlacedClause, placedClauses } from './placed-clauses.js';

const SHOWN = 120;

/** Chooses the clause or section that a cross-reference at the caret leads to. */
export function ReferencePicker(props: {
  readonly editor: Editor;
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  const { editor, opened, onClose } = props;
  return (
    <Modal.Root opened={opened} onClose={onClose} size="lg" returnFocus={false}>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body className={classes.dialog ?? ''}>
          <Modal.Title className={classes.title ?? ''}>{t('drafting.referTitle')}</Modal.Title>
          <Choice editor={editor} onDone={onClose} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function Choice({ editor, onDone }: { readonly editor: Editor; readonly onDone: () => void }) {
  const [words, setWords] = useState('');
  const found = placedClauses(editor.state.doc).filter((place) => isMeant(place, words));
  const choose = (id: string | null) => {
    if (id !== null) insertReference(id)(editor.state, editor.view.dispatch);
    onDone();
    setTimeout(() => editor.view.focus());
  };
  return (
    <>
      <p>{t('drafting.referIntro')}</p>
      <TextInput
        label={t('drafting.referFilter')}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        data-autofocus
      />
      {found.length === 0 && <p>{t('drafting.foundNone')}</p>}
      <ul className={classes.sections} aria-label={t('drafting.referTitle')}>
        {found.map((place) => (
          <li key={place.pos}>
            <button type="button" className={classes.entry} onClick={() => choose(identityOf(place.node))}>
              <span className={classes.number}>{place.number}</span>
              <span className={classes.words}>{wordsOf(place) || t('drafting.emptyHeading')}</span>
            </button>
          </li>
        ))}
      </ul>
      <Button variant="default" onClick={() => choose(null)}>
        {t('components.cancel')}
      </Button>
    </>
  );
}

function isMeant(place: PlacedClause, words: string): boolean {
  const wanted = words.trim().toLowerCase();
  return place.number.startsWith(wanted) || wordsOf(place).toLowerCase().includes(wanted);
}

function wordsOf({ node }: PlacedClause): string {
  return (node.firstChild?.textContent ?? '').slice(0, SHOWN);
}
