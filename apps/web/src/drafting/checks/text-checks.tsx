import type { Editor } from '@tiptap/core';
import { lazy, Suspense } from 'react';
import { Waiting } from '../../components/index.js';
import { t } from '../../strings/t.js';
import { Foldout } from '../foldout.js';

const Findings = lazy(async () => ({ default: (await import('./check-findings.js')).CheckFindings }));

/** Checks the words of the text while it is open: terms without a definition, citations that differ, long sentences. */
export function TextChecks({ editor }: { readonly editor: Editor }) {
  return (
    <Foldout label={t('drafting.checks')}>
      {() => (
        <Suspense fallback={<Waiting />}>
          <p>{t('drafting.checksIntro')}</p>
          <Findings editor={editor} />
        </Suspense>
      )}
    </Foldout>
  );
}
