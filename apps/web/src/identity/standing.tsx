import { dayText, EmptyState, Section } from '../components/index.js';
import type { SignedIn } from '../graphql/use-viewer.js';
import { t } from '../strings/t.js';
import { RoleList } from './role-list.js';

/** For whom one speaks, and what one may do where. */
export function Standing({ viewer }: { readonly viewer: SignedIn }) {
  return (
    <>
      <Section title={t('identity.youSpeakFor')}>
        {viewer.person.affiliations.length === 0 && <p>{t('identity.noAffiliation')}</p>}
        <ul>
          {viewer.person.affiliations.map((each) => (
            <li key={each.id}>
              {[
                t('identity.affiliation', {
                  kind: t(`words.affiliation_${each.kind}`),
                  organisation: each.organisation.name,
                }),
                each.lentTo && t('identity.lentTo', { organisation: each.lentTo.name }),
                each.until && t('identity.until', { date: dayText(each.until) }),
              ]
                .filter(Boolean)
                .join(', ')}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('identity.rolesTitle')}>
        {viewer.roles.length === 0 ? (
          <EmptyState title={t('identity.noRoles')}>
            <p>{t('identity.noRolesText')}</p>
          </EmptyState>
        ) : (
          <RoleList roles={viewer.roles} />
        )}
      </Section>
    </>
  );
}
