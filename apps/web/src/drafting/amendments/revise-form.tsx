import { useQuery } from 'urql';
import { Loaded } from '../../components/index.js';
import { useAct } from '../../graphql/use-act.js';
import { t } from '../../strings/t.js';
import { AmendmentForm, type OpenClause } from './amendment-form.js';
import { AmendmentDocument, ReviseAmendmentDocument } from './amendments.graphql.js';
import type { ShownAmendment } from './change-entry.js';
import { proposedIn } from './propose-page.js';
import { openClausesIn, useOpenClauses } from './use-open-clauses.js';

interface Revising {
  readonly amendment: ShownAmendment;
  readonly draftId: string;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Words an amendment for the text as it stands now; a change to a clause that is gone is carried over to another. */
export function ReviseForm(props: Revising) {
  const { parent } = props.amendment;
  return parent ? <OnProposal {...props} parentId={parent.id} /> : <OnText {...props} />;
}

function OnText(props: Revising) {
  const { result, retry } = useOpenClauses(props.draftId);
  return (
    <Loaded result={result} pick={openClausesIn} onRetry={retry}>
      {(clauses) => <Form {...props} clauses={clauses} />}
    </Loaded>
  );
}

function OnProposal(props: Revising & { readonly parentId: string }) {
  const [result, retry] = useQuery({
    query: AmendmentDocument,
    variables: { id: props.parentId },
    requestPolicy: 'network-only',
  });
  return (
    <Loaded
      result={result}
      pick={(data) => data.amendment}
      onRetry={() => retry({ requestPolicy: 'network-only' })}
    >
      {(parent) => <Form {...props} clauses={proposedIn(parent)} />}
    </Loaded>
  );
}

function Form(props: Revising & { readonly clauses: readonly OpenClause[] }) {
  const { amendment, clauses } = props;
  const { id, revision, number, parent } = amendment;
  const act = useAct(ReviseAmendmentDocument);
  return (
    <AmendmentForm
      act={act}
      clauses={clauses}
      initial={amendment.changes.map(({ kind, clauseId, proposedText }) => ({
        kind,
        clauseId,
        text: proposedText,
      }))}
      reasons={amendment.reasons}
      wordsAlone={parent !== null}
      title={t('amendments.reviseTitle', { number })}
      submitLabel={t('amendments.revise')}
      records={t('amendments.reviseRecords', { number })}
      input={(said) => ({ amendmentId: id, expectedRevision: revision, ...said })}
      onDone={props.onDone}
      onCancel={props.onCancel}
    />
  );
}
