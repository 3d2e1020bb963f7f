import { useQuery } from 'urql';
import { DateText, HashText, Loaded, Section } from '../components/index.js';
import { t } from '../strings/t.js';
import { Command } from './command.js';
import { LedgerHeadDocument } from './record.graphql.js';
import classes from './record.module.css';

/** The head of the ledger, and how to recompute its root without trusting this server. */
export function CheckYourself({ slug }: { readonly slug: string }) {
  const [result, retry] = useQuery({ query: LedgerHeadDocument });
  return (
    <Loaded
      result={result}
      pick={(data) => data.ledgerHead}
      onRetry={() => retry({ requestPolicy: 'network-only' })}
    >
      {(head) => (
        <>
          <Section title={t('record.head')}>
            <dl className={classes.head}>
              <dt>{t('record.size')}</dt>
              <dd>{head.size.toLocaleString('en-GB')}</dd>
              <dt>{t('record.root')}</dt>
              <dd>
                <HashText value={head.rootHash} />
              </dd>
              {head.at && (
                <>
                  <dt>{t('record.at')}</dt>
                  <dd>
                    <DateText value={head.at} />
                  </dd>
                </>
              )}
              <dt>{t('record.origin')}</dt>
              <dd>{head.origin}</dd>
            </dl>
          </Section>
          <Section title={t('record.check')}>
            <p className={classes.prose}>{t('record.checkText')}</p>
            <p>
              <a href={`/ledger/export?space=${encodeURIComponent(slug)}`} download="concordat-record.ndjson">
                {t('record.checkDownload')}
              </a>
            </p>
            <Command
              label={t('record.checkCommand')}
              text={`concordat-verify --size ${head.size} --root ${head.rootHash} concordat-record.ndjson`}
            />
            <p className={classes.prose}>{t('record.checkMeaning')}</p>
          </Section>
        </>
      )}
    </Loaded>
  );
}
