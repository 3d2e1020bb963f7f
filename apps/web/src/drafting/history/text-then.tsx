import { useQuery } from 'urql';
import { AgreedText, Loaded } from '../../components/index.js';
import { EvidenceOf } from '../../evidence/cited-evidence.js';
import { t } from '../../strings/t.js';
import { DraftTextAtDocument } from './history.graphql.js';

/** The text of a draft as it was after an update. */
export function TextThen({ draftId, seq }: { readonly draftId: string; readonly seq: number }) {
  const [result, ask] = useQuery({ query: DraftTextAtDocument, variables: { id: draftId, seq } });
  return (
    <Loaded
      result={result}
      pick={(data) => data.draft?.textAt}
      onRetry={() => ask({ requestPolicy: 'network-only' })}
    >
      {({ content, clauses }) => (
        <EvidenceOf content={content}>
          <AgreedText content={content} clauses={clauses} label={t('history.textThen')} anchors={false} />
        </EvidenceOf>
      )}
    </Loaded>
  );
}
