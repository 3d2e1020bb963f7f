import { FileInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import { ProblemNotice, Remark, Section } from '../components/index.js';
import type { Problem } from '../graphql/problem.js';
import { t } from '../strings/t.js';
import { type FileFault, readFile } from './read-file.js';
import type { Checked } from './use-check.js';
import classes from './verify.module.css';

/** The keys that a receipt is checked with: those that the server names, until somebody puts others there. */
export function TrustFields(props: {
  readonly keys: string;
  readonly witnesses: string;
  readonly problem: Problem | undefined;
  readonly wrong: Checked['wrong'];
  readonly onKeys: (keys: string) => void;
  readonly onWitnesses: (witnesses: string) => void;
}) {
  const { keys, witnesses, problem, wrong, onKeys, onWitnesses } = props;
  return (
    <Section title={t('verify.keys')}>
      <ProblemNotice problem={problem} />
      <Textarea
        className={classes.keys}
        label={t('verify.logKeys')}
        description={t('verify.logKeysHint')}
        value={keys}
        error={wrong.keys === null ? undefined : t('verify.wrongKey', { why: wrong.keys })}
        autosize
        minRows={2}
        spellCheck={false}
        onChange={(event) => onKeys(event.currentTarget.value)}
      />
      <Remark>
        <p>{t('verify.trustOwn')}</p>
        <p>{t('verify.trustOther')}</p>
      </Remark>
      <Textarea
        className={classes.keys}
        label={t('verify.witnessKeys')}
        description={t('verify.witnessKeysHint')}
        value={witnesses}
        error={wrong.witnesses === null ? undefined : t('verify.wrongKey', { why: wrong.witnesses })}
        autosize
        minRows={2}
        spellCheck={false}
        onChange={(event) => onWitnesses(event.currentTarget.value)}
      />
    </Section>
  );
}

/** The words that an act is bound to, as a file. */
export function WordsField({ onTexts }: { readonly onTexts: (texts: readonly string[]) => void }) {
  const [files, setFiles] = useState<File[]>([]);
  const [fault, setFault] = useState<FileFault>();
  const take = async (taken: File[]) => {
    setFiles(taken);
    const read = await Promise.all(taken.map(readFile));
    setFault(read.flatMap((each) => ('fault' in each ? each.fault : []))[0]);
    onTexts(read.flatMap((each) => ('text' in each ? each.text : [])));
  };
  return (
    <FileInput
      multiple
      clearable
      clearButtonProps={{ 'aria-label': t('verify.wordsClear') }}
      className={classes.field}
      label={t('verify.wordsFile')}
      description={t('verify.wordsFileHint')}
      placeholder={t('verify.choose')}
      value={files}
      error={fault && t(`verify.file_${fault}`)}
      onChange={take}
    />
  );
}
