import { Section } from '../components/index.js';
import { useTakesPart } from '../graphql/use-viewer.js';
import { t } from '../strings/t.js';
import { Command } from './command.js';
import classes from './record.module.css';

const FILE = 'concordat-record.tar';

/** The record of a space as one file to keep; offered to whoever takes part, since it holds what they may see. */
export function Archive({ slug }: { readonly slug: string }) {
  if (useTakesPart(slug) !== true) return null;
  return (
    <Section title={t('record.archive')}>
      <p className={classes.prose}>{t('record.archiveText')}</p>
      <p>
        <a href={`/ledger/archive?space=${encodeURIComponent(slug)}`} download={FILE}>
          {t('record.archiveDownload')}
        </a>
      </p>
      <Command
        label={t('record.archiveCommand')}
        text={`concordat-verify --key "$(cat vkey)" ${FILE}`}
        ready
      />
      <p className={classes.prose}>{t('record.archiveKey')}</p>
    </Section>
  );
}
