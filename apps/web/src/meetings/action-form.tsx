import { LINE } from '@concordat/domain';
import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { BindingForm, dayText, fieldError, speakerName, useTexts } from '../components/index.js';
import { useSpeaker } from '../graphql/speaker.js';
import { useAct } from '../graphql/use-act.js';
import { t } from '../strings/t.js';
import type { ActionParts } from './action-item.js';
import type { MeetingGroup } from './group-meetings.js';
import { AssignActionDocument, ChangeActionDocument, GroupChoicesDocument } from './meetings.graphql.js';

interface FormProps {
  readonly group: Pick<MeetingGroup, 'id' | 'title' | 'space'>;
  readonly onDone: () => void;
}

/** The entries of an action: what, who, by when. */
function useActionEntry(
  props: FormProps,
  action: ActionParts | null,
  problem: Parameters<typeof fieldError>[0],
) {
  const [{ data }] = useQuery({ query: GroupChoicesDocument, variables: { id: props.group.id } });
  const texts = useTexts({ what: LINE }, problem, { what: action?.what ?? '' });
  const [chosen, setChosen] = useState(action?.owner.id ?? '');
  const [dueDate, setDueDate] = useState(action?.dueDate ?? '');
  const [asked, setAsked] = useState(false);
  const places = (data?.taskGroup?.memberships.nodes ?? []).filter(({ role }) => role !== 'OBSERVER');
  const people = places.map(({ person }) => person);
  if (action && !people.some(({ id }) => id === action.owner.id)) people.unshift(action.owner);
  const owner = people.find(({ id }) => id === chosen) ?? people[0];
  const complete = () => {
    setAsked(true);
    const right = texts.check();
    return right && owner && dueDate
      ? { what: texts.values.what.trim(), ownerId: owner.id, dueDate }
      : undefined;
  };
  const records = {
    what: texts.values.what.trim(),
    owner: owner?.name ?? '',
    due: dueDate ? dayText(dueDate) : '',
  };
  const fields = (
    <>
      <TextInput label={t('meetings.actionWhat')} {...texts.bind('what')} />
      <NativeSelect
        label={t('meetings.actionOwner')}
        data={people.map(({ id, name }) => ({ value: id, label: name }))}
        value={owner?.id ?? ''}
        error={fieldError(problem, 'ownerId') ?? (asked && !owner && t('meetings.chooseOwner'))}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label={t('meetings.actionDue')}
        value={dueDate}
        error={fieldError(problem, 'dueDate') ?? (asked && !dueDate && t('meetings.chooseDay'))}
        onChange={(event) => setDueDate(event.currentTarget.value)}
      />
    </>
  );
  return { complete, records, fields };
}

/** Gives somebody of the group an action, in a meeting or outside. */
export function ActionForm(props: FormProps & { readonly meetingId: string | null }) {
  const { group, meetingId } = props;
  const act = useAct(AssignActionDocument);
  const entry = useActionEntry(props, null, act.problem);
  const speaker = speakerName(useSpeaker(group.space.slug, ['CO_CHAIR', 'SECRETARIAT'], group.id));
  return (
    <BindingForm
      act={act}
      title={t('meetings.assign')}
      submitLabel={t('meetings.assignReview')}
      confirmLabel={t('meetings.assignConfirm')}
      records={<p>{t('meetings.assignRecords', { speaker, ...entry.records })}</p>}
      input={() => {
        const said = entry.complete();
        return said && { taskGroupId: group.id, meetingId, ...said };
      }}
      onDone={props.onDone}
    >
      {entry.fields}
    </BindingForm>
  );
}

/** Puts an open action otherwise. */
export function ChangeActionForm(props: FormProps & { readonly action: ActionParts }) {
  const { group, action } = props;
  const act = useAct(ChangeActionDocument);
  const entry = useActionEntry(props, action, act.problem);
  const speaker = speakerName(useSpeaker(group.space.slug, ['CO_CHAIR', 'SECRETARIAT'], group.id));
  return (
    <BindingForm
      act={act}
      title={t('meetings.actionChange')}
      submitLabel={t('meetings.assignReview')}
      confirmLabel={t('meetings.actionChangeConfirm')}
      records={<p>{t('meetings.assignRecords', { speaker, ...entry.records })}</p>}
      input={() => {
        const said = entry.complete();
        return said && { actionId: action.id, ...said };
      }}
      onDone={props.onDone}
    >
      {entry.fields}
    </BindingForm>
  );
}
