import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { BindingForm, fieldError, speakerName } from '../components/index.js';
import type { GroupRole } from '../graphql/generated/graphql.js';
import { useSpeaker } from '../graphql/speaker.js';
import { useAct } from '../graphql/use-act.js';
import { t } from '../strings/t.js';
import { AppointChoicesDocument, AppointMemberDocument } from './group-life.graphql.js';
import type { Group } from './group-members.js';

const ROLES: readonly GroupRole[] = ['MEMBER', 'CO_CHAIR', 'OBSERVER'];

/** Gives somebody who works in the space a place in the group, for an organisation. */
export function AppointForm({ group, onDone }: { readonly group: Group; readonly onDone: () => void }) {
  const { slug } = group.space;
  const [{ data }] = useQuery({ query: AppointChoicesDocument, variables: { slug } });
  const [chosen, setChosen] = useState('');
  const [forWhom, setForWhom] = useState<string>();
  const [role, setRole] = useState<GroupRole>('MEMBER');
  const [seconded, setSeconded] = useState(false);
  const [until, setUntil] = useState('');
  const act = useAct(AppointMemberDocument);
  const speaker = speakerName(useSpeaker(slug, ['CO_CHAIR', 'SECRETARIAT'], group.id));

  const groups = data?.space?.taskGroups.nodes ?? [];
  const here = new Set(
    groups.find(({ id }) => id === group.id)?.memberships.nodes.map(({ person }) => person.id),
  );
  const places = groups.flatMap(({ memberships }) => memberships.nodes);
  const people = [...new Map(places.map((place) => [place.person.id, place])).values()]
    .filter(({ person }) => !here.has(person.id))
    .sort((one, other) => one.person.name.localeCompare(other.person.name));
  const place = people.find(({ person }) => person.id === chosen) ?? people[0];
  const organisationId = forWhom ?? place?.organisation?.id ?? '';
  const organisations = data?.space?.organisations.nodes ?? [];

  if (data && people.length === 0) return <p>{t('groups.appointNobody')}</p>;
  return (
    <BindingForm
      act={act}
      title={t('groups.appoint')}
      submitLabel={t('groups.appointReview')}
      confirmLabel={t('groups.appointConfirm')}
      records={
        <p>
          {t('groups.appointRecords', {
            speaker,
            person: place?.person.name ?? '',
            role: t(`words.role_${role}`).toLowerCase(),
            group: group.title,
            organisation:
              organisations.find(({ id }) => id === organisationId)?.name ?? t('groups.noOrganisation'),
          })}
        </p>
      }
      input={() =>
        place && {
          taskGroupId: group.id,
          personId: place.person.id,
          organisationId: organisationId || null,
          role,
          seconded,
          until: until || null,
        }
      }
      onDone={onDone}
    >
      <NativeSelect
        label={t('groups.appointPerson')}
        description={t('groups.appointPersonHint')}
        value={place?.person.id ?? ''}
        error={fieldError(act.problem, 'personId')}
        data={people.map(({ person }) => ({ value: person.id, label: person.name }))}
        onChange={(event) => {
          setChosen(event.currentTarget.value);
          setForWhom(undefined);
        }}
      />
      <NativeSelect
        label={t('groups.askFor')}
        value={organisationId}
        error={fieldError(act.problem, 'organisationId')}
        data={[
          { value: '', label: t('groups.noOrganisation') },
          ...organisations.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(event) => setForWhom(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('groups.newRole')}
        value={role}
        error={fieldError(act.problem, 'role')}
        data={ROLES.map((each) => ({ value: each, label: t(`words.role_${each}`) }))}
        onChange={(event) => setRole(ROLES.find((each) => each === event.currentTarget.value) ?? role)}
      />
      <Checkbox
        label={t('groups.appointSeconded')}
        checked={seconded}
        onChange={(event) => setSeconded(event.currentTarget.checked)}
      />
      <TextInput
        type="date"
        label={t('groups.endLastDay')}
        description={t('groups.appointUntilHint')}
        value={until}
        error={fieldError(act.problem, 'until')}
        onChange={(event) => setUntil(event.currentTarget.value)}
      />
    </BindingForm>
  );
}
