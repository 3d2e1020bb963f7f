import { Link } from 'react-router';
import { useQuery } from 'urql';
import { EmptyState, Loaded, Page, PageTitle } from '../components/index.js';
import { t } from '../strings/t.js';
import { InstallationNeedsDocument, SpaceNeedsDocument } from './console.graphql.js';
import classes from './console.module.css';
import { useConsoleSpace } from './use-console.js';

interface Need {
  readonly id: string;
  readonly text: string;
  readonly path?: string | null;
}

/** The first page of a console: in words, what needs the secretariat. */
export function NeedsSection() {
  const space = useConsoleSpace();
  return (
    <Page reading>
      <PageTitle title={space === null ? t('console.needsTitle') : t('console.needsTitleOfSpace')} />
      {space === null ? <InstallationNeeds /> : <SpaceNeeds slug={space.slug} />}
    </Page>
  );
}

function InstallationNeeds() {
  const [result, retry] = useQuery({ query: InstallationNeedsDocument, requestPolicy: 'cache-and-network' });
  return (
    <Loaded
      result={result}
      pick={(data) => data.installation.needs}
      onRetry={() => retry({ requestPolicy: 'network-only' })}
    >
      {(needs) => <Needs needs={needs} />}
    </Loaded>
  );
}

function SpaceNeeds({ slug }: { readonly slug: string }) {
  const [result, retry] = useQuery({
    query: SpaceNeedsDocument,
    variables: { slug },
    requestPolicy: 'cache-and-network',
  });
  return (
    <Loaded
      result={result}
      pick={(data) => data.space?.needs}
      onRetry={() => retry({ requestPolicy: 'network-only' })}
    >
      {(needs) => <Needs needs={needs} />}
    </Loaded>
  );
}

function Needs({ needs }: { readonly needs: readonly Need[] }) {
  if (needs.length === 0) {
    return (
      <EmptyState title={t('console.needsEmptyTitle')}>
        <p>{t('console.needsEmptyText')}</p>
      </EmptyState>
    );
  }
  return (
    <ul className={classes.needs} aria-label={t('console.needsSection')}>
      {needs.map(({ id, text, path }) => (
        <li key={id}>
          {text} {path && <Link to={path}>{t('console.needsGo')}</Link>}
        </li>
      ))}
    </ul>
  );
}
