import { listClauses } from '@concordat/documents';
import { LINE, textProblem } from '@concordat/domain';
import { Button, FileInput, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useQuery } from 'urql';
import {
  AgreedText,
  ConfirmDialog,
  Opener,
  ProblemNotice,
  speakerName,
  Waiting,
} from '../../components/index.js';
import type { Problem } from '../../graphql/problem.js';
import { useSpeaker } from '../../graphql/speaker.js';
import { t } from '../../strings/t.js';
import { ImportGroupsDocument } from './import.graphql.js';
import { ImportChanges } from './import-changes.js';
import classes from './import-document.module.css';
import { ACCEPTED, beginImported, type ImportPreview, previewImport } from './import-door.js';

interface Group {
  readonly id: string;
  readonly title: string;
}

/** Begins a draft with the text of a file, for whoever may begin one in some group of the space. */
export function ImportDocument({ slug }: { readonly slug: string }) {
  const [{ data }] = useQuery({ query: ImportGroupsDocument, variables: { slug } });
  const groups = (data?.space?.taskGroups.nodes ?? []).filter(({ mayDo }) => mayDo.includes('draft.import'));
  const [first] = groups;
  if (first === undefined) return null;
  return (
    <Opener label={t('imports.action')}>
      {() => <ImportForm slug={slug} groups={groups} first={first} />}
    </Opener>
  );
}

function ImportForm(props: {
  readonly slug: string;
  readonly groups: readonly Group[];
  readonly first: Group;
}) {
  const { slug, groups, first } = props;
  const [group, setGroup] = useState(first);
  const [file, setFile] = useState<File | null>(null);
  const [preview, setPreview] = useState<ImportPreview>();
  const [problem, setProblem] = useState<Problem>();
  const [waiting, setWaiting] = useState(false);

  const changed = () => {
    setPreview(undefined);
    setProblem(undefined);
  };
  const look = async () => {
    if (file === null) return;
    changed();
    setWaiting(true);
    const answer = await previewImport(group.id, file);
    setWaiting(false);
    if ('code' in answer) setProblem(answer);
    else setPreview(answer);
  };
  return (
    <div className={classes.form}>
      <p>{t('imports.intro')}</p>
      <div className={classes.fields}>
        <NativeSelect
          label={t('imports.group')}
          value={group.id}
          data={groups.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={(event) => {
            setGroup(groups.find(({ id }) => id === event.currentTarget.value) ?? first);
            changed();
          }}
        />
        <FileInput
          label={t('imports.file')}
          placeholder={t('imports.choose')}
          accept={ACCEPTED}
          value={file}
          onChange={(chosen) => {
            setFile(chosen);
            changed();
          }}
        />
        <Button variant="default" onClick={look} disabled={file === null} loading={waiting}>
          {t('imports.preview')}
        </Button>
      </div>
      {waiting && <Waiting />}
      <ProblemNotice problem={problem} />
      {preview && file && (
        <Previewed key={preview.plan} slug={slug} group={group} file={file} preview={preview} />
      )}
    </div>
  );
}

/** What the file comes to, and the button that begins the draft with it. */
function Previewed(props: {
  readonly slug: string;
  readonly group: Group;
  readonly file: File;
  readonly preview: ImportPreview;
}) {
  const { slug, group, file, preview } = props;
  const [title, setTitle] = useState(preview.title);
  const [asked, setAsked] = useState<string>();
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const speaker = useSpeaker(slug, ['CO_CHAIR', 'SECRETARIAT'], group.id);
  const navigate = useNavigate();
  const wrong = textProblem(title, LINE) ?? undefined;

  const confirm = async () => {
    if (asked === undefined) return;
    setPending(true);
    const answer = await beginImported(group.id, file, { plan: preview.plan, title: title.trim() }, asked);
    setPending(false);
    if ('code' in answer) setProblem(answer);
    else navigate(`/spaces/${slug}/drafts/${encodeURIComponent(answer.draftId)}`);
  };
  return (
    <>
      <div role="status">
        <ImportChanges changes={preview.changes} />
      </div>
      <TextInput
        label={t('imports.title')}
        value={title}
        error={wrong && t('components.fieldProblem', { wrong })}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <section className={classes.text} aria-label={t('imports.text')}>
        <AgreedText
          content={preview.content}
          clauses={listClauses(preview.content)}
          label={t('imports.text')}
          anchors={false}
        />
      </section>
      <div className={classes.buttons}>
        <Button
          disabled={wrong !== undefined}
          onClick={() => {
            setProblem(undefined);
            setAsked(crypto.randomUUID());
          }}
        >
          {t('imports.begin')}
        </Button>
      </div>
      <ConfirmDialog
        opened={asked !== undefined}
        title={t('imports.action')}
        records={
          <p>
            {t('imports.records', {
              speaker: speakerName(speaker),
              title: title.trim(),
              group: group.title,
              file: file.name,
            })}
          </p>
        }
        confirmLabel={t('imports.confirm')}
        onConfirm={confirm}
        onClose={() => setAsked(undefined)}
        pending={pending}
        problem={problem}
      />
    </>
  );
}
