import { useCallback, useEffect, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { AgreedText, HashText, Loaded } from '../components/index.js';
import { Glossary } from '../definitions/glossary.js';
import { EvidenceOf } from '../evidence/cited-evidence.js';
import type { ReadToEndQuery } from '../graphql/generated/graphql.js';
import { useAct } from '../graphql/use-act.js';
import { t } from '../strings/t.js';
import { ReadAsFile } from './read-as-file.js';
import classes from './read-to-end.module.css';
import { ReadingEnd } from './reading-end.js';
import { ConfirmReadingDocument, ReadToEndDocument } from './version.graphql.js';

type ReadVersion = NonNullable<ReadToEndQuery['draftVersion']>;

/** The exact words that were read to their end, and when. */
export interface ReadWords {
  readonly versionId: string;
  readonly number: number;
  readonly sha256: string;
  readonly readToEndAt: string;
}

/**
 * The exact words of a version, shown from its frozen text. Notices when their end has been on screen; there the
 * reader says that they have read to the end, which is recorded, and `onRead` hears of it (at once when it was
 * recorded earlier in this session).
 */
export function ReadToEnd(props: {
  readonly versionId: string;
  readonly onRead?: ((words: ReadWords) => void) | undefined;
}) {
  const [result, retry] = useQuery({
    query: ReadToEndDocument,
    variables: { id: props.versionId },
    requestPolicy: 'network-only',
  });
  return (
    <Loaded
      result={result}
      pick={(data) => data.draftVersion}
      onRetry={() => retry({ requestPolicy: 'network-only' })}
    >
      {(version) => (
        <Glossary>
          <Text key={version.id} version={version} onRead={props.onRead} />
        </Glossary>
      )}
    </Loaded>
  );
}

function Text(props: {
  readonly version: ReadVersion;
  readonly onRead: ((words: ReadWords) => void) | undefined;
}) {
  const { version } = props;
  const act = useAct(ConfirmReadingDocument);
  const [confirmedAt, setConfirmedAt] = useState<string>();
  const readAt = confirmedAt ?? version.reading?.readToEndAt ?? undefined;

  const told = useRef(props.onRead);
  told.current = props.onRead;
  const { id, number, sha256 } = version;
  useEffect(() => {
    if (readAt) told.current?.({ versionId: id, number, sha256, readToEndAt: readAt });
  }, [readAt, id, number, sha256]);

  const confirm = useCallback(async () => {
    const done = await act.perform({ versionId: id, sha256 });
    if (done) setConfirmedAt(done.confirmReading.reading.readToEndAt ?? undefined);
  }, [act.perform, id, sha256]);

  return (
    <div className={classes.reading}>
      <p className={classes.intro}>{t('drafting.readIntro', { number })}</p>
      <p>
        <HashText value={sha256} short />
      </p>
      {!readAt && <ReadAsFile versionId={id} number={number} pending={act.pending} onRead={confirm} />}
      <EvidenceOf content={version.content}>
        <AgreedText
          content={version.content}
          clauses={version.clauses}
          label={t('drafting.readLabel', { number, title: version.title })}
          anchors={false}
        />
      </EvidenceOf>
      <ReadingEnd
        mark={t('drafting.readEnd', { number })}
        records={t('drafting.readRecords', { number })}
        readAt={readAt}
        act={act}
        onConfirm={confirm}
      />
    </div>
  );
}
