import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { fieldError, ProblemNotice } from '../components/index.js';
import { useRenewSession } from '../graphql/session.js';
import { useAct } from '../graphql/use-act.js';
import { t } from '../strings/t.js';
import { SignInDocument } from './identity.graphql.js';
import classes from './sign-in.module.css';

/** E-mail and password; then on to `to`. */
export function SignInForm({ to }: { readonly to: string }) {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const act = useAct(SignInDocument);
  const renew = useRenewSession();
  const navigate = useNavigate();

  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await act.perform({ email: email.trim(), password }))) return;
    renew();
    navigate(to, { replace: true });
  };

  return (
    <form onSubmit={send} className={classes.form}>
      <TextInput
        label={t('identity.email')}
        type="email"
        name="email"
        autoComplete="username"
        required
        withAsterisk={false}
        value={email}
        error={fieldError(act.problem, 'email')}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <PasswordInput
        label={t('identity.password')}
        name="password"
        autoComplete="current-password"
        required
        withAsterisk={false}
        value={password}
        error={fieldError(act.problem, 'password')}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <ProblemNotice problem={act.problem} />
      <Button type="submit" loading={act.pending}>
        {t('identity.signIn')}
      </Button>
      <p>
        <Link to="/forgotten-password">{t('identity.forgotten')}</Link>
      </p>
    </form>
  );
}
