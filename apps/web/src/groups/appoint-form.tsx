import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { BindingForm, fieldError, speakerName } from '../components/index.js';
import type { AppointChoicesQuery, GroupRole } from '../graphql/generated/graphql.js';
import { useSpeaker } from '../graphql/speaker.js';
import { useAct } from '../graphql/use-act.js';
import { PersonPicker } from '../organisations/picker.js';
import { t } from '../strings/t.js';
import { AppointChoicesDocument, AppointMemberDocument } from './group-life.graphql.js';
import type { Group } from './group-members.js';
import classes from './group-members.module.css';

const ROLES: readonly GroupRole[] = ['MEMBER', 'CO_CHAIR', 'OBSERVER'];

/** Gives somebody of the space a place in the group, for an organisation. */
export function AppointForm({ group, onDone }: { readonly group: Group; readonly onDone: () => void }) {
  const { slug } = group.space;
  const [person, setPerson] = useState({ id: '', name: '' });
  const [asked, setAsked] = useState(false);
  const [forWhom, setForWhom] = useState<string>();
  const [role, setRole] = useState<GroupRole>('MEMBER');
  const [seconded, setSeconded] = useState(false);
  const [until, setUntil] = useState('');
  const act = useAct(AppointMemberDocument);
  const speaker = speakerName(useSpeaker(slug, ['CO_CHAIR', 'SECRETARIAT'], group.id));
  const chosen = person.id !== '';
  const [{ data }] = useQuery({
    query: AppointChoicesDocument,
    variables: { slug, personId: person.id, chosen },
  });
  const organisations = data?.space?.organisations.nodes ?? [];
  const organisationId = forWhom ?? organisationOf(data, organisations);

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
            person: person.name,
            role: t(`words.role_${role}`).toLowerCase(),
            group: group.title,
            organisation:
              organisations.find(({ id }) => id === organisationId)?.name ?? t('groups.noOrganisation'),
          })}
        </p>
      }
      input={() => {
        setAsked(true);
        if (!chosen) return undefined;
        return {
          taskGroupId: group.id,
          personId: person.id,
          organisationId: organisationId || null,
          role,
          seconded,
          until: until || null,
        };
      }}
      onDone={onDone}
    >
      <PersonPicker
        label={t('groups.appointPerson')}
        spaceSlug={slug}
        value={person.id}
        error={
          fieldError(act.problem, 'personId') ?? (asked && !chosen ? t('groups.appointChoose') : undefined)
        }
        onChange={(id, name) => {
          setPerson({ id, name });
          setForWhom(undefined);
        }}
      />
      <p className={classes.meta}>{t('groups.appointPersonHint')}</p>
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

/** The organisation for which somebody would most likely speak: one of theirs that takes part in the space. */
function organisationOf(
  data: AppointChoicesQuery | undefined,
  organisations: readonly { readonly id: string }[],
): string {
  const here = new Set(organisations.map(({ id }) => id));
  const ties = data?.person?.affiliations ?? [];
  return ties.map(({ organisation, lentTo }) => (lentTo ?? organisation).id).find((id) => here.has(id)) ?? '';
}
