import { LINE, PARAGRAPHS } from '@concordat/domain';
import { TextInput } from '@mantine/core';
import { useNavigate } from 'react-router';
import { BindingForm } from '../components/index.js';
import { useAct } from '../graphql/use-act.js';
import { useViewer } from '../graphql/use-viewer.js';
import { t } from '../strings/t.js';
import { type Kept, KeptFields, keptInput } from './kept-fields.js';
import { CreateOrganisationDocument } from './organisations.graphql.js';
import { type Said, SaidFields, saidInput } from './said-fields.js';
import { useFields } from './use-fields.js';
import { shortNameOf } from './words.js';

type Name = Kept | Said | 'slug';

const EMPTY: Readonly<Record<Name, string>> = {
  name: '',
  slug: '',
  sectorKey: '',
  sectorName: '',
  kind: 'OTHER',
  sizeBand: 'NOT_STATED',
  description: '',
  webAddress: '',
  contactAddress: '',
};

/** The secretariat adds an organisation, then goes to its page. */
export function CreateOrganisationForm({ onCancel }: { readonly onCancel: () => void }) {
  const act = useAct(CreateOrganisationDocument);
  const fields = useFields<Name>(EMPTY, { name: LINE, description: PARAGRAPHS }, act.problem);
  const navigate = useNavigate();
  const person = useViewer()?.person.name ?? '';
  const slug = fields.values.slug || shortNameOf(fields.values.name);
  const input = () => {
    const kept = keptInput(fields.values);
    return fields.ready() && kept
      ? { slug, illustrative: false, ...kept, ...saidInput(fields.values) }
      : undefined;
  };
  return (
    <BindingForm
      act={act}
      title={t('organisations.create')}
      submitLabel={t('organisations.create')}
      confirmLabel={t('organisations.createConfirm')}
      records={<p>{t('organisations.createRecords', { person, name: fields.values.name.trim() })}</p>}
      input={input}
      onCancel={onCancel}
      cancelLabel={t('components.cancel')}
      onDone={(data) => navigate(`/organisations/${data.createOrganisation.organisation.slug}`)}
    >
      <KeptFields fields={fields} />
      <TextInput
        label={t('organisations.slug')}
        description={t('organisations.slugHint', { slug })}
        {...fields.bind('slug')}
      />
      <SaidFields fields={fields} />
    </BindingForm>
  );
}
