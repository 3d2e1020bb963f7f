import { type ClauseChange, type DocumentContent, DocumentError, diffVersions } from '@concordat/documents';
import { Button } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Loaded, RecordItem, RecordList } from '../../components/index.js';
import type { WordChangeKind } from '../../graphql/generated/graphql.js';
import { t } from '../../strings/t.js';
import { useDraftContent } from '../checks/use-draft-content.js';
import { VersionTextDocument } from '../version.graphql.js';
import { Passage, placeOf } from '../version-diff-view.js';
import { restoreClause } from './restore-clause.js';

const KINDS = { same: 'SAME', added: 'ADDED', removed: 'REMOVED' } as const satisfies Record<
  string,
  WordChangeKind
>;

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
  const changes = otherwise(now, then);
  const putBack = (change: ClauseChange) => {
    if (restoreClause(then, change.clauseId)(editor.state, editor.view.dispatch)) {
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
            <Passage words={change.words.map(({ kind, text }) => ({ kind: KINDS[kind], text }))} />
            {restoreClause(then, change.clauseId)(editor.state) ? (
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
