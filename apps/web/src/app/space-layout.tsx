import { Outlet, useParams } from 'react-router';
import { useQuery } from 'urql';
import { Loaded, Page, PageTitle } from '../components/index.js';
import { type Problem, problemOf } from '../graphql/problem.js';
import { t } from '../strings/t.js';
import { SpaceShellDocument } from './space.graphql.js';

/** Finds the space that the address names, and hands it to the page inside. */
export function SpaceLayout() {
  const { slug = '' } = useParams();
  const [result, retry] = useQuery({
    query: SpaceShellDocument,
    variables: { slug },
    requestPolicy: 'cache-first',
  });
  const space = result.data?.space;
  if (space?.slug === slug) return <Outlet key={slug} context={space} />;
  return (
    <Page>
      {!result.fetching && <PageTitle title={refused(problemOf(result.error))} />}
      <Loaded
        result={result}
        pick={(data) => (data.space?.slug === slug ? data.space : null)}
        onRetry={() => retry({ requestPolicy: 'network-only' })}
      >
        {() => null}
      </Loaded>
    </Page>
  );
}

function refused(problem: Problem | undefined): string {
  if (!problem || problem.code === 'NOT_FOUND') return t('app.notFoundTitle');
  return t(`components.problemTitle_${problem.code}`);
}
