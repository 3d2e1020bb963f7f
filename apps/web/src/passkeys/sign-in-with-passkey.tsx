import { Button } from '@mantine/core';
import { useNavigate } from 'react-router';
import { ProblemNotice } from '../components/index.js';
import type { PasskeySignInOptionsQuery } from '../graphql/generated/graphql.js';
import { useRenewSession } from '../graphql/session.js';
import { useAct } from '../graphql/use-act.js';
import { t } from '../strings/t.js';
import { answerWithPasskey, passkeysSupported } from './browser-answers.js';
import { PasskeySignInOptionsDocument, SignInWithPasskeyDocument } from './passkeys.graphql.js';
import { useBrowserStep } from './use-browser-step.js';

const answer = (data: PasskeySignInOptionsQuery) => answerWithPasskey(data.passkeySignInOptions);

/** Signs in with a passkey, then on to `to`. Shows nothing where the browser knows no passkeys. */
export function SignInWithPasskey({ to }: { readonly to: string }) {
  const step = useBrowserStep(PasskeySignInOptionsDocument, answer);
  const act = useAct(SignInWithPasskeyDocument);
  const renew = useRenewSession();
  const navigate = useNavigate();
  if (!passkeysSupported()) return null;

  const signIn = async () => {
    act.clear();
    const input = await step.run();
    if (input === undefined || !(await act.perform(input))) return;
    renew();
    navigate(to, { replace: true });
  };
  return (
    <div>
      <Button variant="default" onClick={signIn} loading={step.pending || act.pending}>
        {t('passkeys.signIn')}
      </Button>
      <ProblemNotice problem={step.problem ?? act.problem} />
    </div>
  );
}
