import { Button } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { useSpace } from '../../app/use-space.js';
import { Loaded, PausedText, ShowMore, usePages } from '../../components/index.js';
import { CitableEvidenceDocument } from '../../evidence/evidence.graphql.js';
import type { CitableEvidenceQuery } from '../../graphql/generated/graphql.js';
import { t } from '../../strings/t.js';
import { insertEvidence } from './citations.js';
import classes from './evidence-picker.module.css';
import { PickFrame, usePicking } from './pick-dialog.js';

const pick = (data: CitableEvidenceQuery) => data.evidenceLibrary;

/** Chooses a source of the library, which the text at the caret then cites. */
export function EvidencePicker(props: {
  readonly editor: Editor;
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  return (
    <PickFrame opened={props.opened} onClose={props.onClose} title={t('evidence.cite')}>
      <Sources {...props} />
    </PickFrame>
  );
}

function Sources({ editor, onClose }: { readonly editor: Editor; readonly onClose: () => void }) {
  const { slug } = useSpace();
  const [words, setWords] = useState('');
  const choose = usePicking(editor, onClose);
  const variables = { slug, text: words.trim() || null };
  const pages = usePages(CitableEvidenceDocument, variables, pick);
  return (
    <>
      <p>{t('evidence.citeIntro')}</p>
      <PausedText label={t('evidence.citeFilter')} value={words} onChange={setWords} first />
      <div className={classes.found}>
        <Loaded result={pages.result} pick={pick} onRetry={pages.refresh}>
          {() =>
            pages.nodes.length === 0 ? (
              <p>
                {words.trim() === '' ? t('evidence.citeNone') : t('evidence.citeNoneFound')}{' '}
                <a href={`/spaces/${encodeURIComponent(slug)}/evidence`} target="_blank" rel="noreferrer">
                  {t('evidence.toLibrary')}
                </a>
              </p>
            ) : (
              <>
                <ul className={classes.sources} aria-label={t('evidence.cite')}>
                  {pages.nodes.map(({ id, citation, kind }) => (
                    <li key={id}>
                      <button
                        type="button"
                        className={classes.source}
                        onClick={() => choose(insertEvidence({ evidenceId: id, label: citation }))}
                      >
                        <span className={classes.citation}>{citation}</span>
                        <span className={classes.kind}>{t(`evidence.kind_${kind}`)}</span>
                      </button>
                    </li>
                  ))}
                </ul>
                <ShowMore pages={pages} />
              </>
            )
          }
        </Loaded>
      </div>
      <Button variant="default" onClick={() => choose()}>
        {t('components.cancel')}
      </Button>
    </>
  );
}
