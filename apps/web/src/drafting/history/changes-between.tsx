import { type DocumentContent, DocumentError, diffVersions } from '@concordat/documents';
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { Loaded } from '../../components/index.js';
import { t } from '../../strings/t.js';
import { shownChange } from '../shown-change.js';
import { ChangeList, type ShownChange } from '../version-diff-view.js';
import { DraftTextAtDocument } from './history.graphql.js';

/** What changed in a draft from one update to a later one, clause by clause and by words. */
export function ChangesBetween(props: {
  readonly draftId: string;
  readonly from: number;
  readonly to: number;
}) {
  const { draftId, from, to } = props;
  const [earlier, askEarlier] = useQuery({
    query: DraftTextAtDocument,
    variables: { id: draftId, seq: from },
  });
  const [later, askLater] = useQuery({ query: DraftTextAtDocument, variables: { id: draftId, seq: to } });
  return (
    <Loaded
      result={earlier}
      pick={(data) => data.draft?.textAt}
      onRetry={() => askEarlier({ requestPolicy: 'network-only' })}
    >
      {(before) => (
        <Loaded
          result={later}
          pick={(data) => data.draft?.textAt}
          onRetry={() => askLater({ requestPolicy: 'network-only' })}
        >
          {(after) => <Changes before={before.content} after={after.content} />}
        </Loaded>
      )}
    </Loaded>
  );
}

function Changes({ before, after }: { readonly before: unknown; readonly after: unknown }) {
  const changes = useMemo(() => between(before, after), [before, after]);
  if (changes === null) return <p>{t('history.notCompared')}</p>;
  if (changes.length === 0) return <p>{t('history.same')}</p>;
  return <ChangeList label={t('history.changes')} changes={changes} />;
}

/** Null where a text has parts without an identity. */
function between(before: unknown, after: unknown): ShownChange[] | null {
  try {
    return diffVersions(before as DocumentContent, after as DocumentContent).map(shownChange);
  } catch (error) {
    if (error instanceof DocumentError) return null;
    throw error;
  }
}
