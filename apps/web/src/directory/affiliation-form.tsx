import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { BindingForm, fieldError } from '../components/index.js';
import type { AffiliationKind } from '../graphql/generated/graphql.js';
import { useAct } from '../graphql/use-act.js';
import { useViewer } from '../graphql/use-viewer.js';
import { OrganisationPicker } from '../organisations/picker.js';
import { t } from '../strings/t.js';
import { RecordAffiliationDocument } from './people.graphql.js';

const KINDS = ['REPRESENTING', 'EMPLOYED', 'SECONDED'] as const satisfies readonly AffiliationKind[];
const NOBODY = { id: '', name: '' };

/** The secretariat records what ties a person to an organisation, or by whom they are lent to whom. */
export function AffiliationForm(props: {
  readonly person: { readonly id: string; readonly name: string };
  readonly onDone: () => void;
}) {
  const { person } = props;
  const act = useAct(RecordAffiliationDocument);
  const by = useViewer()?.person.name ?? '';
  const [kind, setKind] = useState<AffiliationKind>('REPRESENTING');
  const [organisation, setOrganisation] = useState(NOBODY);
  const [lentTo, setLentTo] = useState(NOBODY);
  const [fundedBy, setFundedBy] = useState(NOBODY);
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const [tried, setTried] = useState(false);
  const seconded = kind === 'SECONDED';
  const missing = (value: string) => (tried && value === '' ? t('directory.missing') : undefined);
  const input = () => {
    setTried(true);
    if (organisation.id === '' || from === '' || (seconded && lentTo.id === '')) return undefined;
    return {
      personId: person.id,
      organisationId: organisation.id,
      kind,
      lentToId: seconded ? lentTo.id : null,
      fundedById: seconded && fundedBy.id !== '' ? fundedBy.id : null,
      from,
      until: until === '' ? null : until,
    };
  };
  return (
    <BindingForm
      act={act}
      title={t('directory.record')}
      submitLabel={t('directory.record')}
      confirmLabel={t('directory.recordConfirm')}
      records={
        <p>
          {seconded
            ? t('directory.recordsSecondment', {
                by,
                person: person.name,
                organisation: organisation.name,
                lentTo: lentTo.name,
              })
            : t('directory.records', {
                by,
                person: person.name,
                kind: t(`words.affiliation_${kind}`),
                organisation: organisation.name,
              })}
        </p>
      }
      input={input}
      onDone={props.onDone}
    >
      <NativeSelect
        label={t('directory.kind')}
        value={kind}
        data={KINDS.map((value) => ({ value, label: t(`directory.kind_${value}`) }))}
        onChange={(event) => setKind(KINDS.find((each) => each === event.currentTarget.value) ?? kind)}
      />
      <OrganisationPicker
        label={t(seconded ? 'directory.lender' : 'directory.organisation')}
        value={organisation.id}
        error={fieldError(act.problem, 'organisationId') ?? missing(organisation.id)}
        onChange={(id, name) => setOrganisation({ id, name })}
      />
      {seconded && (
        <>
          <OrganisationPicker
            label={t('directory.borrower')}
            value={lentTo.id}
            error={fieldError(act.problem, 'lentToId') ?? missing(lentTo.id)}
            onChange={(id, name) => setLentTo({ id, name })}
          />
          <OrganisationPicker
            label={t('directory.funder')}
            value={fundedBy.id}
            error={fieldError(act.problem, 'fundedById')}
            onChange={(id, name) => setFundedBy({ id, name })}
          />
        </>
      )}
      <TextInput
        type="date"
        label={t('directory.from')}
        value={from}
        error={fieldError(act.problem, 'from') ?? missing(from)}
        onChange={(event) => setFrom(event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label={t('directory.untilLabel')}
        description={t('directory.untilHint')}
        value={until}
        error={fieldError(act.problem, 'until')}
        onChange={(event) => setUntil(event.currentTarget.value)}
      />
    </BindingForm>
  );
}
