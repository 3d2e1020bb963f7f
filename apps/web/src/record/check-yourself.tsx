import { Link } from 'react-router';
import { useQuery } from 'urql';
import { DateText, HashText, ProblemNotice, Section } from '../components/index.js';
import type { LedgerHeadQuery } from '../graphql/generated/graphql.js';
import { LOCALE, t } from '../strings/t.js';
import { Command } from './command.js';
import { LedgerHeadDocument } from './record.graphql.js';
import classes from './record.module.css';

type Head = LedgerHeadQuery['ledgerHead'];

const FILE = 'concordat-record.ndjson';
const NOTHING_YET = '\u00a0';

/** The head of the ledger, and how to recompute its root without trusting this server. */
export function CheckYourself({ slug }: { readonly slug: string }) {
  const [result, retry] = useQuery({ query: LedgerHeadDocument });
  const head = result.data?.ledgerHead;
  return (
    <>
      <Section title={t('record.head')}>
        <ProblemNotice error={result.error} onRetry={() => retry({ requestPolicy: 'network-only' })} />
        <HeadList head={head} />
      </Section>
      <Section title={t('record.check')}>
        <p className={classes.prose}>{t('record.checkText')}</p>
        <p>
          <a href={`/ledger/export?space=${encodeURIComponent(slug)}`} download={FILE}>
            {t('record.checkDownload')}
          </a>
        </p>
        <Command
          label={t('record.checkCommand')}
          text={`concordat-verify --size ${head?.size ?? 0} --root ${head?.rootHash ?? '0'.repeat(64)} ${FILE}`}
          ready={head !== undefined}
        />
        <p className={classes.prose}>{t('record.checkMeaning')}</p>
        <p className={classes.prose}>
          {t('record.checkReceiptText')} <Link to="/verify">{t('record.checkReceipt')}</Link>
        </p>
      </Section>
    </>
  );
}

/** The head; its room is kept while it is still asked for. */
function HeadList({ head }: { readonly head: Head | undefined }) {
  return (
    <dl className={classes.head}>
      <dt>{t('record.size')}</dt>
      <dd>{head ? head.size.toLocaleString(LOCALE) : NOTHING_YET}</dd>
      <dt>{t('record.root')}</dt>
      <dd className={head ? undefined : classes.unknown}>
        <HashText value={head?.rootHash ?? '0'.repeat(64)} />
      </dd>
      <dt>{t('record.at')}</dt>
      <dd>{head?.at ? <DateText value={head.at} /> : NOTHING_YET}</dd>
      <dt>{t('record.origin')}</dt>
      <dd>{head?.origin ?? NOTHING_YET}</dd>
    </dl>
  );
}
