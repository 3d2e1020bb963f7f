import { Button } from '@mantine/core';
import { useState } from 'react';
import { t } from '../strings/t.js';
import classes from './read-to-end.module.css';

const FILES = ['docx', 'html', 'txt'] as const;

/** For whoever would rather read a file: the words as one and, once it was fetched, to say that it was read. */
export function ReadAsFile(props: {
  readonly versionId: string;
  readonly number: number;
  readonly pending: boolean;
  readonly onRead: () => void;
}) {
  const [fetched, setFetched] = useState(false);
  return (
    <details className="no-print">
      <summary>{t('drafting.readAsFile')}</summary>
      <p className={classes.files}>
        {FILES.map((file) => (
          <a
            key={file}
            href={`/versions/${encodeURIComponent(props.versionId)}/text.${file}`}
            download
            onClick={() => setFetched(true)}
          >
            {t(`drafting.copy_${file}`)}
          </a>
        ))}
      </p>
      {fetched && (
        <>
          <p className={classes.records}>{t('drafting.readFileRecords', { number: props.number })}</p>
          <p>
            <Button onClick={props.onRead} loading={props.pending}>
              {t('drafting.readFileConfirm')}
            </Button>
          </p>
        </>
      )}
    </details>
  );
}
