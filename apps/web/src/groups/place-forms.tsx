import { PARAGRAPHS } from '@concordat/domain';
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { BindingForm, dayText, fieldError, speakerName, useTexts } from '../components/index.js';
import type { GroupRole } from '../graphql/generated/graphql.js';
import { useSpeaker } from '../graphql/speaker.js';
import { useAct } from '../graphql/use-act.js';
import { t } from '../strings/t.js';
import { ChangeMembershipDocument, EndMembershipDocument } from './group-life.graphql.js';
import type { Group, Place } from './group-members.js';
import { leftWithout } from './last-place.js';

const ROLES: readonly GroupRole[] = ['CO_CHAIR', 'MEMBER', 'OBSERVER'];

interface FormProps {
  readonly group: Group;
  readonly place: Place;
  /** Every place of the group: one of them may follow as co-chair. */
  readonly all: readonly Place[];
  readonly onDone: () => void;
}

/** Gives somebody another role, or ends their place. */
export function PlaceForms(props: FormProps) {
  return (
    <>
      <ChangeForm {...props} />
      <EndForm {...props} />
    </>
  );
}

/** Who follows a co-chair: one of the members. */
function FollowedBy(props: FormProps & { readonly value: string; readonly onChange: (id: string) => void }) {
  const members = props.all.filter(({ role }) => role === 'MEMBER');
  if (props.place.role !== 'CO_CHAIR' || members.length === 0) return null;
  return (
    <NativeSelect
      label={t('groups.followedBy')}
      description={t('groups.followedByHint')}
      value={props.value}
      data={[
        { value: '', label: t('groups.nobodyFollows') },
        ...members.map(({ id, person }) => ({ value: id, label: person.name })),
      ]}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  );
}

/** What becomes of an organisation's say where its last place that speaks goes. */
function SeatLost({ group, place, all }: Pick<FormProps, 'group' | 'place' | 'all'>) {
  const organisation = leftWithout(place, all);
  if (organisation === null) return null;
  return <p>{t('groups.seatLost', { organisation: organisation.name, group: group.title })}</p>;
}

function ChangeForm(props: FormProps) {
  const { group, place } = props;
  const others = ROLES.filter((role) => role !== place.role);
  const [role, setRole] = useState<GroupRole>(others[0] ?? 'MEMBER');
  const [followedById, setFollowedBy] = useState('');
  const act = useAct(ChangeMembershipDocument);
  const speaker = speakerName(useSpeaker(group.space.slug, ['CO_CHAIR', 'SECRETARIAT'], group.id));
  return (
    <BindingForm
      act={act}
      title={t('groups.changeOf', { person: place.person.name })}
      submitLabel={t('groups.changeReview')}
      confirmLabel={t('groups.changeConfirm')}
      records={
        <>
          <p>
            {t('groups.changeRecords', {
              speaker,
              person: place.person.name,
              role: t(`words.role_${role}`).toLowerCase(),
              group: group.title,
            })}
          </p>
          {role === 'OBSERVER' && <SeatLost {...props} />}
        </>
      }
      input={() => ({ membershipId: place.id, role, followedById: followedById || null })}
      onDone={props.onDone}
    >
      <NativeSelect
        label={t('groups.newRole')}
        value={role}
        error={fieldError(act.problem, 'role')}
        data={others.map((each) => ({ value: each, label: t(`words.role_${each}`) }))}
        onChange={(event) => setRole(others.find((each) => each === event.currentTarget.value) ?? role)}
      />
      <FollowedBy {...props} value={followedById} onChange={setFollowedBy} />
    </BindingForm>
  );
}

function EndForm(props: FormProps) {
  const { group, place } = props;
  const [lastDay, setLastDay] = useState('');
  const [followedById, setFollowedBy] = useState('');
  const act = useAct(EndMembershipDocument);
  const texts = useTexts({ reason: PARAGRAPHS }, act.problem);
  const speaker = speakerName(useSpeaker(group.space.slug, ['CO_CHAIR', 'SECRETARIAT'], group.id));
  const who = { speaker, person: place.person.name, group: group.title };
  return (
    <BindingForm
      act={act}
      title={t('groups.end')}
      submitLabel={t('groups.endReview')}
      confirmLabel={t('groups.endConfirm')}
      records={
        <>
          <p>
            {lastDay
              ? t('groups.endRecordsLater', { ...who, day: dayText(lastDay) })
              : t('groups.endRecordsNow', who)}
          </p>
          <p>{texts.values.reason}</p>
          <SeatLost {...props} />
        </>
      }
      input={() =>
        texts.check()
          ? {
              membershipId: place.id,
              reason: texts.values.reason,
              lastDay: lastDay || null,
              followedById: followedById || null,
            }
          : undefined
      }
      onDone={props.onDone}
    >
      <Textarea
        label={t('groups.endReason')}
        description={t('groups.endReasonHint')}
        autosize
        minRows={2}
        {...texts.bind('reason')}
      />
      <TextInput
        type="date"
        label={t('groups.endLastDay')}
        description={t('groups.endLastDayHint')}
        value={lastDay}
        error={fieldError(act.problem, 'lastDay')}
        onChange={(event) => setLastDay(event.currentTarget.value)}
      />
      <FollowedBy {...props} value={followedById} onChange={setFollowedBy} />
    </BindingForm>
  );
}
