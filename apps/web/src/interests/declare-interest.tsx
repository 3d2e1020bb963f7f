import { PARAGRAPHS } from '@concordat/domain';
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { BindingForm, Opener } from '../components/index.js';
import { useAct } from '../graphql/use-act.js';
import { type SignedIn, useViewer } from '../graphql/use-viewer.js';
import { useFields } from '../organisations/use-fields.js';
import { t } from '../strings/t.js';
import { DeclareInterestDocument } from './interests.graphql.js';

interface Declaring {
  /** Whose interest it is; left out, the viewer's own. */
  readonly organisation?: { readonly id: string; readonly name: string };
  readonly onDone: () => void;
}

/** Opens the form in which an interest is declared. */
export function DeclareInterest({ organisation, onDone }: Declaring) {
  const viewer = useViewer();
  if (!viewer) return null;
  return (
    <Opener label={t('interests.declare')}>
      {(close) => (
        <DeclareForm
          viewer={viewer}
          {...(organisation ? { organisation } : {})}
          onDone={() => {
            close();
            onDone();
          }}
        />
      )}
    </Opener>
  );
}

function DeclareForm({ viewer, organisation, onDone }: Declaring & { readonly viewer: SignedIn }) {
  const act = useAct(DeclareInterestDocument);
  const fields = useFields(
    { what: '', since: '', until: '', place: '' },
    { what: PARAGRAPHS, since: { min: 1, max: 10, multiline: false } },
    act.problem,
  );
  const places = placesOf(viewer);
  const { what, since, until, place } = fields.values;
  const input = () => {
    if (!fields.ready()) return undefined;
    const chosen = places.find(({ value }) => value === place);
    return {
      organisationId: organisation?.id ?? null,
      what,
      since,
      until: until === '' ? null : until,
      spaceSlug: chosen?.spaceSlug ?? null,
      taskGroupId: chosen?.taskGroupId ?? null,
    };
  };
  return (
    <BindingForm
      act={act}
      title={t('interests.declare')}
      submitLabel={t('interests.declare')}
      confirmLabel={t('interests.declareConfirm')}
      records={
        <>
          <p>
            {organisation
              ? t('interests.recordsFor', { person: viewer.person.name, organisation: organisation.name })
              : t('interests.records', { person: viewer.person.name })}
          </p>
          <p>{what}</p>
        </>
      }
      input={input}
      onDone={onDone}
    >
      <Textarea
        label={t('interests.what')}
        description={t('interests.whatHint')}
        autosize
        minRows={2}
        required
        withAsterisk={false}
        {...fields.bind('what')}
      />
      <NativeSelect
        label={t('interests.where')}
        data={[{ value: '', label: t('interests.everywhere') }, ...places]}
        {...fields.bind('place')}
      />
      <TextInput type="date" label={t('interests.sinceLabel')} {...fields.bind('since')} />
      <TextInput type="date" label={t('interests.untilLabel')} {...fields.bind('until')} />
    </BindingForm>
  );
}

interface Place {
  readonly value: string;
  readonly label: string;
  readonly spaceSlug: string;
  readonly taskGroupId: string | null;
}

/** Spaces and groups in which the viewer takes part, each once. */
function placesOf(viewer: SignedIn): Place[] {
  const places = new Map<string, Place>();
  for (const { space, taskGroup } of viewer.roles) {
    if (!space) continue;
    places.set(space.slug, {
      value: space.slug,
      label: space.title,
      spaceSlug: space.slug,
      taskGroupId: null,
    });
    if (!taskGroup) continue;
    const label = t('interests.inGroup', { group: taskGroup.title, space: space.title });
    places.set(taskGroup.id, {
      value: taskGroup.id,
      label,
      spaceSlug: space.slug,
      taskGroupId: taskGroup.id,
    });
  }
  return [...places.values()];
}
