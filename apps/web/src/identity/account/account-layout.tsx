import { Outlet } from 'react-router';
import { Page, PageTitle, ProblemNotice, Sectioned, Waiting } from '../../components/index.js';
import { useViewer } from '../../graphql/use-viewer.js';
import { t } from '../../strings/t.js';
import { ACCOUNT_SECTIONS } from './account-sections.js';

/** One's own account: the list of its sections, and the one that is open. */
export function AccountLayout() {
  const viewer = useViewer();
  if (viewer === null) {
    return (
      <Page reading>
        <PageTitle title={t('account.title')} />
        <ProblemNotice problem={{ code: 'UNAUTHENTICATED', message: t('account.mustSignIn') }} />
      </Page>
    );
  }
  const sections = ACCOUNT_SECTIONS.map(({ path, title }) => ({ path, title: t(title) }));
  return (
    <Sectioned name={t('account.title')} sections={sections}>
      {viewer === undefined ? (
        <Page reading>
          <Waiting />
        </Page>
      ) : (
        <Outlet />
      )}
    </Sectioned>
  );
}
