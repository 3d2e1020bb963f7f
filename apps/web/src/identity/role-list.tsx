import { Link } from 'react-router';
import { RecordItem, RecordList } from '../components/index.js';
import type { SignedIn } from '../graphql/use-viewer.js';
import { t } from '../strings/t.js';

type ViewerRole = SignedIn['roles'][number];

/** A person's roles, gathered by space. */
export function RoleList({ roles }: { readonly roles: readonly ViewerRole[] }) {
  const bySpace = new Map<string, ViewerRole[]>();
  for (const each of roles) {
    const slug = each.space?.slug ?? '';
    bySpace.set(slug, [...(bySpace.get(slug) ?? []), each]);
  }
  return (
    <RecordList>
      {[...bySpace].map(([slug, held]) => (
        <RecordItem
          key={slug}
          title={held[0]?.space ? <Link to={`/spaces/${slug}`}>{held[0].space.title}</Link> : ''}
        >
          <ul>
            {held.map((each) => (
              <li key={`${each.role} ${each.taskGroup?.id ?? ''} ${each.organisation?.id ?? ''}`}>
                {t(`words.role_${each.role}`)}, {each.taskGroup?.title ?? t('identity.ownRole')},{' '}
                {each.organisation
                  ? t('identity.forOrganisation', { organisation: each.organisation.name })
                  : t('identity.forNobody')}
              </li>
            ))}
          </ul>
        </RecordItem>
      ))}
    </RecordList>
  );
}
