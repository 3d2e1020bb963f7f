import { Link, useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useSpace } from '../app/use-space.js';
import { HashText, Loaded, Page, PageTitle, Remark } from '../components/index.js';
import type { ConsultVersionQuery } from '../graphql/generated/graphql.js';
import { roleSpeaker } from '../graphql/speaker.js';
import { useViewer } from '../graphql/use-viewer.js';
import { t } from '../strings/t.js';
import { ConsultVersionDocument } from './consultations.graphql.js';
import { OpenConsultationForm } from './open-consultation-form.js';

type Version = NonNullable<ConsultVersionQuery['draftVersion']>;

/** The form that opens a consultation on one version. */
export function OpenConsultationPage() {
  const { id = '' } = useParams();
  const [result, execute] = useQuery({ query: ConsultVersionDocument, variables: { id } });
  return (
    <Page reading>
      <PageTitle title={t('consultations.open')} />
      <Loaded
        result={result}
        pick={(data) => data.draftVersion}
        onRetry={() => execute({ requestPolicy: 'network-only' })}
      >
        {(version) => <Found version={version} />}
      </Loaded>
    </Page>
  );
}

function Found({ version }: { readonly version: Version }) {
  const { slug } = useSpace();
  const viewer = useViewer();
  const navigate = useNavigate();
  const { draft } = version;
  const speaker = roleSpeaker(viewer, { slug, groupId: draft?.taskGroup.id ?? null }, [
    'CO_CHAIR',
    'SECRETARIAT',
  ]);
  const may = draft?.mayDo.includes('consultation.open') ?? false;
  return (
    <>
      <p>
        <Link to={`/spaces/${slug}/versions/${version.id}`}>
          {t('consultations.onVersion', { number: version.number, title: version.title })}
        </Link>
        <br />
        <HashText value={version.sha256} />
      </p>
      {may && speaker ? (
        <OpenConsultationForm
          version={version}
          speaker={speaker}
          onOpened={(id) => navigate(`/spaces/${slug}/consultations/${id}`)}
        />
      ) : (
        viewer !== undefined && <Remark>{t('consultations.openNotAllowed')}</Remark>
      )}
    </>
  );
}
