import { Button, FileInput, NativeSelect, Progress } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { ConfirmDialog, DoneNotice, ProblemNotice, Waiting } from '../components/index.js';
import type { Problem } from '../graphql/problem.js';
import { t } from '../strings/t.js';
import { ConsoleSpacesDocument } from './console.graphql.js';
import classes from './console.module.css';
import { ImportPreview } from './import-preview.js';
import { importList, type ListKind, type Preview, previewList, type SentList } from './list-door.js';

/** Reads a list in: choose it, see what it would bring about, then import all of it. */
export function ImportForm() {
  const [list, setList] = useState<ListKind>('people');
  const [space, setSpace] = useState<string>('');
  const [file, setFile] = useState<File | null>(null);
  const [preview, setPreview] = useState<Preview>();
  const [problem, setProblem] = useState<Problem>();
  const [waiting, setWaiting] = useState(false);
  const [asked, setAsked] = useState<string>();
  const [part, setPart] = useState<number>();
  const [done, setDone] = useState<string>();

  const sent = (of: File): SentList => ({
    list,
    file: of,
    space: list === 'people' && space !== '' ? space : null,
  });
  const changed = () => {
    setPreview(undefined);
    setProblem(undefined);
    setDone(undefined);
  };
  const look = async () => {
    if (file === null) return;
    changed();
    setWaiting(true);
    const answer = await previewList(sent(file));
    setWaiting(false);
    if ('code' in answer) setProblem(answer);
    else setPreview(answer);
  };
  const confirm = async () => {
    if (file === null || !preview?.plan || asked === undefined) return;
    setPart(0);
    const answer = await importList(sent(file), preview.plan, asked, setPart);
    setPart(undefined);
    if ('code' in answer) {
      setProblem(answer);
      if (answer.code !== 'NETWORK') setAsked(undefined);
      return;
    }
    setAsked(undefined);
    changed();
    setDone(t('console.importedCounts', answer.counts));
  };
  const counts = preview?.counts ?? { create: 0, change: 0, same: 0 };
  return (
    <div>
      <div className={classes.filters}>
        <NativeSelect
          label={t('console.importWhat')}
          value={list}
          data={[
            { value: 'people', label: t('console.peopleSection') },
            { value: 'organisations', label: t('console.organisationsSection') },
          ]}
          onChange={(event) => {
            setList(event.currentTarget.value === 'organisations' ? 'organisations' : 'people');
            changed();
          }}
        />
        {list === 'people' && (
          <SpaceSelect
            value={space}
            onChange={(slug) => {
              setSpace(slug);
              changed();
            }}
          />
        )}
        <FileInput
          label={t('console.importFile')}
          placeholder={t('console.importChoose')}
          accept=".csv,text/csv,text/plain"
          value={file}
          onChange={(chosen) => {
            setFile(chosen);
            changed();
          }}
        />
        <Button variant="default" onClick={look} disabled={file === null} loading={waiting}>
          {t('console.importPreview')}
        </Button>
      </div>
      <p className={classes.text}>{t(`console.importColumns_${list}`)}</p>
      {waiting && <Waiting />}
      <ProblemNotice problem={asked === undefined ? problem : undefined} />
      {done && <DoneNotice title={done} />}
      {preview && <ImportPreview preview={preview} />}
      {preview?.plan && counts.create + counts.change > 0 && (
        <Button onClick={() => setAsked(crypto.randomUUID())}>{t('console.importAll')}</Button>
      )}
      <ConfirmDialog
        opened={asked !== undefined}
        title={t('console.importAll')}
        records={<p>{t('console.importRecords', counts)}</p>}
        confirmLabel={t('console.importConfirm')}
        onConfirm={confirm}
        onClose={() => setAsked(undefined)}
        pending={part !== undefined}
        problem={problem}
      >
        {part !== undefined && (
          <Progress
            className={classes.progress ?? ''}
            value={part * 100}
            aria-label={t('console.importProgress')}
          />
        )}
      </ConfirmDialog>
    </div>
  );
}

function SpaceSelect(props: { readonly value: string; readonly onChange: (slug: string) => void }) {
  const [{ data }] = useQuery({ query: ConsoleSpacesDocument, variables: {} });
  const active = (data?.spaces.nodes ?? []).filter(({ status }) => status === 'ACTIVE');
  return (
    <NativeSelect
      label={t('console.importSpace')}
      value={props.value}
      data={[
        { value: '', label: t('console.importNoSpace') },
        ...active.map(({ slug, title }) => ({ value: slug, label: title })),
      ]}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  );
}
