import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { Loaded, Page, PageTitle, ParticipantsOnly, Remark, Section } from '../components/index.js';
import { t } from '../strings/t.js';
import { EditOrganisation } from './edit-organisation.js';
import classes from './organisation-page.module.css';
import { OrganisationFacts, OrganisationPeople } from './organisation-parts.js';
import { OrganisationPositions } from './organisation-positions.js';
import { OrganisationDocument } from './organisations.graphql.js';

/** An organisation: whether it is a real one, what it is, its people; in a space, what it answered there. */
export function OrganisationPage() {
  const { organisation = '', slug } = useParams();
  return <OneOrganisation key={organisation} slug={organisation} spaceSlug={slug} />;
}

function OneOrganisation({
  slug,
  spaceSlug,
}: {
  readonly slug: string;
  readonly spaceSlug: string | undefined;
}) {
  const [result, retry] = useQuery({ query: OrganisationDocument, variables: { slug } });
  const organisation = result.data?.organisation;
  const refresh = () => retry({ requestPolicy: 'network-only' });
  return (
    <Page reading>
      <PageTitle
        title={organisation?.name ?? t('organisations.kicker')}
        above={organisation ? t('organisations.kicker') : undefined}
      />
      <Loaded result={result} pick={(data) => data.organisation} onRetry={refresh}>
        {(found) => (
          <>
            {found.illustrative && (
              <Remark>
                <p>{t('components.illustrativeLong')}</p>
              </Remark>
            )}
            <p className={classes.text}>{found.description}</p>
            <OrganisationFacts organisation={found} />
            <EditOrganisation key={found.id} organisation={found} refresh={refresh} />
            {spaceSlug !== undefined && (
              <Section title={t('organisations.agreedTo')}>
                <ParticipantsOnly slug={spaceSlug}>
                  <OrganisationPositions spaceSlug={spaceSlug} organisation={found} />
                </ParticipantsOnly>
              </Section>
            )}
            <OrganisationPeople organisation={found} refresh={refresh} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
