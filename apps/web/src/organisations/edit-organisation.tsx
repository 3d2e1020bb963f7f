import { LINE, PARAGRAPHS } from '@concordat/domain';
import { BindingForm, Opener, Openers } from '../components/index.js';
import type { OrganisationFieldsFragment } from '../graphql/generated/graphql.js';
import { useAct } from '../graphql/use-act.js';
import { useViewer } from '../graphql/use-viewer.js';
import { t } from '../strings/t.js';
import { type Kept, KeptFields, keptInput } from './kept-fields.js';
import { DescribeOrganisationDocument, UpdateOrganisationDocument } from './organisations.graphql.js';
import { type Said, SaidFields, saidInput } from './said-fields.js';
import { useFields } from './use-fields.js';

interface FormProps {
  readonly organisation: OrganisationFieldsFragment;
  readonly onDone: () => void;
}

/** What the viewer may change of an organisation: what it says of itself, and what the secretariat keeps of it. */
export function EditOrganisation(props: {
  readonly organisation: OrganisationFieldsFragment;
  readonly refresh: () => void;
}) {
  const { organisation, refresh } = props;
  const done = (close: () => void) => () => {
    close();
    refresh();
  };
  return (
    <Openers>
      {organisation.mayDo.includes('organisation.describe') && (
        <Opener label={t('organisations.describe')}>
          {(close) => <DescribeForm organisation={organisation} onDone={done(close)} />}
        </Opener>
      )}
      {organisation.mayDo.includes('organisation.update') && (
        <Opener label={t('organisations.update')}>
          {(close) => <UpdateForm organisation={organisation} onDone={done(close)} />}
        </Opener>
      )}
    </Openers>
  );
}

/** What an organisation says of itself, by who represents it or by the secretariat. */
export function DescribeForm({ organisation, onDone }: FormProps) {
  const act = useAct(DescribeOrganisationDocument);
  const { description, webAddress, contactAddress } = organisation;
  const fields = useFields<Said>(
    { description, webAddress: webAddress ?? '', contactAddress: contactAddress ?? '' },
    { description: PARAGRAPHS },
    act.problem,
  );
  const person = useViewer()?.person.name ?? '';
  return (
    <BindingForm
      act={act}
      title={t('organisations.describe')}
      submitLabel={t('organisations.save')}
      confirmLabel={t('organisations.saveConfirm')}
      records={<p>{t('organisations.describeRecords', { person, name: organisation.name })}</p>}
      input={() =>
        fields.ready() ? { organisationId: organisation.id, ...saidInput(fields.values) } : undefined
      }
      onDone={onDone}
    >
      <SaidFields fields={fields} />
    </BindingForm>
  );
}

/** Name, sector, kind and size, by the secretariat. */
export function UpdateForm({ organisation, onDone }: FormProps) {
  const act = useAct(UpdateOrganisationDocument);
  const { name, kind, sizeBand, sector } = organisation;
  const fields = useFields<Kept>(
    { name, kind, sizeBand, sectorKey: sector.id, sectorName: '' },
    { name: LINE },
    act.problem,
  );
  const person = useViewer()?.person.name ?? '';
  const input = () => {
    const kept = keptInput(fields.values);
    return fields.ready() && kept ? { organisationId: organisation.id, ...kept } : undefined;
  };
  return (
    <BindingForm
      act={act}
      title={t('organisations.update')}
      submitLabel={t('organisations.save')}
      confirmLabel={t('organisations.saveConfirm')}
      records={<p>{t('organisations.updateRecords', { person, name: organisation.name })}</p>}
      input={input}
      onDone={onDone}
    >
      <KeptFields fields={fields} />
    </BindingForm>
  );
}
