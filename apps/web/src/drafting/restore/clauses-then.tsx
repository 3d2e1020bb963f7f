import { type ClauseChange, type DocumentContent, DocumentError, diffVersions } from '@concordat/documents';
import { Button } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { Loaded, RecordItem, RecordList } from '../../components/index.js';
import { t } from '../../strings/t.js';
import { useDraftContent } from '../checks/use-draft-content.js';
import { shownChange } from '../shown-change.js';
import { VersionTextDocument } from '../version.graphql.js';
import { Passage, placeOf } from '../version-diff-view.js';
import { restoreClause } from './restore-clause.js';

/** The clauses that were otherwise in a version than they are now, each with what putting it back would change. */
export function ClausesThen({ editor, versionId }: { readonly editor: Editor; readonly versionId: string }) {
  const [result, ask] = useQuery({ query: VersionTextDocument, variables: { id: versionId } });
  return (
    <Loaded
      result={result}
      pick={(data) => data.draftVersion}
      onRetry={() => ask({ requestPolicy: 'network-only' })}
    >
      {({ id, content }) => <Otherwise key={id} editor={editor} then={content as DocumentContent} />}
    </Loaded>
  );
}

function Otherwise({ editor, then }: { readonly editor: Editor; readonly then: DocumentContent }) {
  const now = useDraftContent(editor);
  const [done, setDone] = useState<string>();
  const changes = useMemo(
    () =>
      otherwise(now, then).map((change) => ({
        ...change,
        fits: restoreClause(then, change.clauseId)(editor.state),
      })),
    [now, then, editor],
  );
  const putBack = (change: ClauseChange) => {
    const before = editor.state.doc;
    const done = restoreClause(then, change.clauseId)(editor.state, editor.view.dispatch);
    // Where its section is closed the editor does nothing, and says so.
    if (done && editor.state.doc !== before) {
      setDone(t('drafting.putBackDone', { place: placeOf(change) }));
    }
  };
  return (
    <>
      <p role="status">{done}</p>
      {changes.length === 0 && <p>{t('drafting.putBackSame')}</p>}
      <RecordList label={t('drafting.putBackList')}>
        {changes.map((change) => (
          <RecordItem key={change.clauseId} title={placeOf(change)}>
            <Passage words={shownChange(change).words} />
            {change.fits ? (
              <Button
                variant="default"
                size="compact-md"
                aria-label={t('drafting.putBackWhat', { place: placeOf(change) })}
                onClick={() => putBack(change)}
              >
                {t('drafting.putBackIt')}
              </Button>
            ) : (
              <p>{t('drafting.putBackNot')}</p>
            )}
          </RecordItem>
        ))}
      </RecordList>
    </>
  );
}

/** What a version has that the text has not, or otherwise; nothing while identities in the text are being mended. */
function otherwise(now: DocumentContent, then: DocumentContent): ClauseChange[] {
  try {
    return diffVersions(now, then).filter(
      ({ kind, numberAfter }) => (kind === 'added' || kind === 'changed') && numberAfter !== null,
    );
  } catch (error) {
    if (error instanceof DocumentError) return [];
    throw error;
  }
}
