import { Link, useLocation, useNavigate, useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useSpace } from '../../app/use-space.js';
import { Loaded, Page, PageTitle } from '../../components/index.js';
import { useAct } from '../../graphql/use-act.js';
import { t } from '../../strings/t.js';
import { AmendmentForm, type OpenClause } from './amendment-form.js';
import { AmendmentDocument, ProposeAmendmentDocument } from './amendments.graphql.js';
import type { ShownAmendment } from './change-entry.js';
import { openClausesIn, useOpenClauses } from './use-open-clauses.js';
import { amendmentsPath } from './words.js';

/** An amendment is proposed: to the text, or (`?parent=`) to another amendment. */
export function ProposePage() {
  const { id: draftId = '' } = useParams();
  const [parameters] = useSearchParams();
  const parentId = parameters.get('parent');
  return (
    <Page reading>
      {parentId ? (
        <ToAmendment draftId={draftId} parentId={parentId} />
      ) : (
        <ToText draftId={draftId} clauseId={parameters.get('clause')} />
      )}
    </Page>
  );
}

function ToText({ draftId, clauseId }: { readonly draftId: string; readonly clauseId: string | null }) {
  const { result, retry } = useOpenClauses(draftId);
  return (
    <>
      <Title draftId={draftId} title={t('amendments.proposeTitle')} />
      <Loaded result={result} pick={openClausesIn} onRetry={retry}>
        {(clauses) => <Form draftId={draftId} clauses={clauses} clauseId={clauseId} parentId={null} />}
      </Loaded>
    </>
  );
}

function ToAmendment({ draftId, parentId }: { readonly draftId: string; readonly parentId: string }) {
  const [result, retry] = useQuery({
    query: AmendmentDocument,
    variables: { id: parentId },
    requestPolicy: 'network-only',
  });
  return (
    <Loaded
      result={result}
      pick={(data) => data.amendment}
      onRetry={() => retry({ requestPolicy: 'network-only' })}
    >
      {(parent) => (
        <>
          <Title draftId={draftId} title={t('amendments.proposeToTitle', { number: parent.number })} />
          <Form
            draftId={draftId}
            clauses={proposedIn(parent)}
            clauseId={proposedIn(parent)[0]?.clauseId ?? null}
            parentId={parent.id}
          />
        </>
      )}
    </Loaded>
  );
}

function Title({ draftId, title }: { readonly draftId: string; readonly title: string }) {
  const { slug } = useSpace();
  return (
    <PageTitle
      title={title}
      above={<Link to={amendmentsPath(slug, draftId)}>{t('amendments.title')}</Link>}
    />
  );
}

function Form(props: {
  readonly draftId: string;
  readonly clauses: readonly OpenClause[];
  readonly clauseId: string | null;
  readonly parentId: string | null;
}) {
  const { draftId, clauses, clauseId, parentId } = props;
  const { slug } = useSpace();
  const navigate = useNavigate();
  const act = useAct(ProposeAmendmentDocument);
  const chosen = clauses.find((each) => each.clauseId === clauseId);
  const given = textGiven(useLocation().state);
  return (
    <AmendmentForm
      act={act}
      clauses={clauses}
      initial={[{ kind: 'REPLACE', clauseId: chosen?.clauseId ?? '', text: given ?? chosen?.text ?? '' }]}
      reasons=""
      wordsAlone={parentId !== null}
      title={t('amendments.proposeConfirm')}
      submitLabel={t('amendments.propose')}
      records={t('amendments.proposeRecords')}
      input={(said) => ({ draftId, parentId, ...said })}
      onDone={({ proposeAmendment }) =>
        navigate(amendmentsPath(slug, draftId, proposeAmendment.amendment.id))
      }
      onCancel={() => navigate(amendmentsPath(slug, draftId, parentId ?? ''))}
    />
  );
}

/** Words that whoever came here brings along. */
function textGiven(state: unknown): string | null {
  if (typeof state !== 'object' || state === null || !('text' in state)) return null;
  return typeof state.text === 'string' ? state.text : null;
}

/** The words that an amendment proposes, as clauses that can be worded otherwise. */
export function proposedIn({ changes }: ShownAmendment): OpenClause[] {
  return changes.flatMap(({ kind, targetId, number, proposedText }) =>
    kind === 'REMOVE' ? [] : [{ clauseId: targetId, number, text: proposedText }],
  );
}
