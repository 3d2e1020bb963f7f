import { type DocumentContent, listClauses } from '@concordat/documents';
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { AgreedText, HashText, Loaded, Remark } from '../components/index.js';
import { t } from '../strings/t.js';
import { StatementWordsDocument } from './disputes.graphql.js';

/** Exact words of a joint statement, as they were served. */
export interface Words {
  readonly sha256: string;
  readonly content: DocumentContent;
}

/** What came of asking for a statement’s words; null where there are none. */
export function wordsOf(statement: {
  readonly sha256?: string | null;
  readonly content?: unknown;
}): Words | null {
  const { sha256, content } = statement;
  return sha256 && content ? { sha256, content: content as DocumentContent } : null;
}

/** A statement as it is read: the words and their hash. */
export function StatementWords({ words, label }: { readonly words: Words; readonly label: string }) {
  const { content, sha256 } = words;
  const clauses = useMemo(() => listClauses(content), [content]);
  return (
    <>
      <p>
        <HashText value={sha256} short />
      </p>
      <AgreedText content={content} clauses={clauses} label={label} anchors={false} />
    </>
  );
}

/** A statement that is closed, since its dispute has ended: as it stood. */
export function StatementAtEnd({ id }: { readonly id: string }) {
  const [result, ask] = useQuery({ query: StatementWordsDocument, variables: { id } });
  return (
    <Loaded
      result={result}
      pick={(data) => data.dispute?.statement}
      onRetry={() => ask({ requestPolicy: 'network-only' })}
    >
      {(statement) => {
        const words = wordsOf(statement);
        return (
          <>
            <Remark>
              <p>{t(words ? 'disputes.statementEnded' : 'disputes.statementEndedNone')}</p>
            </Remark>
            {words && <StatementWords words={words} label={t('disputes.statementText')} />}
          </>
        );
      }}
    </Loaded>
  );
}
