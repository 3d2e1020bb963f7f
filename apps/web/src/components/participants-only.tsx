import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { useTakesPart, useViewer } from '../graphql/use-viewer.js';
import { t } from '../strings/t.js';
import { Waiting } from './loaded.js';
import { Remark } from './notice.js';

/** What only those with a role in the space may read; everybody else is told so, and asks the server for nothing. */
export function ParticipantsOnly(props: { readonly slug: string; readonly children: ReactNode }) {
  const takesPart = useTakesPart(props.slug);
  const viewer = useViewer();
  const { pathname, search } = useLocation();
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
