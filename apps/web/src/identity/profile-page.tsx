import { Button } from '@mantine/core';
import { Link, useNavigate } from 'react-router';
import {
  dayText,
  EmptyState,
  Page,
  PageTitle,
  ProblemNotice,
  Remark,
  Section,
  Waiting,
} from '../components/index.js';
import { type SignedIn, useViewer } from '../graphql/use-viewer.js';
import { t } from '../strings/t.js';
import { RoleList } from './role-list.js';
import { useSignOut } from './use-sign-out.js';

/** Who one is here, for whom one speaks, what one may do, and the way out. */
export function ProfilePage() {
  const viewer = useViewer();
  return (
    <Page reading>
      <PageTitle title={t('identity.profileTitle')} />
      {viewer === undefined && <Waiting />}
      {viewer === null && (
        <ProblemNotice problem={{ code: 'UNAUTHENTICATED', message: t('identity.mustSignIn') }} />
      )}
      {viewer && <Profile viewer={viewer} />}
    </Page>
  );
}

function Profile({ viewer }: { readonly viewer: SignedIn }) {
  const navigate = useNavigate();
  const { signOut, pending, problem } = useSignOut(() => navigate('/', { replace: true }));
  return (
    <>
      <p>
        <strong>{viewer.person.name}</strong>
        <br />
        {viewer.email}
      </p>
      {viewer.demonstration && (
        <Remark>
          <p>{t('identity.demonstration')}</p>
        </Remark>
      )}
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
      <Section title={t('identity.signOutTitle')}>
        <p>{t('identity.signOutText')}</p>
        <p>
          <Button variant="default" onClick={signOut} loading={pending}>
            {t('identity.signOut')}
          </Button>
        </p>
        <ProblemNotice problem={problem} />
      </Section>
      <p>
        <Link to="/">{t('app.toStart')}</Link>
      </p>
    </>
  );
}
