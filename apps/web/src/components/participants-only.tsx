import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { useQuery } from 'urql';
import { useTakesPart } from '../graphql/use-viewer.js';
import { ViewerDocument } from '../graphql/viewer.graphql.js';
import { t } from '../strings/t.js';
import { Waiting } from './loaded.js';
import { Remark } from './notice.js';
import { ProblemNotice } from './problem-notice.js';

/** What only those with a role in the space may read; everybody else is told so, and asks the server for nothing. */
export function ParticipantsOnly(props: { readonly slug: string; readonly children: ReactNode }) {
  const takesPart = useTakesPart(props.slug);
  const [{ data, error }, retry] = useQuery({ query: ViewerDocument, requestPolicy: 'cache-first' });
  const viewer = data?.viewer;
  const { pathname, search } = useLocation();
  if (error && !data) {
    return <ProblemNotice error={error} onRetry={() => retry({ requestPolicy: 'network-only' })} />;
  }
  if (takesPart === undefined) return <Waiting />;
  if (takesPart) return props.children;
  return (
    <Remark>
      <p>{viewer ? t('components.participantsOnly') : t('components.participantsOnlySignedOut')}</p>
      {!viewer && (
        <p>
          <Link to="/sign-in" state={{ from: pathname + search }}>
            {t('app.signIn')}
          </Link>
        </p>
      )}
    </Remark>
  );
}
