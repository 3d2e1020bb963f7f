import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useSpace } from '../app/use-space.js';
import { DateText, GovernmentAnswerMark } from '../components/index.js';
import type { ChainFieldsFragment } from '../graphql/generated/graphql.js';
import { RecommendationStatusMark } from '../recommendations/recommendation-marks.js';
import { ProofStateMark } from '../record/proof-state-mark.js';
import { t } from '../strings/t.js';
import classes from './decision-log.module.css';
import { groupedAnswers, partRanges } from './grouped-answers.js';
import type { LogEntryRecord } from './log-entry.js';

interface Part {
  readonly chain: ChainFieldsFragment;
  /** The page of the space. */
  readonly base: string;
}

/** What led to a decision and what came of it, step by step, each with where to find it; what is not there is left out. */
export function LogChain({ entry }: { readonly entry: LogEntryRecord }) {
  const { slug } = useSpace();
  const { chain, current, decision } = entry;
  const base = `/spaces/${slug}`;
  return (
    <ol className={classes.chain} aria-label={t('decisionLog.chainOf', { question: decision.question })}>
      {chain.draft && (
        <Step name={t('decisionLog.draft')}>
          <Link to={`${base}/drafts/${chain.draft.id}`}>{chain.draft.title}</Link>
        </Step>
      )}
      <Comments chain={chain} base={base} />
      <Versions chain={chain} base={base} />
      <Step name={t('decisionLog.positions')}>
        <Link to={`${base}/decisions/${entry.id}`}>
          {t('decisionLog.positionsCount', { n: current.totalCount })}
        </Link>
      </Step>
      <Sent chain={chain} base={base} />
      <Proof chain={chain} question={decision.question} />
    </ol>
  );
}

function Step({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <li className={classes.step}>
      <span className={classes.stepName}>{name}:</span> {children}
    </li>
  );
}

function Comments({ chain, base }: Part) {
  const { comments, draft } = chain;
  if (!comments) return null;
  const { threads, resolved } = comments;
  const told = `${t('decisionLog.threads', { n: threads })}, ${t('decisionLog.resolved', { n: resolved })}`;
  return (
    <Step name={t('decisionLog.comments')}>
      {threads > 0 && draft ? (
        <Link to={`${base}/drafts/${draft.id}`}>{told}</Link>
      ) : (
        t('decisionLog.noThreads')
      )}
    </Step>
  );
}

function Versions({ chain, base }: Part) {
  if (chain.versions.length === 0) return null;
  return (
    <Step name={t('decisionLog.versions')}>
      {chain.versions.map(({ version, putAt }, index) => (
        <span key={version.id}>
          {index > 0 && '; '}
          <Link to={`${base}/versions/${version.id}`}>
            {t('decisionLog.put', { number: version.number })}
          </Link>{' '}
          <code className={classes.hash} title={version.sha256}>
            {version.sha256.slice(0, 8)}
          </code>
          , <DateText value={putAt} short dayOnly relative={false} />
        </span>
      ))}
    </Step>
  );
}

function Sent({ chain, base }: Part) {
  const { recommendation, recommendationStatus, responses } = chain;
  if (!recommendation) return null;
  return (
    <>
      <Step name={t('decisionLog.recommendation')}>
        <Link to={`${base}/recommendations#title-${recommendation.id}`}>{recommendation.title}</Link>,{' '}
        {t('decisionLog.sent')} <DateText value={recommendation.sentAt} short dayOnly relative={false} />
        {recommendationStatus && (
          <>
            , <RecommendationStatusMark status={recommendationStatus} />
          </>
        )}
      </Step>
      {responses.length > 0 && (
        <Step name={t('decisionLog.government')}>
          {groupedAnswers(responses).map(({ answer, answeredAt, parts }, index) => (
            <span key={`${answer} ${answeredAt}`}>
              {index > 0 && '; '}
              <GovernmentAnswerMark answer={answer} />
              {parts.length > 0 && ` (${t('decisionLog.toParts', { parts: partRanges(parts) })})`},{' '}
              <DateText value={answeredAt} short dayOnly relative={false} />
            </span>
          ))}
        </Step>
      )}
    </>
  );
}

function Proof({ chain, question }: { readonly chain: ChainFieldsFragment; readonly question: string }) {
  const { openedBy, closedBy } = chain;
  if (!openedBy && !closedBy) return null;
  return (
    <Step name={t('decisionLog.proof')}>
      {openedBy && (
        <Proven
          act={openedBy}
          name={t('decisionLog.opening')}
          label={t('decisionLog.checkOpening', { question })}
        />
      )}
      {openedBy && closedBy && '; '}
      {closedBy && (
        <Proven
          act={closedBy}
          name={t('decisionLog.closing')}
          label={t('decisionLog.checkClosing', { question })}
        />
      )}
    </Step>
  );
}

function Proven(props: {
  readonly act: NonNullable<ChainFieldsFragment['openedBy']>;
  readonly name: string;
  /** What its link is called. */
  readonly label: string;
}) {
  const { act, name, label } = props;
  const placed = act.leafIndex !== null && act.leafIndex !== undefined;
  return (
    <>
      {name} <ProofStateMark state={act.proofState} />
      {placed && (
        <span className="no-print">
          {' '}
          <Link to={`/verify?act=${encodeURIComponent(act.id)}`} aria-label={label}>
            {t('decisionLog.check')}
          </Link>
        </span>
      )}
    </>
  );
}
