import type { DocumentContent } from '@concordat/documents';
import { type Readability, readability, twofoldCitations, undefinedTerms } from '@concordat/documents/checks';
import type { Editor } from '@tiptap/core';
import { useMemo } from 'react';
import { useKnownTerms, Waiting } from '../../components/index.js';
import { t } from '../../strings/t.js';
import { EvidenceFindings } from './evidence-findings.js';
import { Places } from './places.js';
import classes from './text-checks.module.css';
import { useDraftContent } from './use-draft-content.js';

/** Longest list of sentences that helps anybody. */
const SHOWN = 10;

/** What the checks find in the text as it stands; it follows the text, and lets typing go first. */
export function CheckFindings({ editor }: { readonly editor: Editor }) {
  const { terms, complete } = useKnownTerms();
  const content = useDraftContent(editor);
  const reading = useMemo(() => readability(content), [content]);
  return (
    <>
      <h3 className={classes.heading}>{t('drafting.checksTerms')}</h3>
      {complete ? <Terms editor={editor} content={content} glossary={terms} /> : <Waiting />}
      <EvidenceFindings editor={editor} />
      <h3 className={classes.heading}>{t('drafting.checksReading')}</h3>
      <Reading editor={editor} reading={reading} />
    </>
  );
}

function Terms(props: {
  readonly editor: Editor;
  readonly content: DocumentContent;
  readonly glossary: readonly { readonly term: string }[];
}) {
  const { editor, content, glossary } = props;
  const missing = useMemo(
    () =>
      undefinedTerms(
        content,
        glossary.map(({ term }) => term),
      ),
    [content, glossary],
  );
  const twofold = useMemo(() => twofoldCitations(content), [content]);
  return (
    <>
      {missing.length === 0 ? (
        <p>{t('drafting.checksDefined')}</p>
      ) : (
        <p>{t('drafting.checksUndefined', { n: missing.length })}</p>
      )}
      <ul className={classes.findings}>
        {missing.map(({ words, places }) => (
          <li key={words}>
            “{words}” <Places editor={editor} places={places} />
          </li>
        ))}
        {twofold.map(({ kind, label, places }) => (
          <li key={`${kind} ${label}`}>
            {t(`drafting.checksTwofold_${kind}`, { label })} <Places editor={editor} places={places} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Reading({ editor, reading }: { readonly editor: Editor; readonly reading: Readability }) {
  const { words, sentences, ease, long } = reading;
  if (ease === null) return <p>{t('drafting.checksNoWords')}</p>;
  return (
    <>
      <p>
        {t('drafting.checksCounts', {
          words,
          sentences,
          ease,
          grade: t(`drafting.checksGrade_${gradeOf(ease)}`),
        })}
      </p>
      {long.length > 0 && <p>{t('drafting.checksLong', { n: long.length })}</p>}
      <ul className={classes.findings}>
        {long.slice(0, SHOWN).map((sentence) => (
          <li key={`${sentence.place} ${sentence.words} ${sentence.begins}`}>
            {t('drafting.checksSentence', { words: sentence.words, begins: sentence.begins })}{' '}
            <Places editor={editor} places={[sentence.place]} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** The steps that R. Flesch names, two and two taken together. */
function gradeOf(ease: number): 'easy' | 'plain' | 'hard' | 'veryHard' {
  if (ease >= 70) return 'easy';
  if (ease >= 50) return 'plain';
  return ease >= 30 ? 'hard' : 'veryHard';
}
