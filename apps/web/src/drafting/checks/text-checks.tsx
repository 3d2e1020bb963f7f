import type { Editor } from '@tiptap/core';
import { lazy, Suspense, useState } from 'react';
import { Waiting } from '../../components/index.js';
import { t } from '../../strings/t.js';
import classes from './text-checks.module.css';

const Findings = lazy(async () => ({ default: (await import('./check-findings.js')).CheckFindings }));

/** Checks the words of the text while it is open: terms without a definition, citations that differ, long sentences. */
export function TextChecks({ editor }: { readonly editor: Editor }) {
  const [opened, setOpened] = useState(false);
  return (
    <details
      className={`${classes.checks} no-print`}
      onToggle={({ currentTarget }) => setOpened(currentTarget.open)}
    >
      <summary className={classes.summary}>{t('drafting.checks')}</summary>
      {opened && (
        <Suspense fallback={<Waiting />}>
          <p>{t('drafting.checksIntro')}</p>
          <Findings editor={editor} />
        </Suspense>
      )}
    </details>
  );
}
