import { Button, Modal, TextInput } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import type { Command } from '@tiptap/pm/state';
import { type ReactNode, useState } from 'react';
import { t } from '../../strings/t.js';
import classes from './outline.module.css';

/** Something that can be put where the caret is. */
export interface Choosable {
  readonly key: string | number;
  /** What stands before its words: a number, a version. */
  readonly mark: string;
  readonly words: string;
  /** What choosing it does to the text. */
  readonly command: Command;
}

/** Chooses what is put where the caret is, from a list that narrows by what is typed. */
export function PickDialog(props: {
  readonly editor: Editor;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly intro: string;
  readonly filter: string;
  /** What can be chosen where these words were typed. */
  readonly choices: (words: string) => readonly Choosable[];
}) {
  return (
    <PickFrame opened={props.opened} onClose={props.onClose} title={props.title}>
      <Choice {...props} />
    </PickFrame>
  );
}

/** The dialog around what can be chosen. */
export function PickFrame(props: {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <Modal.Root opened={props.opened} onClose={props.onClose} size="lg" returnFocus={false}>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body className={classes.dialog ?? ''}>
          <Modal.Title className={classes.title ?? ''}>{props.title}</Modal.Title>
          {props.children}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

/** Does to the text what was chosen, if anything was, and goes back to it. */
export function usePicking(editor: Editor, onClose: () => void): (command?: Command) => void {
  return (command) => {
    command?.(editor.state, editor.view.dispatch);
    onClose();
    setTimeout(() => editor.view.focus());
  };
}

function Choice({ editor, onClose, title, intro, filter, choices }: Parameters<typeof PickDialog>[0]) {
  const [words, setWords] = useState('');
  const found = choices(words.trim().toLowerCase());
  const choose = usePicking(editor, onClose);
  return (
    <>
      <p>{intro}</p>
      <TextInput
        label={filter}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        data-autofocus
      />
      {found.length === 0 && <p>{t('drafting.foundNone')}</p>}
      <ul className={classes.sections} aria-label={title}>
        {found.map((each) => (
          <li key={each.key}>
            <button type="button" className={classes.entry} onClick={() => choose(each.command)}>
              <span className={classes.number}>{each.mark}</span>
              <span className={classes.words}>{each.words}</span>
            </button>
          </li>
        ))}
      </ul>
      <Button variant="default" onClick={() => choose()}>
        {t('components.cancel')}
      </Button>
    </>
  );
}
