import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useQuery } from 'urql';
import {
  BindingForm,
  clockText,
  dayText,
  fieldError,
  instantOf,
  ProblemNotice,
  readerZone,
} from '../components/index.js';
import type { PollMethod } from '../graphql/generated/graphql.js';
import { problemOf } from '../graphql/problem.js';
import { useAct } from '../graphql/use-act.js';
import { t } from '../strings/t.js';
import { NOTHING_PUT, OptionsFields, type PutOptions, putInput, putProblem } from './options-fields.js';
import { METHODS } from './poll-marks.js';
import { GroupTextsDocument, OpenPollDocument } from './polls.graphql.js';
import classes from './polls.module.css';

interface Wrong {
  readonly question?: string;
  readonly closesAt?: string;
  readonly options?: string;
}

/** Asks the people of a group what binds nobody. */
export function OpenPollForm(props: {
  readonly group: { readonly id: string; readonly title: string };
  readonly slug: string;
}) {
  const { group, slug } = props;
  const navigate = useNavigate();
  const act = useAct(OpenPollDocument);
  const [{ data, error }] = useQuery({ query: GroupTextsDocument, variables: { id: group.id } });
  const [method, setMethod] = useState<PollMethod>('SENSE_CHECK');
  const [question, setQuestion] = useState('');
  const [details, setDetails] = useState('');
  const [versionId, setVersion] = useState('');
  const [closesAt, setClosesAt] = useState('');
  const [hiddenUntilClosed, setHidden] = useState(false);
  const [put, setPut] = useState<PutOptions>(NOTHING_PUT);
  const [wrong, setWrong] = useState<Wrong>({});
  const instant = instantOf(closesAt);
  const versions = (data?.taskGroup?.drafts.nodes ?? []).flatMap(({ latestVersion }) => latestVersion ?? []);

  const input = () => {
    const found = {
      ...(question.trim() === '' ? { question: t('polls.questionMissing') } : {}),
      ...(instant && new Date(instant) > new Date() ? {} : { closesAt: t('polls.closesAtPast') }),
      ...putProblem(method, put),
    };
    setWrong(found);
    if (Object.keys(found).length > 0) return undefined;
    return {
      taskGroupId: group.id,
      versionId: versionId || null,
      method,
      question: question.trim(),
      details: details.trim() === '' ? null : details,
      closesAt: instant ?? closesAt,
      hiddenUntilClosed,
      ...putInput(method, put),
    };
  };

  return (
    <BindingForm
      act={act}
      title={t('polls.open')}
      submitLabel={t('components.goOn')}
      confirmLabel={t('polls.open')}
      records={t(hiddenUntilClosed ? 'polls.openRecordsHidden' : 'polls.openRecords', {
        group: group.title,
        question: question.trim(),
        method: t(`polls.method_${method}`),
        date: instant ? `${dayText(instant)}, ${clockText(instant)}` : '',
      })}
      input={input}
      onDone={({ openPoll }) => navigate(`/spaces/${slug}/polls/${openPoll.poll.id}`)}
    >
      <ProblemNotice problem={problemOf(error)} />
      <NativeSelect
        label={t('polls.method')}
        description={t(`polls.methodHint_${method}`)}
        value={method}
        data={METHODS.map((value) => ({ value, label: t(`polls.method_${value}`) }))}
        onChange={({ currentTarget: { value } }) =>
          setMethod(METHODS.find((each) => each === value) ?? method)
        }
      />
      <TextInput
        label={t('polls.question')}
        description={t('polls.questionHint')}
        value={question}
        onChange={({ currentTarget: { value } }) => setQuestion(value)}
        error={wrong.question ?? fieldError(act.problem, 'question')}
        required
      />
      <Textarea
        label={t('polls.details')}
        value={details}
        onChange={({ currentTarget: { value } }) => setDetails(value)}
        error={fieldError(act.problem, 'details')}
        autosize
        minRows={3}
      />
      <NativeSelect
        label={t('polls.about')}
        value={versionId}
        data={[
          { value: '', label: t('polls.aboutNone') },
          ...versions.map(({ id, number, title }) => ({
            value: id,
            label: t('polls.version', { number, title }),
          })),
        ]}
        onChange={({ currentTarget: { value } }) => setVersion(value)}
        error={fieldError(act.problem, 'versionId')}
      />
      <OptionsFields
        method={method}
        put={put}
        error={wrong.options ?? fieldError(act.problem, 'options')}
        onChange={setPut}
      />
      <TextInput
        type="datetime-local"
        className={classes.moment ?? ''}
        label={t('polls.closesAt')}
        description={t('polls.clocks', { zone: readerZone() })}
        value={closesAt}
        onChange={({ currentTarget: { value } }) => setClosesAt(value)}
        error={wrong.closesAt ?? fieldError(act.problem, 'closesAt')}
        required
      />
      <Checkbox
        label={t('polls.hide')}
        description={t('polls.hideHint')}
        checked={hiddenUntilClosed}
        onChange={({ currentTarget: { checked } }) => setHidden(checked)}
      />
    </BindingForm>
  );
}
