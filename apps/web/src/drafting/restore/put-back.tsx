import { NativeSelect } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { EmptyState, Loaded, ShowMore, usePages } from '../../components/index.js';
import type { DraftVersionsQuery } from '../../graphql/generated/graphql.js';
import { t } from '../../strings/t.js';
import { DraftVersionsDocument } from '../drafting.graphql.js';
import { Foldout } from '../foldout.js';
import { ClausesThen } from './clauses-then.js';

const pick = (data: DraftVersionsQuery) => data.draft?.versions;

/** Puts single clauses of the text back as they were in a version, as edits like any other. */
export function PutBack({ editor, draftId }: { readonly editor: Editor; readonly draftId: string }) {
  return (
    <Foldout label={t('drafting.putBack')}>{() => <Versions editor={editor} draftId={draftId} />}</Foldout>
  );
}

function Versions({ editor, draftId }: { readonly editor: Editor; readonly draftId: string }) {
  const pages = usePages(DraftVersionsDocument, { id: draftId }, pick);
  const [chosen, setChosen] = useState<string>();
  const current = pages.nodes.find(({ id }) => id === chosen) ?? pages.nodes[0];
  return (
    <Loaded result={pages.result} pick={pick} onRetry={pages.refresh}>
      {() =>
        current === undefined ? (
          <EmptyState title={t('drafting.noVersionYet')}>
            <p>{t('drafting.putBackNone')}</p>
          </EmptyState>
        ) : (
          <>
            <p>{t('drafting.putBackIntro')}</p>
            <NativeSelect
              label={t('drafting.putBackFrom')}
              value={current.id}
              data={pages.nodes.map(({ id, number }) => ({
                value: id,
                label: t('components.version', { number }),
              }))}
              onChange={({ currentTarget }) => setChosen(currentTarget.value)}
            />
            {pages.hasMore && <ShowMore pages={pages} />}
            <ClausesThen editor={editor} versionId={current.id} />
          </>
        )
      }
    </Loaded>
  );
}
