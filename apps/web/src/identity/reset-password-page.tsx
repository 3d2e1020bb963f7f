import { passwordProblem } from '@concordat/domain';
import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { fieldError, ProblemNotice } from '../components/index.js';
import { useRenewSession } from '../graphql/session.js';
import { useAct } from '../graphql/use-act.js';
import { t } from '../strings/t.js';
import { ResetPasswordDocument } from './identity.graphql.js';
import { type LetterOffer, LetterPage } from './letter-page.js';
import { NewPasswordField } from './new-password-field.js';
import classes from './sign-in.module.css';

/** Sets a new password by the link of a letter. */
export function ResetPasswordPage() {
  return (
    <LetterPage
      title={t('identity.resetTitle')}
      purposes={['PASSWORD_RESET']}
      elsewhere={{ to: '/forgotten-password', label: t('identity.askAgain') }}
    >
      {(offer, token) => <ResetForm offer={offer} token={token} />}
    </LetterPage>
  );
}

function ResetForm({ offer, token }: { readonly offer: LetterOffer; readonly token: string }) {
  const [password, setPassword] = useState('');
  const act = useAct(ResetPasswordDocument);
  const renew = useRenewSession();
  const navigate = useNavigate();
  const owner = { email: offer.email ?? '', name: offer.name ?? '' };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (passwordProblem(password, owner) !== null) return;
    if (!(await act.perform({ token, password }))) return;
    renew();
    navigate('/account/devices', { replace: true });
  };
  return (
    <form onSubmit={send} className={classes.form}>
      <p>{t('identity.resetText', { email: owner.email })}</p>
      <input type="hidden" name="username" autoComplete="username" value={owner.email} readOnly />
      <NewPasswordField
        label={t('identity.newPassword')}
        owner={owner}
        value={password}
        onChange={setPassword}
        error={fieldError(act.problem, 'password')}
      />
      <ProblemNotice problem={act.problem} />
      <Button type="submit" loading={act.pending}>
        {t('identity.setPassword')}
      </Button>
    </form>
  );
}
