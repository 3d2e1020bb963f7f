import { Outlet } from 'react-router';
import { Page, PageTitle, Remark, Sectioned, Waiting } from '../components/index.js';
import { useRoles, useViewer } from '../graphql/use-viewer.js';
import { t } from '../strings/t.js';
import { sectionsFor } from './console-sections.js';
import { useConsoleSpace, useKeepsInstallation } from './use-console.js';

/** The secretariat's console: the list of its sections, and the one that is open. */
export function ConsoleLayout() {
  const space = useConsoleSpace();
  const viewer = useViewer();
  const keepsInstallation = useKeepsInstallation();
  const roles = useRoles(space?.slug ?? '');
  const admitted =
    space === null ? keepsInstallation : roles.some((role) => role === 'SECRETARIAT' || role === 'SPONSOR');
  const name = space === null ? t('console.title') : t('console.titleOfSpace');
  if (viewer === undefined) {
    return (
      <Page reading>
        <Waiting />
      </Page>
    );
  }
  if (!admitted) {
    return (
      <Page reading>
        <PageTitle title={name} />
        <Remark>
          <p>{space === null ? t('console.notYours') : t('console.notYoursInSpace')}</p>
        </Remark>
      </Page>
    );
  }
  const sections = sectionsFor(space === null ? 'installation' : 'space');
  return (
    <Sectioned name={name} sections={sections.map(({ path, title }) => ({ path, title: t(title) }))}>
      <Outlet context={space} />
    </Sectioned>
  );
}
