import { useCallback } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useSpace } from '../app/use-space.js';
import { DateText, Loaded, Page, PageTitle, PersonName, Remark, Section } from '../components/index.js';
import type { EvidenceQuery } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';
import { EvidenceDocument } from './evidence.graphql.js';
import classes from './evidence.module.css';
import { EvidenceFacts } from './evidence-facts.js';
import { EvidenceStatusMark } from './evidence-marks.js';
import { EvidenceNotes } from './evidence-notes.js';
import { EvidenceUses } from './evidence-uses.js';
import { WithdrawEvidence } from './withdraw-evidence.js';

export type ShownEvidence = EvidenceQuery['evidence'];

/** One source: what it is, what is said of its quality, and which texts and decisions lean on it. */
export function EvidencePage() {
  const { id = '' } = useParams();
  const [result, ask] = useQuery({ query: EvidenceDocument, variables: { id } });
  const refresh = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  const found = result.data?.evidence.id === id;
  return (
    <Page>
      {!found && !result.fetching && <PageTitle title={t('evidence.one')} />}
      <Loaded
        result={result}
        pick={(data) => (data.evidence.id === id ? data.evidence : undefined)}
        onRetry={refresh}
      >
        {(evidence) => <Shown key={evidence.id} evidence={evidence} onChange={refresh} />}
      </Loaded>
    </Page>
  );
}

function Shown(props: { readonly evidence: ShownEvidence; readonly onChange: () => void }) {
  const { evidence, onChange } = props;
  const { slug } = useSpace();
  return (
    <>
      <PageTitle
        title={evidence.title}
        above={<Link to={`/spaces/${slug}/evidence`}>{t('evidence.title')}</Link>}
      >
        <EvidenceStatusMark status={evidence.status} />
      </PageTitle>
      {evidence.status === 'WITHDRAWN' && <Withdrawn evidence={evidence} />}
      <EvidenceFacts evidence={evidence} />
      <Section title={t('evidence.leanedOn')}>
        <EvidenceUses id={evidence.id} />
      </Section>
      <EvidenceNotes evidence={evidence} />
      <WithdrawEvidence evidence={evidence} onChange={onChange} />
    </>
  );
}

function Withdrawn({ evidence }: { readonly evidence: ShownEvidence }) {
  const { withdrawnAt, withdrawnBy, withdrawnReason } = evidence;
  return (
    <Remark>
      <p>
        <strong>{t('evidence.withdrawn')}</strong>
        {': '}
        {withdrawnAt && <DateText value={withdrawnAt} />}
        {withdrawnBy && (
          <>
            , {t('evidence.by')} <PersonName person={withdrawnBy} />
          </>
        )}
      </p>
      {withdrawnReason && <p className={classes.said}>{withdrawnReason}</p>}
      <p>{t('evidence.withdrawnText')}</p>
    </Remark>
  );
}
