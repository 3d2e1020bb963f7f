import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { BindingForm, ConfirmDialog, DateText, dayText, fieldError, Opener } from '../components/index.js';
import type { SubstitutionFieldsFragment } from '../graphql/generated/graphql.js';
import { useAct } from '../graphql/use-act.js';
import { useViewer } from '../graphql/use-viewer.js';
import { PersonPicker } from '../organisations/picker.js';
import { t } from '../strings/t.js';
import classes from './group-members.module.css';
import { EndSubstitutionDocument, NameSubstituteDocument } from './groups.graphql.js';

interface Place {
  readonly id: string;
  readonly mayNameSubstitute: boolean;
  readonly person: { readonly id: string; readonly name: string };
  readonly organisation?: { readonly name: string } | null;
}

/** Who stands in for a member, now or later; who represents the organisation ends it. */
export function Substitutions(props: {
  readonly substitutions: readonly SubstitutionFieldsFragment[];
  readonly onChanged: () => void;
}) {
  return props.substitutions.map((each) => (
    <p key={each.id} className={classes.substitute}>
      <Link to={`/people/${each.substitute.id}`}>{each.substitute.name}</Link>{' '}
      {t(each.inForce ? 'groups.speaksInPlace' : 'groups.willSpeakInPlace', {
        organisation: each.organisation.name,
        member: each.member.name,
      })}
      , <DateText value={each.from} short relative={false} /> –{' '}
      <DateText value={each.until} short relative={false} />
      {each.mayEnd && <EndSubstitution substitution={each} onDone={props.onChanged} />}
    </p>
  ));
}

/** For who represents the organisation: opens the form that names somebody. */
export function NameSubstitute(props: { readonly place: Place; readonly onChanged: () => void }) {
  const { place, onChanged } = props;
  if (!place.mayNameSubstitute) return null;
  return (
    <Opener
      small
      label={t('groups.nameSubstituteTitle')}
      name={t('groups.nameSubstitute', { member: place.person.name })}
    >
      {(close) => (
        <NameSubstituteForm
          place={place}
          onDone={() => {
            close();
            onChanged();
          }}
        />
      )}
    </Opener>
  );
}

/** Names somebody to speak in a member's place for some days. */
function NameSubstituteForm({ place, onDone }: { readonly place: Place; readonly onDone: () => void }) {
  const act = useAct(NameSubstituteDocument);
  const by = useViewer()?.person.name ?? '';
  const [substitute, setSubstitute] = useState({ id: '', name: '' });
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const [tried, setTried] = useState(false);
  const missing = (value: string) => (tried && value === '' ? t('directory.missing') : undefined);
  const input = () => {
    setTried(true);
    if (substitute.id === '' || from === '' || until === '') return undefined;
    return { membershipId: place.id, substituteId: substitute.id, from, until };
  };
  return (
    <BindingForm
      act={act}
      title={t('groups.nameSubstituteTitle')}
      submitLabel={t('groups.nameSubstituteSubmit')}
      confirmLabel={t('groups.nameSubstituteConfirm')}
      records={
        <p>
          {t('groups.nameSubstituteRecords', {
            by,
            substitute: substitute.name,
            member: place.person.name,
            organisation: place.organisation?.name ?? '',
            from: from === '' ? '' : dayText(from),
            until: until === '' ? '' : dayText(until),
          })}
        </p>
      }
      input={input}
      onDone={onDone}
    >
      <PersonPicker
        label={t('groups.substitute')}
        value={substitute.id}
        error={fieldError(act.problem, 'substituteId') ?? missing(substitute.id)}
        onChange={(id, name) => setSubstitute({ id, name })}
      />
      <TextInput
        type="date"
        label={t('directory.from')}
        value={from}
        error={fieldError(act.problem, 'from') ?? missing(from)}
        onChange={(event) => setFrom(event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label={t('groups.lastDay')}
        value={until}
        error={fieldError(act.problem, 'until') ?? missing(until)}
        onChange={(event) => setUntil(event.currentTarget.value)}
      />
    </BindingForm>
  );
}

function EndSubstitution(props: {
  readonly substitution: SubstitutionFieldsFragment;
  readonly onDone: () => void;
}) {
  const { member, substitute, id } = props.substitution;
  const [asked, setAsked] = useState(false);
  const act = useAct(EndSubstitutionDocument);
  const names = { member: member.name, substitute: substitute.name };
  const confirm = async () => {
    if (!(await act.perform({ substitutionId: id }))) return;
    setAsked(false);
    props.onDone();
  };
  return (
    <>
      {' '}
      <Button variant="default" size="compact-sm" onClick={() => setAsked(true)}>
        {t('groups.endSubstitution')}
        <span className="visually-hidden"> {t('groups.endSubstitutionOf', names)}</span>
      </Button>
      <ConfirmDialog
        opened={asked}
        title={t('groups.endSubstitution')}
        records={<p>{t('groups.endSubstitutionRecords', names)}</p>}
        confirmLabel={t('groups.endSubstitutionConfirm')}
        onConfirm={confirm}
        onClose={() => setAsked(false)}
        pending={act.pending}
        problem={act.problem}
      />
    </>
  );
}
