import { Link } from 'react-router';
import { DateText, HashText, Recorded, RecordItem } from '../components/index.js';
import type { ActsQuery } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';
import { ActChanges } from './act-changes.js';
import { ProofStateMark } from './proof-state-mark.js';
import classes from './record.module.css';
import { subjectPath } from './subject-path.js';

type Act = ActsQuery['acts']['nodes'][number];

/** One act: what happened, when, its place in the ledger, and the words it is bound to. */
export function ActItem({ act, slug }: { readonly act: Act; readonly slug: string }) {
  const path = subjectPath(act.subjects);
  const sentence = <Recorded>{act.sentence}</Recorded>;
  return (
    <RecordItem
      title={
        <span className={classes.sentence}>
          {path ? <Link to={`/spaces/${slug}/${path}`}>{sentence}</Link> : sentence}
        </span>
      }
      status={<ProofStateMark state={act.proofState} />}
      meta={<DateText value={act.at} short />}
    >
      {act.erasedBy && (
        <p>
          {t('record.erasedBy')} <Recorded>{act.erasedBy.sentence}</Recorded>
        </p>
      )}
      <ActChanges changes={act.changes} />
      <dl className={classes.hashes}>
        <div>
          <dt>
            {act.leafIndex === null || act.leafIndex === undefined
              ? t('record.notYet')
              : t('record.entry', { n: act.leafIndex })}
          </dt>
          <dd>
            <HashText value={act.leafHash} short copy={false} />
          </dd>
        </div>
        {act.versionHashes.map((hash) => (
          <div key={hash}>
            <dt>{t('record.words')}</dt>
            <dd>
              <HashText value={hash} short copy={false} />
            </dd>
          </div>
        ))}
        {act.leafIndex !== null && act.leafIndex !== undefined && (
          <div className="no-print">
            <dt className="visually-hidden">{t('record.receipt')}</dt>
            <dd className={classes.proofLinks}>
              <Link
                to={`/verify?act=${encodeURIComponent(act.id)}`}
                aria-label={t('record.checkActOf', { n: act.leafIndex })}
              >
                {t('record.checkAct')}
              </Link>{' '}
              <a
                href={`/ledger/receipts/${encodeURIComponent(act.id)}`}
                download={`${act.id}.tlog-proof`}
                aria-label={t('record.keepReceiptOf', { n: act.leafIndex })}
              >
                {t('record.keepReceipt')}
              </a>{' '}
              {act.mayErase && (
                <Link
                  to={`/people/erasure-requests?act=${encodeURIComponent(act.id)}#act`}
                  aria-label={t('record.eraseActOf', { n: act.leafIndex })}
                >
                  {t('record.eraseAct')}
                </Link>
              )}
            </dd>
          </div>
        )}
      </dl>
    </RecordItem>
  );
}
