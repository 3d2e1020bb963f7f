import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { useSpace } from '../app/use-space.js';
import { Loaded, Page, PageTitle, ParticipantsOnly, Remark, Section } from '../components/index.js';
import { t } from '../strings/t.js';
import classes from './organisation-page.module.css';
import { OrganisationPositions } from './organisation-positions.js';
import { OrganisationDocument } from './organisations.graphql.js';

/** An organisation: whether it is a real one, its sector, and what it answered in this space. */
export function OrganisationPage() {
  const { organisation = '' } = useParams();
  return <OneOrganisation key={organisation} slug={organisation} />;
}

function OneOrganisation({ slug }: { readonly slug: string }) {
  const space = useSpace();
  const [result, retry] = useQuery({ query: OrganisationDocument, variables: { slug } });
  const organisation = result.data?.organisation;
  return (
    <Page reading>
      <PageTitle
        title={organisation?.name ?? t('organisations.kicker')}
        above={organisation ? t('organisations.kicker') : undefined}
      />
      <Loaded
        result={result}
        pick={(data) => data.organisation}
        onRetry={() => retry({ requestPolicy: 'network-only' })}
      >
        {(found) => (
          <>
            {found.illustrative && (
              <Remark>
                <p>{t('components.illustrativeLong')}</p>
              </Remark>
            )}
            <p>
              <span className={classes.label}>{t('organisations.sector')}:</span> {found.sector.name}
            </p>
            <p className={classes.text}>{found.description}</p>
            <Section title={t('organisations.agreedTo')}>
              <ParticipantsOnly slug={space.slug}>
                <OrganisationPositions spaceSlug={space.slug} organisation={found.slug} />
              </ParticipantsOnly>
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  );
}
