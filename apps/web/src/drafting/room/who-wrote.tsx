import { Button, Modal } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { DateText, Loaded, PersonName } from '../../components/index.js';
import type { WhoWroteQuery } from '../../graphql/generated/graphql.js';
import { t } from '../../strings/t.js';
import { beginningOf } from '../comments/chosen-words.js';
import { WhoWroteDocument } from '../drafting.graphql.js';
import tools from '../editor/toolbar.module.css';
import classes from './who-wrote.module.css';
import { type ChosenLetters, chosenLetters, passagesIn } from './written-words.js';

type Passage = NonNullable<NonNullable<WhoWroteQuery['draft']>['writtenBy']>[number];

/** A tool that tells who wrote the words chosen, or the clause at the caret: person, organisation and when. */
export function WhoWrote({ editor, draftId }: { readonly editor: Editor; readonly draftId: string }) {
  const [asked, ask] = useState<ChosenLetters | 'nothing' | null>(null);
  const close = () => {
    ask(null);
    setTimeout(() => editor.view.focus());
  };
  return (
    <>
      <button
        type="button"
        className={tools.tool}
        title={t('drafting.whoWroteTitle')}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => ask(chosenLetters(editor.state) ?? 'nothing')}
      >
        {t('drafting.whoWrote')}
      </button>
      <Modal.Root opened={asked !== null} onClose={close} size="lg" returnFocus={false}>
        <Modal.Overlay />
        <Modal.Content>
          <Modal.Body className={classes.dialog ?? ''}>
            <Modal.Title className={classes.title ?? ''}>{t('drafting.whoWrote')}</Modal.Title>
            {asked === 'nothing' && <p>{t('drafting.whoWroteChoose')}</p>}
            {asked !== null && asked !== 'nothing' && <Answer draftId={draftId} asked={asked} />}
            <Button variant="default" onClick={close} data-autofocus>
              {t('drafting.whoWroteClose')}
            </Button>
          </Modal.Body>
        </Modal.Content>
      </Modal.Root>
    </>
  );
}

function Answer({ draftId, asked }: { readonly draftId: string; readonly asked: ChosenLetters }) {
  const [result, retry] = useQuery({
    query: WhoWroteDocument,
    variables: { id: draftId, clauseId: asked.clauseId },
    requestPolicy: 'network-only',
  });
  const again = () => retry({ requestPolicy: 'network-only' });
  return (
    <Loaded result={result} pick={(data) => data.draft?.writtenBy} onRetry={again}>
      {(passages) => <Passages of={passagesIn(passages, asked)} asked={asked} onRetry={again} />}
    </Loaded>
  );
}

function Passages(props: {
  readonly of: readonly Passage[] | null;
  readonly asked: ChosenLetters;
  readonly onRetry: () => void;
}) {
  if (props.of === null) {
    return (
      <>
        <p role="status">{t('drafting.whoWroteOther')}</p>
        <Button variant="default" onClick={props.onRetry}>
          {t('drafting.whoWroteAgain')}
        </Button>
      </>
    );
  }
  return (
    <ul className={classes.passages} aria-label={t('drafting.whoWroteIn', { number: props.asked.number })}>
      {props.of.map(({ from, text, person, organisation, at }) => (
        <li key={from}>
          <q>{beginningOf(text, 120)}</q>{' '}
          <span className={classes.writer}>
            {person ? (
              <PersonName person={person} organisation={organisation} />
            ) : (
              t('drafting.whoWroteUnknown')
            )}
            {at && (
              <>
                , <DateText value={at} />
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
