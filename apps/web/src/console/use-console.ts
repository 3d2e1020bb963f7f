import { useOutletContext } from 'react-router';
import type { SpaceShell } from '../app/use-space.js';
import { useViewer } from '../graphql/use-viewer.js';

/** The space whose console this is; null for the console of the installation. */
export function useConsoleSpace(): SpaceShell | null {
  return useOutletContext<SpaceShell | null | undefined>() ?? null;
}

/** Whether the viewer is secretariat of the installation: undefined while that is unknown. */
export function useKeepsInstallation(): boolean | undefined {
  const viewer = useViewer();
  if (viewer === undefined) return undefined;
  return (
    viewer?.roles.some(({ role, space, taskGroup }) => role === 'SECRETARIAT' && !space && !taskGroup) ??
    false
  );
}

/** Whether a space offers its viewer anything that is done in its console. */
export function opensConsole({ mayDo }: { readonly mayDo: readonly string[] }): boolean {
  return mayDo.some((action) => action === 'space.grantRole' || action === 'space.close');
}
